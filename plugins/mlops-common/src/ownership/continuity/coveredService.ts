import type { Entity } from '@backstage/catalog-model';
import type { Ownership } from '../ownership';
import { holdsAccountable, holdsResponsible } from '../raci';
import { roleSchema, type Role } from '../role';
import { serviceTraits, type ServiceTraits } from './serviceTraits';

/**
 * One service as coverage looks at it: who does what, and what it is made of.
 *
 * @public
 */
export interface CoveredService extends ServiceTraits {
  readonly ownership: Ownership;
  /**
   * The roles that have duties: `A` when a role is accountable for something,
   * `R` when it is responsible only. Nobody is missed who has none.
   */
  readonly duties: ReadonlyMap<Role, 'A' | 'R'>;
}

/**
 * One service as coverage looks at it. Depends on nothing but its arguments,
 * so it may be kept as long as none of them changes.
 *
 * @public
 */
export function coveredService(
  ownership: Ownership,
  entity: Entity,
  isFeatureView: (ref: string) => boolean = () => false,
): CoveredService {
  return {
    ownership,
    duties: dutiesOf(ownership),
    ...serviceTraits(entity, isFeatureView),
  };
}

function dutiesOf({ activities }: Ownership): CoveredService['duties'] {
  const duties = new Map<Role, 'A' | 'R'>();
  for (const { cells } of activities) {
    for (const role of roleSchema.options) {
      const letters = cells[role]?.letters;
      if (holdsAccountable(letters)) duties.set(role, 'A');
      else if (holdsResponsible(letters) && !duties.has(role)) {
        duties.set(role, 'R');
      }
    }
  }
  return duties;
}
