import { symptomRoutes, symptomSchema, type Symptom } from '../symptom';
import { isZone, wallAt } from '../onCall/zoneTime';
import { isAtNight } from './night';

/**
 * A call about a service that is on record.
 *
 * @public
 */
export interface CallOnRecord {
  /** ISO UTC instant. */
  readonly at: string;
  readonly symptom: Symptom;
}

/**
 * How often people were called about a service.
 *
 * @public
 */
export interface CallLoad {
  readonly zone: string;
  readonly calls: number;
  /** Of these, between midnight and six by the wall clock of the zone. */
  readonly atNight: number;
  /** About what, the most frequent first. */
  readonly symptoms: readonly {
    readonly title: string;
    readonly calls: number;
  }[];
}

/**
 * What calls on record amount to; who was called is not looked at.
 *
 * @param written - an IANA zone; one that is none is read as UTC
 * @public
 */
export function callLoad(
  calls: readonly CallOnRecord[],
  written: string,
): CallLoad {
  const zone = isZone(written) ? written : 'UTC';
  return {
    zone,
    calls: calls.length,
    atNight: calls.filter(({ at }) => isAtNight(wallAt(Date.parse(at), zone)))
      .length,
    symptoms: symptomSchema.options
      .map(symptom => ({
        title: symptomRoutes[symptom].title,
        calls: calls.filter(call => call.symptom === symptom).length,
      }))
      .filter(each => each.calls > 0)
      .sort((one, other) => other.calls - one.calls),
  };
}
