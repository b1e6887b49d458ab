import Box from '@mui/material/Box';
import type { MonitoringVerdict } from '@pitwall/plugin-mlops-common';
import { sayVerdict } from './sayVerdict';
import { VerdictShape } from './VerdictShape';

/** What the shapes of the points mean: those that occur. */
export const ShapeLegend = (props: {
  verdicts: readonly MonitoringVerdict[];
}) => (
  <Box
    component="ul"
    aria-label="Shapes of the points"
    sx={{
      display: 'flex',
      flexWrap: 'wrap',
      columnGap: 2,
      m: 0,
      p: 0,
      listStyle: 'none',
      typography: 'caption',
      color: 'text.secondary',
    }}
  >
    {[...new Set(props.verdicts)].map(verdict => (
      <Box
        component="li"
        key={verdict}
        sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}
      >
        <svg aria-hidden width={16} height={16}>
          <VerdictShape verdict={verdict} cx={8} cy={8} />
        </svg>
        {sayVerdict(verdict)}
      </Box>
    ))}
  </Box>
);
