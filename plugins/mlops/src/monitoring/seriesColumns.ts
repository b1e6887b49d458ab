import type { DriftPoint, DriftTest } from '@pitwall/plugin-mlops-common';
import { sayWindow } from '@pitwall/plugin-mlops-common';
import type { FactColumn } from '../chart';
import { marksWithin, type DeploymentMark } from './deploymentMarks';
import { sayRows } from './sayNumber';
import { sayValue } from './sayValue';
import { sayVerdict } from './sayVerdict';

export interface SeriesColumnsContext {
  readonly test: Pick<DriftTest, 'measure'>;
  readonly marks: readonly DeploymentMark[];
  readonly now: string;
}

/** A series as a table and as a file: what the chart draws, and nothing less. */
export function seriesColumns({
  test,
  marks,
  now,
}: SeriesColumnsContext): [
  FactColumn<DriftPoint>,
  ...FactColumn<DriftPoint>[],
] {
  const say = (value: number | undefined) =>
    value === undefined ? '' : sayValue(test, value);
  const deployed = (point: DriftPoint) =>
    marksWithin(marks, point)
      .flatMap(({ sentences }) => sentences)
      .join('; ');
  return [
    {
      title: 'Window',
      value: ({ from }) => from,
      say: point => sayWindow(point, now),
    },
    { title: 'Until', value: ({ to }) => to, isOnlyInFile: true },
    {
      title: 'Value',
      value: ({ value }) => value,
      say: ({ value }) => say(value),
    },
    { title: 'Verdict', value: ({ verdict }) => sayVerdict(verdict) },
    {
      title: 'Usual up to',
      value: ({ warn }) => warn,
      say: ({ warn }) => say(warn),
    },
    {
      title: 'Drifted above',
      value: ({ drifted }) => drifted,
      say: ({ drifted }) => say(drifted),
    },
    {
      title: 'Rows',
      value: ({ rows }) => rows,
      say: ({ rows }) => sayRows(rows),
    },
    {
      title: 'Made from',
      value: ({ madeFrom }) => madeFrom,
      isOnlyInFile: true,
    },
    { title: 'Why not', value: ({ reason }) => reason, isOnlyInFile: true },
    {
      title: 'Revision',
      value: ({ revision }) => revision,
      isOnlyInFile: true,
    },
    {
      title: 'Measure',
      value: () => test.measure,
      isOnlyInFile: true,
    },
    {
      title: 'Reference',
      value: ({ referenceId }) => referenceId,
      isOnlyInFile: true,
    },
    { title: 'Deployed', value: deployed },
  ];
}
