import type { NewDatedFact } from './datedFact';
import type { FactRefusal } from './factRefusal';
import type { FactSetting } from './factSetting';
import { refuseConflict } from './refuseConflict';
import { refusePeople } from './refusePeople';
import { refusePeriod } from './refusePeriod';
import { refuseShifts, refuseSwapConflict } from './refuseSwap';
import { refuseWriter } from './refuseWriter';

/**
 * Why somebody may not enter a fact, in a sentence; undefined when they may.
 *
 * @public
 */
export function refuseFact(
  fact: NewDatedFact,
  setting: FactSetting,
): FactRefusal | undefined {
  const { rota, others, by, now } = setting;
  // Times are said as the people of the rota read them.
  const zone = rota?.kind === 'rota' ? rota.zone : 'UTC';
  return (
    refusePeriod(fact, now, zone) ??
    refusePeople(fact, setting) ??
    (fact.kind === 'rota-swap' ? refuseShifts(fact, setting) : undefined) ??
    refuseWriter(fact, setting) ??
    refuseConflict(fact, others, by, zone) ??
    (fact.kind === 'rota-swap' ? refuseSwapConflict(fact, setting) : undefined)
  );
}
