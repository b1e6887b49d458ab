import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useRef } from 'react';
import { Records, type Column } from '../record';
import { Paging } from './Paging';
import type { PagePosition } from './usePaging';

export interface PagedRecordsProps<T> {
  /** Names the records, and the way through their pages. */
  readonly label: string;
  readonly pagesLabel: string;
  readonly page: {
    readonly items: readonly T[];
    readonly totalItems: number;
    readonly nextCursor?: string;
  };
  readonly position: PagePosition;
  readonly perPage: number;
  readonly columns: readonly [Column<T>, ...Column<T>[]];
  readonly keyOf: (record: T) => string;
  /** Whether another answer is under way. */
  readonly isRefreshing: boolean;
  /** Said instead of records, with the way back to all of them. */
  readonly none: string;
  readonly clearWord: string;
  readonly onClear: () => void;
}

/** One page of a list, and the way to the others. */
export function PagedRecords<T>(props: PagedRecordsProps<T>) {
  const { page, position, perPage, isRefreshing } = props;
  const { items, totalItems, nextCursor } = page;
  const { after, pagesBefore } = position;
  const list = useRef<HTMLDivElement>(null);
  const turnTo = (turn: () => void) => {
    turn();
    // A new page is read from its top; jsdom cannot scroll.
    list.current?.scrollIntoView?.({ block: 'start' });
  };
  return (
    <Paper
      ref={list}
      variant="outlined"
      aria-busy={isRefreshing}
      sx={{ position: 'relative', overflow: 'hidden' }}
    >
      {isRefreshing && (
        <LinearProgress
          aria-hidden
          sx={{ position: 'absolute', top: 0, left: 0, right: 0 }}
        />
      )}
      {items.length > 0 ? (
        <Records
          label={props.label}
          columns={props.columns}
          records={items}
          keyOf={props.keyOf}
        />
      ) : (
        <Box sx={{ p: 2, display: 'flex', alignItems: 'center', gap: 2 }}>
          <Typography variant="body2">{props.none}</Typography>
          <Button onClick={props.onClear}>{props.clearWord}</Button>
        </Box>
      )}
      <Paging
        label={props.pagesLabel}
        first={
          pagesBefore === undefined ? undefined : pagesBefore * perPage + 1
        }
        shown={items.length}
        total={totalItems}
        isFirstPage={!after}
        onPrevious={() => turnTo(position.previousPage)}
        onNext={
          nextCursor
            ? () => turnTo(() => position.nextPage(nextCursor))
            : undefined
        }
      />
    </Paper>
  );
}
