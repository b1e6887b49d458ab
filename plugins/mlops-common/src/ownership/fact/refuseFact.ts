import type { NewDatedFact } from './datedFact';
import type { FactRefusal } from './factRefusal';
import type { FactSetting } from './factSetting';
import { refuseConflict } from './refuseConflict';
import { refusePeople } from './refusePeople';
import { refusePeriod } from './refusePeriod';
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
  return (
    refusePeriod(fact, setting.now) ??
    refusePeople(fact, setting) ??
    refuseWriter(fact, setting) ??
    refuseConflict(fact, setting.others, setting.by)
  );
}
