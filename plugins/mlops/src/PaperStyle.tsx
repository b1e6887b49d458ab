import GlobalStyles from '@mui/material/GlobalStyles';

/** Marks what is printed of the page that it stands in. */
export const onPaper = { 'data-on-paper': '' } as const;

const mark = '[data-on-paper]';

/**
 * Prints what is marked, lying, and nothing of the frame around it: the header
 * of a portal would push a wide table off its page.
 */
export const PaperStyle = () => (
  <GlobalStyles
    styles={{
      '@page': { size: 'landscape', margin: '10mm' },
      '@media print': {
        'html, body': { backgroundColor: 'Canvas !important' },
        [`body *:not(:has(${mark}), ${mark}, ${mark} *)`]: {
          display: 'none !important',
        },
        [`body *:has(${mark})`]: {
          margin: '0 !important',
          padding: '0 !important',
        },
      },
    }}
  />
);
