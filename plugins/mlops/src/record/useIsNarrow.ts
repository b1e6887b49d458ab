import useMediaQuery from '@mui/material/useMediaQuery';

/** Whether the window is as narrow as a phone: tables become lists. */
export function useIsNarrow(): boolean {
  return useMediaQuery('(max-width: 600px)', { noSsr: true });
}
