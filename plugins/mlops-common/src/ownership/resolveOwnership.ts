import { controlRoleWritings } from './controlRoleWriting';
import { lintMatrix } from './lintMatrix';
import type { OrganisationMatrix } from './organisationMatrix';
import type { EntityLink } from '../contract';
import type { Ownership } from './ownership';
import type { OrganisationFacts } from './people';
import { referenceViolations, type ReferenceProblem } from './referenceProblem';
import { lettersOf, resolveActivities } from './resolveActivities';
import { resolveRoles } from './resolveRoles';
import type { OwnershipLevel } from './readOwnershipLevel';

/**
 * All that ownership of one ML service depends on.
 *
 * @public
 */
export interface OwnershipQuestion {
  readonly service: EntityLink;
  readonly owner?: EntityLink;
  readonly useCase?: EntityLink;
  /** Nearest first. */
  readonly domains: readonly EntityLink[];
  /** Farthest domain, …, nearest domain, use case, service. */
  readonly levels: readonly OwnershipLevel[];
  /** References on the way up that lead nowhere. */
  readonly problems: readonly ReferenceProblem[];
  readonly organisation: OrganisationMatrix;
  readonly facts: OrganisationFacts;
  /** Digests of changes of control roles that their binders have acknowledged. */
  readonly acknowledged?: ReadonlySet<string>;
  /** When the catalog was read. */
  readonly asOf: string;
}

/**
 * Who does what for one ML service: bindings and cells inherited from the
 * farthest domain down to the service, people resolved, every rule that does
 * not hold said in a sentence. Never throws on what an organisation can write.
 *
 * @public
 */
export function resolveOwnership(question: OwnershipQuestion): Ownership {
  const { service, owner, useCase, domains, levels, organisation, facts } =
    question;
  const control = controlRoleWritings(
    levels,
    question.acknowledged ?? new Set(),
  );
  const rows = resolveActivities(organisation, levels, control);
  const { activities, violations: ofActivities } = rows;
  const { roles, violations: ofRoles } = resolveRoles({
    organisation,
    levels,
    facts,
    activities,
    control,
    waitingCells: rows.waiting,
  });
  return {
    service,
    ...(owner && { owner }),
    ...(useCase && { useCase }),
    domains: [...domains],
    roles,
    activities,
    violations: [
      ...referenceViolations(service, question.problems),
      ...ofActivities,
      ...lintMatrix({
        roles: organisation.roles,
        matrix: lettersOf(activities),
      }),
      ...ofRoles,
    ],
    asOf: question.asOf,
  };
}
