import type { LedgerPage } from '@pitwall/plugin-mlops-common';
import { PagedRecords } from '../paging';
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
export const EntryList = (props: EntryListProps) => {
  const { page, query, isRefreshing, now } = props;
  const { type, after, filterBy } = query;
  if (page.items.length === 0 && !type && !after) return <EmptyLedgerNotice />;
  return (
    <PagedRecords
      label="Entries of the ledger"
      pagesLabel="Pages of the ledger"
      page={page}
      position={query}
      perPage={entriesPerPage}
      columns={entryColumns(page.actors, now)}
      keyOf={({ index }) => String(index)}
      isRefreshing={isRefreshing}
      none="No entry matches."
      clearWord="Clear the filter"
      onClear={() => filterBy(undefined)}
    />
  );
};
