import { productionHealth } from './columnRules';
import type { EntityLink } from '../contract';
import type { Ownership } from './ownership';
import { holdsAccountable } from './raci';

/**
 * The groups and people accountable for the production health of a service,
 * each once; nobody when no role is, when it is not bound, or when nobody is
 * left in what it is bound to. More than one function is a violation that the
 * matrix tells of.
 *
 * @public
 */
export function accountableForProduction({
  roles,
  activities,
}: Pick<Ownership, 'roles' | 'activities'>): EntityLink[] {
  const rows = activities.filter(({ activity }) =>
    productionHealth.includes(activity),
  );
  const parties = roles
    .filter(
      ({ role, people }) =>
        people.length > 0 &&
        rows.some(({ cells }) => holdsAccountable(cells[role]?.letters)),
    )
    .flatMap(({ targets }) => targets);
  return [...new Map(parties.map(link => [link.entityRef, link])).values()];
}
