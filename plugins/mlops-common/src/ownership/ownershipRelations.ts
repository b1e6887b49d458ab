import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import {
  distinctRelations,
  relationPairs,
  type WrittenRelation,
} from '../entity';
import type { OrganisationMatrix } from './organisationMatrix';
import { overlayRow } from './overlayRow';
import {
  holdsAccountable,
  holdsResponsible,
  type Letters,
  type RaciMatrix,
} from './raci';
import { readOverrides, readRoles } from './readOwnershipLevel';
import { roleSchema, type Role } from './role';

/**
 * From users and groups to the entities they are accountable for.
 *
 * @public
 */
export const RELATION_ACCOUNTABLE_FOR = 'accountableFor';

/**
 * From an entity to those who are accountable for it.
 *
 * @public
 */
export const RELATION_ACCOUNTABLE_TO = 'accountableTo';

/**
 * From users and groups to the entities they work on.
 *
 * @public
 */
export const RELATION_RESPONSIBLE_FOR = 'responsibleFor';

/**
 * From an entity to those who work on it.
 *
 * @public
 */
export const RELATION_RESPONSIBLE_TO = 'responsibleTo';

/**
 * From users and groups to the entities they are asked about.
 *
 * @public
 */
export const RELATION_CONSULTED_FOR = 'consultedFor';

/**
 * From an entity to those who are asked about it.
 *
 * @public
 */
export const RELATION_CONSULTED_TO = 'consultedTo';

/**
 * From users and groups to the entities they hear about.
 *
 * @public
 */
export const RELATION_INFORMED_FOR = 'informedFor';

/**
 * From an entity to those who hear about it.
 *
 * @public
 */
export const RELATION_INFORMED_TO = 'informedTo';

const pairs: readonly {
  readonly pair: readonly [string, string];
  readonly holds: (letters: Letters | undefined) => boolean;
}[] = [
  {
    pair: [RELATION_ACCOUNTABLE_TO, RELATION_ACCOUNTABLE_FOR],
    holds: holdsAccountable,
  },
  {
    pair: [RELATION_RESPONSIBLE_TO, RELATION_RESPONSIBLE_FOR],
    holds: holdsResponsible,
  },
  {
    pair: [RELATION_CONSULTED_TO, RELATION_CONSULTED_FOR],
    holds: letters => letters === 'C' || letters === 'C (veto)',
  },
  {
    pair: [RELATION_INFORMED_TO, RELATION_INFORMED_FOR],
    holds: letters => letters === 'I',
  },
];

/**
 * The relations that `spec.roles` of an entity writes, both directions, each
 * once: one per letter that the role holds in any activity, by the matrix of
 * the organisation and what the entity itself overrides. Bindings and cells
 * that the entity inherits are no relations of its own.
 *
 * @public
 */
export function ownershipRelations(
  entity: Entity,
  organisation: OrganisationMatrix,
): WrittenRelation[] {
  const source = stringifyEntityRef(entity);
  const roles = readRoles(entity);
  const raci = readOverrides(entity.spec?.raci);
  // Rows of its own, or of a level above that only the API can see, included.
  const activities = new Set([
    ...Object.keys(organisation.matrix),
    ...Object.keys(raci),
  ]);
  const rows = [...activities].map(activity =>
    overlayRow(organisation.matrix[activity] ?? {}, raci[activity] ?? {}),
  );
  return distinctRelations(
    roleSchema.options.flatMap(role =>
      pairs
        .filter(({ holds }) => holdsSomewhere(rows, role, holds))
        .flatMap(({ pair }) => relationPairs(source, pair, roles[role] ?? [])),
    ),
  );
}

function holdsSomewhere(
  rows: readonly RaciMatrix[string][],
  role: Role,
  holds: (letters: Letters | undefined) => boolean,
): boolean {
  return rows.some(cells => holds(cells[role]));
}
