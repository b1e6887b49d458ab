import Button from '@mui/material/Button';
import { useNow } from '../instant';
import { PagedSection } from '../paging';
import { sayCount } from '../spoken';
import { AnswerFrame } from '../state';
import { EntriesSkeleton } from './EntriesSkeleton';
import { EntryList } from './EntryList';
import { TypeFilter } from './TypeFilter';
import { useLedgerEntries } from './useLedger';
import { useLedgerQuery } from './useLedgerQuery';

/** Every entry of the ledger, newest first, with a filter and pages. */
export const LedgerEntries = () => {
  const query = useLedgerQuery();
  const { type, after, filterBy } = query;
  const { answer, askAgain } = useLedgerEntries(type, after);
  const now = useNow();
  return (
    <PagedSection
      title="Entries, newest first"
      filter={
        <TypeFilter
          type={type}
          onType={filterBy}
          found={
            answer.status === 'ready'
              ? sayCount(answer.value.totalItems, 'entry', 'entries')
              : ''
          }
        />
      }
    >
      <AnswerFrame
        answer={answer}
        askAgain={askAgain}
        now={now}
        loading={<EntriesSkeleton />}
        what="the entries of the ledger"
        stillWorks="Fleet, reviews and the catalog still work."
        level={4}
        otherAction={
          (type || after) && (
            <Button variant="outlined" onClick={() => filterBy(undefined)}>
              Show all entries
            </Button>
          )
        }
      >
        {(page, isRefreshing) => (
          <EntryList
            page={page}
            query={query}
            isRefreshing={isRefreshing}
            now={now}
          />
        )}
      </AnswerFrame>
    </PagedSection>
  );
};
