import { useTheme } from '@mui/material/styles';
import type { SeriesRow } from './seriesRows';
import { VerdictShape } from './VerdictShape';

/** With more points than this, shapes of windows that are ok would be a smear. */
const mostShapes = 120;

export interface SeriesDotProps {
  readonly chosen: number;
  readonly count: number;
  /** These come from the chart. */
  readonly cx?: number;
  readonly cy?: number;
  readonly payload?: SeriesRow;
}

/** The shape of one point, ringed when it is the chosen one. */
export const SeriesDot = (props: SeriesDotProps) => {
  const { chosen, count, cx, cy, payload } = props;
  const { palette } = useTheme();
  if (!payload?.verdict || payload.value === null) return null;
  if (cx === undefined || cy === undefined) return null;
  const isChosen = payload.index === chosen;
  if (!isChosen && payload.verdict === 'ok' && count > mostShapes) return null;
  return (
    <g>
      {isChosen && (
        <circle
          cx={cx}
          cy={cy}
          r={10}
          fill="none"
          stroke={palette.primary.main}
          strokeWidth={2}
        />
      )}
      <VerdictShape verdict={payload.verdict} cx={cx} cy={cy} />
    </g>
  );
};
