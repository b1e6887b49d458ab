import {
  callContracts,
  type CallRecord,
  type ContractAnswer,
} from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import { actorsOf, openTexts } from '../../audit';

const table = 'ownership_calls';

/** A call as it is kept: people by the ids the ledger knows them by. */
export interface CallToSave
  extends Pick<CallRecord, 'service' | 'symptom' | 'outcome'> {
  readonly callId: string;
  readonly person?: string;
  /** The commitment to the note. */
  readonly note?: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
}

/** A call as it is read, people by their refs. */
export type ListedCall = ContractAnswer<
  typeof callContracts.calls
>['items'][number];

interface CallRow {
  call_id: string;
  service_ref: string;
  symptom: CallRecord['symptom'];
  outcome: CallRecord['outcome'];
  person_id: string | null;
  note: string | null;
  recorded_at: string;
  recorded_by: string;
}

/** Keeps a call. */
export async function insertCall(
  tx: Knex.Transaction,
  call: CallToSave,
): Promise<void> {
  await tx<CallRow>(table).insert({
    call_id: call.callId,
    service_ref: call.service,
    symptom: call.symptom,
    outcome: call.outcome,
    person_id: call.person ?? null,
    note: call.note ?? null,
    recorded_at: call.recordedAt,
    recorded_by: call.recordedBy,
  });
}

/**
 * The latest calls about a service, the newest first. Whoever was erased, and
 * any note that was, is absent.
 */
export async function listCalls(
  knex: Knex | Knex.Transaction,
  service: string,
  limit: number,
  titleOf: (ref: string) => string,
): Promise<ListedCall[]> {
  const rows = await knex<CallRow>(table)
    .where({ service_ref: service })
    .orderBy('call_id', 'desc')
    .limit(limit);
  const actors = await actorsOf(
    knex,
    rows.flatMap(row => [row.recorded_by, row.person_id ?? []].flat()),
  );
  const notes = await openTexts(
    knex,
    rows.flatMap(row => row.note ?? []),
  );
  const linkTo = (id: string | null) => {
    const ref = id === null ? undefined : actors.get(id)?.ref.toLowerCase();
    return ref && { entityRef: ref, title: titleOf(ref) };
  };
  return rows.map(row => {
    const by = linkTo(row.recorded_by);
    const person = linkTo(row.person_id);
    const note = row.note === null ? undefined : notes.get(row.note);
    return {
      ...{ callId: row.call_id, symptom: row.symptom },
      ...{ at: row.recorded_at, outcome: row.outcome },
      ...(by && { by }),
      ...(person && { person }),
      ...(note !== undefined && { note }),
    };
  });
}
