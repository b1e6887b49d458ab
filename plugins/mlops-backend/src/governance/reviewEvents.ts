import {
  foldReview,
  reviewPayloads,
  type JsonObject,
  type ReviewDecision,
  type ReviewEvent,
  type ReviewEventKind,
  type ReviewRecord,
} from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import { readStream, type StoredEvent } from '../audit';
import { readPacks } from './packStore';

/** The stream of one review. */
export function reviewStream(reviewId: string): string {
  return `review/${reviewId}`;
}

/** A decision as the ledger keeps it. */
export function toLedger({ kind, payload }: ReviewDecision): {
  type: string;
  payload: JsonObject;
} {
  return { type: `mlops.governance.${kind}@1`, payload };
}

/** A review as its history has it. */
export interface ReadReview {
  readonly events: readonly ReviewEvent[];
  readonly record: ReviewRecord;
}

/**
 * A review, folded from its entries in the ledger.
 *
 * @throws Error when there is none, or when it cannot have happened
 */
export async function readReview(
  knex: Knex | Knex.Transaction,
  reviewId: string,
): Promise<ReadReview> {
  const stored = await readStream(knex, reviewStream(reviewId));
  const events = stored.map(fromLedger);
  const record = foldReview(events, await readPacks(knex, pinnedBy(events)));
  if (!record) throw new Error(`The ledger has no review ${reviewId}`);
  return { events, record };
}

function fromLedger({ type, at, actor, payload }: StoredEvent): ReviewEvent {
  const kind = /^mlops\.governance\.([a-z-]+)@1$/.exec(type)?.[1] ?? '';
  if (!isKind(kind)) throw new Error(`A review cannot hold ${type}`);
  return eventOf(kind, payload, at, actor);
}

function eventOf<K extends ReviewEventKind>(
  kind: K,
  payload: JsonObject,
  at: string,
  by: string,
): ReviewEvent {
  // The payload is what the schema of this very kind says.
  return {
    ...{ kind, at, by },
    payload: reviewPayloads[kind].parse(payload),
  } as ReviewEvent;
}

function isKind(word: string): word is ReviewEventKind {
  return Object.hasOwn(reviewPayloads, word);
}

function pinnedBy(events: readonly ReviewEvent[]): string[] {
  return events.flatMap(event =>
    event.kind === 'review-opened'
      ? event.payload.packs.map(({ digest }) => digest)
      : [],
  );
}
