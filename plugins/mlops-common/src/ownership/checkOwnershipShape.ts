import type { FieldIssue } from '../contract';
import {
  entityRefIssues,
  fieldIssue,
  isMapping,
  issueList,
  nearest,
  notKnown,
  ownEntries,
  schemaIssues,
} from '../entity';
import { activityDeclarationsShape } from './activityDeclaration';
import type { LintCode } from './lintFinding';
import { needsShape, runbooksShape } from './mlServiceBlocks';
import type { OrganisationMatrix } from './organisationMatrix';
import {
  activitySchema,
  holdsAccountable,
  overrideLettersSchema,
} from './raci';
import { roleSchema, type Role } from './role';

/**
 * A field of an entity, the rule it breaks, and the rule's code.
 *
 * @public
 */
export interface OwnershipIssue extends FieldIssue {
  /** `field-malformed` when absent. */
  readonly code?: LintCode;
}

/**
 * What is wrong with `spec.roles`, `spec.raci`, `spec.activities`,
 * `spec.ml.runbooks` and `spec.ml.needs` as one entity writes them, each issue
 * with the path of the field and the rule. Looks at nothing but this entity:
 * what only inheritance can tell is a violation, not an issue. So an activity
 * that a level above may have declared passes. Never throws, whatever was
 * written.
 *
 * @public
 */
export function checkOwnershipShape(
  entity: unknown,
  organisation: OrganisationMatrix,
): OwnershipIssue[] {
  const spec = isMapping(entity) ? entity.spec : undefined;
  return issueList('spec', specIssues(Object.fromEntries(ownEntries(spec))));

  function* specIssues(
    written: Record<string, unknown>,
  ): Generator<OwnershipIssue> {
    if (Object.hasOwn(written, 'roles')) yield* rolesIssues(written.roles);
    if (Object.hasOwn(written, 'activities')) {
      yield* schemaIssues(
        'spec.activities',
        written.activities,
        activityDeclarationsShape,
      );
    }
    if (Object.hasOwn(written, 'raci')) {
      const known = [
        ...Object.keys(organisation.matrix),
        ...ownEntries(written.activities).map(([activity]) => activity),
      ];
      yield* raciIssues(written.raci, known, hasLevelAbove(entity));
    }
    yield* serviceIssues(Object.fromEntries(ownEntries(written.ml)));
  }
}

/** Where each kind says which level is above it. */
const fieldsOfLevelAbove: Readonly<Record<string, string>> = {
  component: 'system',
  system: 'domain',
  domain: 'subdomainOf',
};

/** Whether an entity names a level above it, which may declare activities. */
export function hasLevelAbove(entity: unknown): boolean {
  if (!isMapping(entity) || typeof entity.kind !== 'string') return false;
  const kind = entity.kind.toLowerCase();
  return (
    Object.hasOwn(fieldsOfLevelAbove, kind) &&
    ownEntries(entity.spec).some(
      ([field, value]) => field === fieldsOfLevelAbove[kind] && Boolean(value),
    )
  );
}

function* serviceIssues(
  ml: Record<string, unknown>,
): Generator<OwnershipIssue> {
  if (Object.hasOwn(ml, 'runbooks')) {
    yield* schemaIssues('spec.ml.runbooks', ml.runbooks, runbooksShape);
  }
  if (Object.hasOwn(ml, 'needs')) {
    yield* schemaIssues('spec.ml.needs', ml.needs, needsShape);
  }
}

function* rolesIssues(roles: unknown): Generator<OwnershipIssue> {
  if (!isMapping(roles)) {
    yield fieldIssue('spec.roles', 'must map roles to users or groups');
    return;
  }
  for (const [role, bound] of ownEntries(roles)) {
    const field = `spec.roles.${role}`;
    if (!isRole(role)) yield unknownRole(field, role);
    else yield* entityRefIssues(field, bound, ['group', 'user']);
  }
}

function* raciIssues(
  raci: unknown,
  known: readonly string[],
  isInherited: boolean,
): Generator<OwnershipIssue> {
  if (!isMapping(raci)) {
    yield fieldIssue('spec.raci', 'must map activities to roles and letters');
    return;
  }
  for (const [activity, cells] of ownEntries(raci)) {
    const field = `spec.raci.${activity}`;
    const isKnown = known.includes(activity);
    if (!isKnown && (!isInherited || !isActivity(activity))) {
      yield {
        ...fieldIssue(field, notKnown('an activity', activity, known)),
        code: 'activity-unknown',
      };
    } else if (!isMapping(cells)) {
      yield fieldIssue(field, 'must map roles to letters');
    } else {
      yield* rowIssues(field, cells);
    }
  }
}

function* rowIssues(
  field: string,
  cells: Record<string, unknown>,
): Generator<OwnershipIssue> {
  const accountable: string[] = [];
  for (const [role, written] of ownEntries(cells)) {
    const letters = overrideLettersSchema.safeParse(written);
    if (!isRole(role)) yield unknownRole(`${field}.${role}`, role);
    else if (!letters.success)
      yield unknownLetters(`${field}.${role}`, written);
    else if (letters.data !== 'none' && holdsAccountable(letters.data)) {
      accountable.push(role);
    }
  }
  if (accountable.length > 1) {
    yield {
      ...fieldIssue(
        field,
        `makes ${accountable.join(
          ' and ',
        )} accountable: exactly one role must hold A`,
      ),
      code: 'several-accountables',
    };
  }
}

function unknownRole(field: string, role: string): FieldIssue {
  return fieldIssue(field, notKnown('a role', role, roleSchema.options));
}

function unknownLetters(field: string, written: unknown): OwnershipIssue {
  const known = overrideLettersSchema.options;
  if (isSeveral(written)) {
    return {
      ...fieldIssue(
        field,
        'holds several letters: a role has one letter in a row, or A/R',
      ),
      code: 'several-letters',
    };
  }
  const meant = typeof written === 'string' && nearest(written, known);
  return fieldIssue(
    field,
    `is not one of ${known.join(', ')}${
      meant ? `; did you mean ${meant}?` : ''
    }`,
  );
}

/** Letters such as `R, C`, `A/C` or a list of them. */
function isSeveral(written: unknown): boolean {
  return (
    (Array.isArray(written) && written.length > 1) ||
    (typeof written === 'string' &&
      written.length < 40 &&
      /^[RACI]([\s,/+&]+[RACI])+$/i.test(written))
  );
}

function isActivity(written: string): boolean {
  return activitySchema.safeParse(written).success;
}

function isRole(role: string): role is Role {
  return roleSchema.safeParse(role).success;
}
