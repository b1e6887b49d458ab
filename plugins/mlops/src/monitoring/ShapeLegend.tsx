import type { MonitoringVerdict } from '@pitwall/plugin-mlops-common';
import { Legend } from '../chart';
import { sayVerdict } from './sayVerdict';
import { VerdictShape } from './VerdictShape';

/** What the shapes of the points mean: those that occur. */
export const ShapeLegend = (props: {
  verdicts: readonly MonitoringVerdict[];
}) => (
  <Legend
    label="Shapes of the points"
    items={[...new Set(props.verdicts)].map(verdict => ({
      key: verdict,
      mark: (
        <svg aria-hidden width={16} height={16}>
          <VerdictShape verdict={verdict} cx={8} cy={8} />
        </svg>
      ),
      word: sayVerdict(verdict),
    }))}
  />
);
