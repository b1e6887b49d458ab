import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Violation } from '@pitwall/plugin-mlops-common';
import { StateChip } from '../state';
import { sayPlainly, type KnownNames } from './sayPlainly';

export interface ViolationListProps {
  readonly violations: readonly Violation[];
  readonly known: KnownNames;
}

/** What is wrong, the gravest first, each in a sentence that says what to mend. */
export const ViolationList = ({ violations, known }: ViolationListProps) => (
  <Box
    component="ul"
    sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', rowGap: 1 }}
  >
    {[...violations]
      .sort((a, b) => a.severity.localeCompare(b.severity))
      .map(({ code, severity, sentence }) => (
        <Box
          component="li"
          key={`${code} ${sentence}`}
          sx={{ display: 'flex', alignItems: 'flex-start', gap: 1 }}
        >
          <Box sx={{ flex: '0 0 auto' }}>
            <StateChip state={severity} word={severity} />
          </Box>
          <Typography variant="body2" sx={{ pt: 0.25, maxWidth: '90ch' }}>
            {sayPlainly(sentence, known)}
          </Typography>
        </Box>
      ))}
  </Box>
);
