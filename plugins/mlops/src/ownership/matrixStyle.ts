import type { SxProps, Theme } from '@mui/material/styles';

/** How the matrix looks on screen and on paper, apart from its markup. */
export const matrixStyle: SxProps<Theme> = {
  borderCollapse: 'separate',
  borderSpacing: 0,
  typography: 'body2',
  '& th, & td': {
    px: 0.5,
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
    minWidth: 72,
    verticalAlign: 'bottom',
    // The names of roles are known: none is cut in two.
    overflowWrap: 'normal',
    typography: 'caption',
    fontWeight: 'fontWeightMedium',
    lineHeight: 1.3,
    px: 0.5,
    py: 1,
  },
  '& th:first-of-type': {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    textAlign: 'left',
    fontWeight: 'fontWeightMedium',
    px: 1,
    minWidth: 180,
    maxWidth: 320,
  },
  '& tbody tr:hover > *': {
    backgroundImage: theme =>
      `linear-gradient(${theme.palette.action.hover}, ${theme.palette.action.hover})`,
  },
  '& [data-severity]': {
    outline: '2px solid',
    outlineOffset: '-3px',
    outlineColor: theme => theme.palette.status.warning,
  },
  '& [data-severity="error"]': {
    outlineColor: theme => theme.palette.status.error,
  },
  '& [aria-selected="true"]': {
    boxShadow: theme => `inset 0 0 0 1px ${theme.palette.text.secondary}`,
  },
  '& :focus:not([data-severity])': { outline: 'none' },
  '& :focus-visible': {
    boxShadow: theme => `inset 0 0 0 3px ${theme.palette.primary.main}`,
  },
  '@media print': {
    width: '100%',
    '& th, & td, & thead th': { px: 0.25, py: 0, minWidth: 0, height: 'auto' },
    '& th:first-of-type': { minWidth: 150, position: 'static' },
    '& tr': { breakInside: 'avoid' },
    '& thead': { display: 'table-header-group' },
    // All activities of the organisation on one lying page.
    '& tbody': { lineHeight: '20px' },
    '& [aria-selected="true"]': { boxShadow: 'none' },
  },
};
