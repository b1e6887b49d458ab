import type { SxProps, Theme } from '@mui/material';

/** How the matrix looks on screen and on paper, apart from its markup. */
export const matrixStyle: SxProps<Theme> = {
  borderCollapse: 'separate',
  borderSpacing: 0,
  typography: 'body2',
  '& th, & td': {
    px: 1,
    py: 0.5,
    height: 36,
    textAlign: 'center',
    borderBottom: 1,
    borderColor: 'divider',
    backgroundColor: 'background.paper',
    // The panel with the detail may cover the lower edge of the window.
    scrollMarginBottom: theme => theme.spacing(24),
  },
  '& thead th': {
    width: 112,
    verticalAlign: 'bottom',
    fontWeight: 'fontWeightMedium',
    lineHeight: 1.3,
    py: 1,
  },
  '& th:first-of-type': {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    textAlign: 'left',
    fontWeight: 'fontWeightMedium',
    minWidth: 200,
    maxWidth: 320,
  },
  '& tbody tr:hover > *': {
    backgroundImage: theme =>
      `linear-gradient(${theme.palette.action.hover}, ${theme.palette.action.hover})`,
  },
  '& [aria-selected="true"]': {
    boxShadow: theme => `inset 0 0 0 1px ${theme.palette.text.secondary}`,
  },
  '& :focus': { outline: 'none' },
  '& :focus-visible': {
    boxShadow: theme => `inset 0 0 0 3px ${theme.palette.primary.main}`,
  },
  '@media print': {
    '& tr': { breakInside: 'avoid' },
    '& thead': { display: 'table-header-group' },
    '& [aria-selected="true"]': { boxShadow: 'none' },
    '& th:first-of-type': { position: 'static' },
  },
};
