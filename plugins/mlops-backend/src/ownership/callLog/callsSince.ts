import { symptomSchema, type CallOnRecord } from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';

/** More calls within some weeks are told as this many. */
const mostCounted = 10_000;

/** When there were calls about a service since an instant, and about what; nobody is named. */
export async function callsSince(
  knex: Knex,
  service: string,
  since: string,
): Promise<CallOnRecord[]> {
  const rows: { recorded_at: string; symptom: string }[] = await knex(
    'ownership_calls',
  )
    .where({ service_ref: service })
    .andWhere('recorded_at', '>=', since)
    .orderBy('call_id', 'desc')
    .limit(mostCounted)
    .select('recorded_at', 'symptom');
  return rows.flatMap(({ recorded_at: at, symptom }) => {
    const known = symptomSchema.safeParse(symptom).data;
    return known ? [{ at, symptom: known }] : [];
  });
}
