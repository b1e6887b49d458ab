import { NotFoundError } from '@backstage/errors';
import type { DatedFact, NewDatedFact } from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import {
  actorIdOf,
  sealText,
  type Decision,
  type LedgerActor,
} from '../../audit';
import { factEnded, factRecorded, factStream } from './factEvents';
import { idsOfPeople, insertFact, readFact, saveFactEnd } from './factStore';

/** Who enters or ends a fact, and when. */
interface By {
  readonly actor: LedgerActor;
  readonly at: string;
}

/** Keeps a new fact, and answers it with what the ledger is told. */
export async function enterFact(
  tx: Knex.Transaction,
  factId: string,
  fact: NewDatedFact,
  by: By,
): Promise<{ readonly answer: DatedFact; readonly decision: Decision }> {
  const saved = {
    ...{ factId, fact, recordedAt: by.at },
    people: await idsOfPeople(tx, fact),
    ...('note' in fact && fact.note && { note: await sealText(tx, fact.note) }),
    recordedBy: await actorIdOf(tx, by.actor),
  };
  await insertFact(tx, saved);
  return {
    answer: await factOnRecord(tx, factId),
    decision: {
      stream: factStream(factId),
      expectedVersion: 0,
      events: [factRecorded(saved)],
    },
  };
}

/** Ends a fact that is not over, and answers what the ledger is told. */
export async function takeBackFact(
  tx: Knex.Transaction,
  factId: string,
  by: By,
): Promise<Decision> {
  await saveFactEnd(tx, factId, {
    at: by.at,
    by: await actorIdOf(tx, by.actor),
  });
  return {
    stream: factStream(factId),
    expectedVersion: 1,
    events: [factEnded(factId)],
  };
}

/** @throws 404 when there is none, or whoever it names was erased */
export async function factOnRecord(
  tx: Knex.Transaction,
  factId: string,
): Promise<DatedFact> {
  const fact = await readFact(tx, factId);
  if (!fact) throw noFact(factId);
  return fact;
}

/** The same for one that is not there and one that is hidden. */
export function noFact(factId: string): Error {
  return new NotFoundError(
    `There is no dated fact ${factId}, or you may not see it.`,
  );
}
