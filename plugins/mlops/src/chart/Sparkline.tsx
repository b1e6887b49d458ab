import { useTheme } from '@mui/material/styles';

const size = { width: 120, height: 28 };
const inset = 3;

export interface SparklineProps {
  /** In order and evenly apart; `null` is a gap. */
  readonly values: readonly (number | null)[];
  /** What is usual: a dashed line. */
  readonly limit?: number;
}

/**
 * The course of a series at a glance, from zero; the numbers stand beside it,
 * so it is silent for a screen reader.
 */
export const Sparkline = ({ values, limit }: SparklineProps) => {
  const { palette } = useTheme();
  const top = Math.max(...values.map(value => value ?? 0), limit ?? 0) || 1;
  const x = (at: number) =>
    inset + (at / Math.max(values.length - 1, 1)) * (size.width - 2 * inset);
  const y = (value: number) =>
    size.height - inset - (value / top) * (size.height - 2 * inset);
  const path = values
    .map((value, at) =>
      value === null
        ? ''
        : // A lone value is a stroke of no length: a round cap makes it a dot.
          `${(values[at - 1] ?? null) === null ? 'M' : 'L'}${x(at)},${y(
            value,
          )}${
            (values[at - 1] ?? null) === null ? `L${x(at)},${y(value)}` : ''
          }`,
    )
    .join('');
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${size.width} ${size.height}`}
      {...size}
      style={{ display: 'block', maxWidth: '100%' }}
    >
      {limit !== undefined && (
        <line
          x1={inset}
          x2={size.width - inset}
          y1={y(limit)}
          y2={y(limit)}
          stroke={palette.text.secondary}
          strokeDasharray="3 3"
        />
      )}
      <path
        d={path}
        fill="none"
        stroke={palette.primary.main}
        strokeWidth={1.5}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
};
