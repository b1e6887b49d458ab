import type { FactColumn } from '../chart';
import type { DistributionBar } from './distributionBars';
import { sayRows, sayShare } from './sayNumber';

/** A distribution as a table and as a file. */
export const distributionColumns: [
  FactColumn<DistributionBar>,
  ...FactColumn<DistributionBar>[],
] = [
  { title: 'Bin', value: ({ label }) => label },
  {
    title: 'Share in the window',
    value: ({ window }) => window,
    say: ({ window }) => sayShare(window),
  },
  {
    title: 'Share in the reference',
    value: ({ reference }) => reference,
    say: ({ reference }) => sayShare(reference),
  },
  {
    title: 'Rows in the window',
    value: ({ windowRows }) => windowRows,
    say: ({ windowRows }) => sayRows(windowRows),
  },
  {
    title: 'Rows in the reference',
    value: ({ referenceRows }) => referenceRows,
    say: ({ referenceRows }) => sayRows(referenceRows),
  },
];
