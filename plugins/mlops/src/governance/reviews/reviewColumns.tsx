import Box from '@mui/material/Box';
import type { ReviewSummary } from '@pitwall/plugin-mlops-common';
import { RelativeTime } from '../../instant';
import type { Column } from '../../record';
import { StateChip } from '../../state';
import { ReviewChip } from '../chips';
import { DoerName } from '../people';
import { sayPlace } from '../words';
import { CheckpointProgress } from './CheckpointProgress';
import { ReviewLink } from './ReviewLink';

type Columns = readonly [Column<ReviewSummary>, ...Column<ReviewSummary>[]];

const review: Column<ReviewSummary> = {
  title: 'Review',
  width: '20%',
  draw: each => <ReviewLink review={each} />,
};

const version: Column<ReviewSummary> = {
  title: 'Review',
  width: '12%',
  draw: each => <ReviewLink review={each} withoutService />,
};

const place: Column<ReviewSummary> = {
  title: 'For',
  width: '16%',
  draw: each => (
    <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
      {sayPlace(each)}
    </Box>
  ),
};

const state: Column<ReviewSummary> = {
  title: 'State',
  width: '10%',
  draw: each => <ReviewChip state={each.state} />,
};

const checkpoints: Column<ReviewSummary> = {
  title: 'Checkpoints',
  draw: each => <CheckpointProgress checkpoints={each.checkpoints} />,
};

const due = (now: Date): Column<ReviewSummary> => ({
  title: 'Due',
  width: '12%',
  draw: each => {
    if (!each.due) return '–';
    const isOver = each.state === 'open' && new Date(each.due) <= now;
    return (
      <>
        {isOver && <StateChip state="error" word="overdue" />}{' '}
        {each.state === 'approved' && 'approval ends '}
        <RelativeTime instant={each.due} now={now} />
      </>
    );
  },
});

const opened = (now: Date): Column<ReviewSummary> => ({
  title: 'Opened',
  width: '16%',
  draw: each => (
    <>
      <RelativeTime instant={each.openedAt} now={now} />
      <Box>
        <DoerName doer={each.requestedBy} />
      </Box>
    </>
  ),
});

const slots: Column<ReviewSummary> = {
  title: 'You sign as',
  draw: each => each.waitingForMe.map(slot => slot.title).join(', ') || '–',
};

/** What the page of reviews tells of each. */
export function reviewColumns(now: Date): Columns {
  return [review, place, state, checkpoints, due(now), opened(now)];
}

/** What the page of one service tells of each of its reviews. */
export function serviceReviewColumns(now: Date): Columns {
  return [version, place, state, checkpoints, due(now), opened(now)];
}

/** What somebody who is to sign needs to know of each review. */
export function waitingColumns(now: Date): Columns {
  return [review, place, slots, due(now), opened(now)];
}
