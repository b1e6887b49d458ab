import {
  decideReview,
  evolveReview,
  type PeopleFacts,
  type PinnedPacks,
  type ReviewCommand,
  type ReviewRecord,
} from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import { actorIdOf, actorsOf, type LedgerActor } from '../audit';
import { actorsIn } from './actorsIn';
import { changeOf } from './changeOf';
import { readPacks } from './packStore';
import { refusalError } from './refusalError';
import { reviewStream, toLedger } from './reviewEvents';
import { saveReview } from './reviewStore';

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
  const by = { id: await actorIdOf(tx, actor), ref: actor.ref.toLowerCase() };
  const packs: PinnedPacks = await readPacks(
    tx,
    record.packs.map(({ digest }) => digest),
  );
  const refOf = await refsOf(tx, record);
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
  await saveReview(tx, id, after, false);
  return {
    answer: changeOf(id, after, at, checkpoint),
    decision: {
      stream: reviewStream(id),
      expectedVersion: record.version,
      events: answer.decisions.map(toLedger),
    },
  };
}

/** Whom the ids in a review stand for. */
async function refsOf(
  knex: Knex | Knex.Transaction,
  record: ReviewRecord,
): Promise<ReadonlyMap<string, string>> {
  const actors = await actorsOf(knex, actorsIn(record));
  return new Map([...actors].map(([id, { ref }]) => [id, ref.toLowerCase()]));
}
