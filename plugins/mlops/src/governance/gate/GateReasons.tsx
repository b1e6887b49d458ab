import Box from '@mui/material/Box';
import type { GateAnswer } from '@pitwall/plugin-mlops-common';

/** Why the gate says what it says. */
export const GateReasons = ({ gate }: { gate: GateAnswer }) => (
  <Box
    component="ul"
    aria-label="Reasons of the gate"
    sx={{ m: 0, pl: 2.5, typography: 'body2', color: 'text.secondary' }}
  >
    {gate.reasons.map(reason => (
      <li key={reason}>{reason}</li>
    ))}
  </Box>
);
