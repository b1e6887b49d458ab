import Paper from '@mui/material/Paper';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useNow } from '../../instant';
import { Records } from '../../record';
import { sayCount, Spoken } from '../../spoken';
import { AnswerFrame } from '../../state';
import { waitingColumns } from './reviewColumns';
import { ReviewsSkeleton } from './ReviewsSkeleton';
import { sayWaiting } from './sayWaiting';
import { useWaitingReviews } from './useReviews';

/** Opens the page: what waits for the reader, in one sentence and as a list. */
export const WaitingReviews = () => {
  const { answer, askAgain } = useWaitingReviews();
  const now = useNow();
  return (
    <AnswerFrame
      answer={answer}
      askAgain={askAgain}
      now={now}
      loading={
        <>
          <Typography component="h2" variant="h6" sx={{ m: 0 }}>
            <Skeleton aria-hidden width="50%" />
            <Spoken>Reviews</Spoken>
          </Typography>
          <ReviewsSkeleton what="what waits for you" rows={2} />
        </>
      }
      what="what waits for your signature"
      stillWorks="The catalog and the other tabs of services still work."
      level={2}
    >
      {({ items, totalItems }) => (
        <>
          <Typography component="h2" variant="h6" sx={{ m: 0 }}>
            {sayWaiting(items, totalItems, now)}
          </Typography>
          {items.length > 0 && (
            <Paper variant="outlined" sx={{ overflow: 'hidden' }}>
              <Records
                label="Reviews that wait for your signature"
                columns={waitingColumns(now)}
                records={items}
                keyOf={({ id }) => id}
              />
              {totalItems > items.length && (
                <Typography variant="body2" sx={{ p: 1.5 }}>
                  {sayCount(totalItems - items.length, 'more')} below, less
                  urgent.
                </Typography>
              )}
            </Paper>
          )}
        </>
      )}
    </AnswerFrame>
  );
};
