import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { RiArrowLeftSLine, RiArrowRightSLine } from '@remixicon/react';

export interface PagingProps {
  /** Names the way through the pages: `Pages of the fleet`. */
  readonly label: string;
  /** Number of the first record shown, from 1; absent when not known. */
  readonly first?: number;
  readonly shown: number;
  readonly total: number;
  readonly isFirstPage: boolean;
  readonly onPrevious: () => void;
  /** Absent on the last page. */
  readonly onNext?: () => void;
}

/** Where in the list the reader is, and the way on and back. */
export const Paging = (props: PagingProps) => {
  const { label, first, shown, total, isFirstPage, onPrevious, onNext } = props;
  if (isFirstPage && !onNext) return null;
  return (
    <Box
      component="nav"
      aria-label={label}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        justifyContent: 'flex-end',
        alignItems: 'center',
        gap: 1,
        p: 1.5,
        '@media print': { display: 'none' },
      }}
    >
      <Typography
        aria-live="polite"
        variant="body2"
        color="text.secondary"
        sx={{ mr: 1 }}
      >
        {first === undefined
          ? `${shown} of ${total}`
          : `${first}–${first + shown - 1} of ${total}`}
      </Typography>
      <Button
        startIcon={<RiArrowLeftSLine aria-hidden />}
        disabled={isFirstPage}
        onClick={onPrevious}
      >
        {first === undefined ? 'First page' : 'Previous'}
      </Button>
      <Button
        endIcon={<RiArrowRightSLine aria-hidden />}
        disabled={!onNext}
        onClick={onNext}
      >
        Next
      </Button>
    </Box>
  );
};
