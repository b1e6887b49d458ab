import type { Theme } from '@mui/material/styles';

/** Records of which one can be chosen, and the one that is. */
export const chosenStyle = {
  '& [data-chosen]': { cursor: 'pointer' },
  // An edge, since a background would take contrast from what stands on it.
  '& [data-chosen="true"]': {
    boxShadow: ({ palette }: Theme) =>
      `inset 4px 0 0 ${palette.primary.main}, inset 0 0 0 1px ${palette.primary.main}`,
  },
};
