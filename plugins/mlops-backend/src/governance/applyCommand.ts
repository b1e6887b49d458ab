import {
  decideReview,
  evolveReview,
  type PeopleFacts,
  type PinnedPacks,
  type ReviewCommand,
  type ReviewRecord,
} from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import { actorWith, type LedgerActor } from '../audit';
import { actorsIn } from './actorsIn';
import { changeOf } from './changeOf';
import { readPacks } from './packStore';
import { refusalError } from './refusalError';
import { reviewStream, toLedger } from './reviewEvents';
import { updateReview } from './reviewStore';

/** What a command came to, saved and ready to be appended. */
export async function applyCommand(
  tx: Knex.Transaction,
  record: ReviewRecord,
  ask: {
    readonly id: string;
    readonly actor: LedgerActor;
    readonly at: string;
    readonly command: ReviewCommand;
    readonly checkpoint?: string;
  },
  people: Omit<PeopleFacts, 'refOf'>,
  metrics: Readonly<Record<string, number>> = {},
) {
  const { id, at, actor, command, checkpoint } = ask;
  const known = await actorWith(tx, actor, actorsIn(record));
  const by = { id: known.id, ref: actor.ref.toLowerCase() };
  const packs: PinnedPacks = await readPacks(
    tx,
    record.packs.map(({ digest }) => digest),
  );
  // Whom the ids in the review stand for.
  const refOf = new Map(
    [...known.others].map(([each, { ref }]) => [each, ref.toLowerCase()]),
  );
  const answer = decideReview(
    record,
    command,
    { by, people: { ...people, refOf }, version: { metrics }, packs },
    at,
  );
  if (answer.kind === 'refused') {
    throw refusalError(answer, { id, record, checkpoint }, at);
  }
  const after = answer.decisions.reduce(
    (before, decision) =>
      evolveReview(before, { ...decision, at, by: by.id }, packs),
    record,
  );
  await updateReview(tx, id, after, record);
  return {
    answer: changeOf(id, after, at, checkpoint),
    decision: {
      stream: reviewStream(id),
      expectedVersion: record.version,
      events: answer.decisions.map(toLedger),
    },
  };
}
