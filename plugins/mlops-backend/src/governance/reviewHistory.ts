import type {
  Doer,
  ReviewEvent,
  ReviewHistoryEntry,
} from '@pitwall/plugin-mlops-common';
import type { ReviewToShow } from './reviewToShow';

/** Everything that happened in a review, oldest first, a sentence each. */
export function reviewHistory({
  events,
  record,
  doerOf,
}: Pick<ReviewToShow, 'events' | 'record' | 'doerOf'>): ReviewHistoryEntry[] {
  const titles = new Map(
    record.checkpoints.map(({ definition }) => [definition.id, definition]),
  );
  return events.map(event => {
    const by = doerOf(event.by);
    return {
      ...{ at: event.at, by },
      type: `mlops.governance.${event.kind}@1`,
      sentence: sentence(event, by, (checkpoint, slot) => {
        const definition = titles.get(checkpoint);
        return slot === undefined
          ? definition?.title ?? checkpoint
          : definition?.slots.find(({ id }) => id === slot)?.title ?? slot;
      }),
    };
  });
}

function sentence(
  event: ReviewEvent,
  { title: who }: Doer,
  titleOf: (checkpoint: string, slot?: string) => string,
): string {
  switch (event.kind) {
    case 'review-opened':
      return `${who} opened the review.`;
    case 'form-filled':
      return `${who} filled in the form of ${titleOf(
        event.payload.checkpoint,
      )}.`;
    case 'evidence-attached':
      return `${who} attached evidence to ${titleOf(
        event.payload.checkpoint,
      )}.`;
    case 'sign-off-requested':
      return `${who} asked for signatures at ${titleOf(
        event.payload.checkpoint,
      )}.`;
    case 'signed-off': {
      const { checkpoint, slot, verdict, outcome } = event.payload;
      const at = `${titleOf(checkpoint)} as ${titleOf(checkpoint, slot)}`;
      if (verdict === 'sendBack') return `${who} sent back ${at}.`;
      const under =
        verdict === 'approveWithCondition' ? ' under a condition' : '';
      const last = outcome === 'approved' ? ', the last signature there' : '';
      return `${who} approved ${at}${under}${last}.`;
    }
    case 'checkpoint-carried-over':
      return `${titleOf(
        event.payload.checkpoint,
      )} was approved already for an earlier version with the same content.`;
    case 'review-lapsed':
      return event.payload.cause === 'timeBox'
        ? `${titleOf(
            event.payload.checkpoint,
          )} was not signed in time: the review is rejected.`
        : `The approval of ${titleOf(event.payload.checkpoint)} ended.`;
    case 'review-withdrawn':
      return `${who} withdrew the review.`;
    default:
      throw new Error(`Unknown event ${JSON.stringify(event satisfies never)}`);
  }
}
