import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useNow } from '../instant';
import { sayCount } from '../spoken';
import { FailureNotice, StaleNotice, useStaleAfterSeconds } from '../state';
import { EntriesSkeleton } from './EntriesSkeleton';
import { EntryList } from './EntryList';
import { TypeFilter } from './TypeFilter';
import { useLedgerEntries } from './useLedger';
import { useLedgerQuery } from './useLedgerQuery';

/** Every entry of the ledger, oldest first, with a filter and pages. */
export const LedgerEntries = () => {
  const query = useLedgerQuery();
  const { type, after, filterBy } = query;
  const { answer, askAgain } = useLedgerEntries(type, after);
  const now = useNow();
  const staleAfterSeconds = useStaleAfterSeconds();
  const draw = () => {
    switch (answer.status) {
      case 'loading':
        return <EntriesSkeleton />;
      case 'failed':
        return (
          <FailureNotice
            error={answer.error}
            what="the entries of the ledger"
            stillWorks="Fleet, reviews and the catalog still work."
            level={4}
            onRetry={askAgain}
            otherAction={
              (type || after) && (
                <Button variant="outlined" onClick={() => filterBy(undefined)}>
                  Show all entries
                </Button>
              )
            }
          />
        );
      case 'ready':
        return (
          <>
            <StaleNotice
              now={now}
              staleAfterSeconds={staleAfterSeconds}
              refreshError={answer.refreshError}
              onRetry={askAgain}
            />
            <EntryList
              page={answer.value}
              query={query}
              isRefreshing={answer.isRefreshing}
              now={now}
            />
          </>
        );
      default:
        return answer satisfies never;
    }
  };
  return (
    <Box
      component="section"
      aria-labelledby="ledger-entries"
      sx={{ display: 'grid', rowGap: 2, gridTemplateColumns: '100%' }}
    >
      <Typography
        id="ledger-entries"
        component="h3"
        variant="subtitle1"
        sx={{ m: 0, fontWeight: 'fontWeightBold' }}
      >
        Entries, oldest first
      </Typography>
      <TypeFilter
        type={type}
        onType={filterBy}
        found={
          answer.status === 'ready'
            ? sayCount(answer.value.totalItems, 'entry', 'entries')
            : ''
        }
      />
      {draw()}
    </Box>
  );
};
