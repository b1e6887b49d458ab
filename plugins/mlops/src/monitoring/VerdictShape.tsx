import { useTheme } from '@mui/material/styles';
import type { MonitoringVerdict } from '@pitwall/plugin-mlops-common';

export interface VerdictShapeProps {
  readonly verdict: MonitoringVerdict;
  readonly cx: number;
  readonly cy: number;
  readonly size?: number;
}

/**
 * A point of a series: its shape tells the verdict, the colour repeats it, and
 * an outline in the colour of text lets it stand out from either background.
 */
export const VerdictShape = (props: VerdictShapeProps) => {
  const { verdict, cx, cy, size = 4 } = props;
  const { palette } = useTheme();
  const outline = { stroke: palette.text.primary, strokeWidth: 1 };
  switch (verdict) {
    case 'ok':
      return (
        <circle cx={cx} cy={cy} r={size * 0.8} fill={palette.primary.main} />
      );
    case 'warn':
      return (
        <path
          d={`M${cx},${cy - size * 1.3}L${cx + size * 1.3},${cy + size}H${
            cx - size * 1.3
          }Z`}
          fill={palette.status.warning}
          {...outline}
        />
      );
    case 'drifted':
      return (
        <path
          d={`M${cx},${cy - size * 1.5}L${cx + size * 1.5},${cy}L${cx},${
            cy + size * 1.5
          }L${cx - size * 1.5},${cy}Z`}
          fill={palette.status.error}
          {...outline}
        />
      );
    case 'skewed':
      return (
        <rect
          x={cx - size * 1.1}
          y={cy - size * 1.1}
          width={size * 2.2}
          height={size * 2.2}
          fill={palette.status.error}
          {...outline}
        />
      );
    case 'notEnoughData':
    case 'stale':
      return (
        <circle
          cx={cx}
          cy={cy}
          r={size}
          fill={palette.background.paper}
          stroke={palette.status.aborted}
          strokeWidth={1.5}
          strokeDasharray="2 2"
        />
      );
    default:
      return verdict satisfies never;
  }
};
