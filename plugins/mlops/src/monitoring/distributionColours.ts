import type { Theme } from '@mui/material/styles';

/** The reference is grey, what is judged is coloured. */
export function distributionColours({ palette }: Theme) {
  return {
    reference: palette.status.aborted,
    window: palette.primary.main,
  } as const;
}
