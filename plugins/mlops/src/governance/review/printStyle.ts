/** Shown instead of kept out of sight. */
const shown = {
  position: 'static',
  width: 'auto',
  height: 'auto',
  margin: 0,
  clip: 'auto',
  whiteSpace: 'normal',
  overflowWrap: 'anywhere',
} as const;

/** A review on paper: exact instants and whole digests, since nobody can hover. */
export const printStyle = {
  '@media print': {
    '& time > span': shown,
    '& code': { whiteSpace: 'normal !important' },
    '& code > span[aria-hidden]': { display: 'none' },
    '& code > span:not([aria-hidden])': shown,
  },
} as const;
