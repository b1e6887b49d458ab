import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { LedgerPage } from '@pitwall/plugin-mlops-common';
import { useRef } from 'react';
import { Paging } from '../paging';
import { Records } from '../record';
import { EmptyLedgerNotice } from './EmptyLedgerNotice';
import { entryColumns } from './entryColumns';
import { entriesPerPage } from './useLedger';
import type { LedgerQuery } from './useLedgerQuery';

export interface EntryListProps {
  readonly page: LedgerPage;
  readonly query: LedgerQuery;
  readonly isRefreshing: boolean;
  readonly now: Date;
}

/** One page of entries, and the way to the others. */
export const EntryList = ({
  page,
  query,
  isRefreshing,
  now,
}: EntryListProps) => {
  const { items, totalItems, nextCursor, actors } = page;
  const { type, after, pagesBefore, filterBy } = query;
  const list = useRef<HTMLDivElement>(null);
  const turnTo = (turn: () => void) => {
    turn();
    // A new page is read from its top; jsdom cannot scroll.
    list.current?.scrollIntoView?.({ block: 'start' });
  };
  if (items.length === 0 && !type && !after) return <EmptyLedgerNotice />;
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
          label="Entries of the ledger"
          columns={entryColumns(actors, now)}
          records={items}
          keyOf={({ index }) => String(index)}
        />
      ) : (
        <Box sx={{ p: 2, display: 'flex', alignItems: 'center', gap: 2 }}>
          <Typography variant="body2">No entry matches.</Typography>
          <Button onClick={() => filterBy(undefined)}>Clear the filter</Button>
        </Box>
      )}
      <Paging
        label="Pages of the ledger"
        first={
          pagesBefore === undefined
            ? undefined
            : pagesBefore * entriesPerPage + 1
        }
        shown={items.length}
        total={totalItems}
        isFirstPage={!after}
        onPrevious={() => turnTo(query.previousPage)}
        onNext={
          nextCursor
            ? () => turnTo(() => query.nextPage(nextCursor))
            : undefined
        }
      />
    </Paper>
  );
};
