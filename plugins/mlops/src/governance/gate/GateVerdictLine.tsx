import Box from '@mui/material/Box';
import type { GateAnswer } from '@pitwall/plugin-mlops-common';
import { StateChip } from '../../state';
import { VerdictChip } from '../chips';

export interface GateVerdictLineProps {
  readonly gate: GateAnswer;
}

/** The gate's word in one line, and whether it binds. */
export const GateVerdictLine = ({ gate }: GateVerdictLineProps) => (
  <Box
    sx={{
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      columnGap: 1,
      rowGap: 0.25,
      typography: 'body2',
    }}
  >
    <VerdictChip verdict={gate.verdict} />
    {!gate.enforced && (
      <StateChip
        state="warning"
        word={`${gate.enforcement} only, does not bind here`}
      />
    )}
    <span>{gate.sentence}</span>
  </Box>
);
