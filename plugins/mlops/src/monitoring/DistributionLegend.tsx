import { useTheme } from '@mui/material/styles';
import { Legend } from '../chart';
import { distributionColours } from './distributionColours';

export interface DistributionLegendProps {
  readonly window: string;
  readonly reference: string;
}

/** Which bar is which, with when and how many rows. */
export const DistributionLegend = (props: DistributionLegendProps) => {
  const colours = distributionColours(useTheme());
  return (
    <Legend
      label="Bars"
      items={(['reference', 'window'] as const).map(side => ({
        key: side,
        mark: (
          <svg aria-hidden width={12} height={12}>
            <rect width={12} height={12} fill={colours[side]} />
          </svg>
        ),
        word: props[side],
      }))}
    />
  );
};
