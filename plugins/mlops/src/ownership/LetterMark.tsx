import Box from '@mui/material/Box';
import type { Letters } from '@pitwall/plugin-mlops-common';

export interface LetterMarkProps {
  readonly letters: Letters;
  readonly isInherited: boolean;
}

/**
 * The letters as the eye sees them: ringed where somebody is accountable,
 * filled where the service itself says so, light where it is inherited. Words
 * for a screen reader stand beside it.
 */
export const LetterMark = ({ letters, isInherited }: LetterMarkProps) => (
  <Box
    component="span"
    aria-hidden
    sx={{
      display: 'inline-flex',
      justifyContent: 'center',
      alignItems: 'center',
      minWidth: 32,
      minHeight: 24,
      px: 0.75,
      border: 1,
      borderRadius: 1,
      borderColor: letters.startsWith('A') ? 'currentColor' : 'transparent',
      backgroundColor: isInherited ? undefined : 'action.selected',
      color: isInherited ? 'text.secondary' : 'text.primary',
      fontWeight: isInherited ? 'fontWeightRegular' : 'fontWeightBold',
      whiteSpace: 'nowrap',
      '@media print': { minHeight: 0, lineHeight: '18px' },
    }}
  >
    {letters}
  </Box>
);
