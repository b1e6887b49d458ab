import type { FieldIssue } from '../contract';
import {
  entityRefIssues,
  fieldIssue,
  isMapping,
  issueList,
  nearest,
  notKnown,
  ownEntries,
} from '../entity';
import type { OrganisationMatrix } from './organisationMatrix';
import { holdsAccountable, overrideLettersSchema } from './raci';
import { roleSchema, type Role } from './role';

/**
 * What is wrong with `spec.roles` and `spec.raci` as one entity writes them,
 * each issue with the path of the field and the rule. Looks at nothing but this
 * entity: what only inheritance can tell is a violation, not an issue. Never
 * throws, whatever was written.
 *
 * @public
 */
export function checkOwnershipShape(
  entity: unknown,
  organisation: OrganisationMatrix,
): FieldIssue[] {
  const spec = isMapping(entity) ? entity.spec : undefined;
  return issueList('spec', specIssues(Object.fromEntries(ownEntries(spec))));

  function* specIssues(written: Record<string, unknown>) {
    if (Object.hasOwn(written, 'roles')) yield* rolesIssues(written.roles);
    if (Object.hasOwn(written, 'raci')) {
      yield* raciIssues(written.raci, organisation);
    }
  }
}

function* rolesIssues(roles: unknown): Generator<FieldIssue> {
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
  { matrix }: OrganisationMatrix,
): Generator<FieldIssue> {
  if (!isMapping(raci)) {
    yield fieldIssue('spec.raci', 'must map activities to roles and letters');
    return;
  }
  for (const [activity, cells] of ownEntries(raci)) {
    const field = `spec.raci.${activity}`;
    if (!Object.hasOwn(matrix, activity)) {
      const known = Object.keys(matrix);
      yield fieldIssue(field, notKnown('an activity', activity, known));
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
): Generator<FieldIssue> {
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
    yield fieldIssue(
      field,
      `makes ${accountable.join(
        ' and ',
      )} accountable: exactly one role must hold A`,
    );
  }
}

function unknownRole(field: string, role: string): FieldIssue {
  return fieldIssue(field, notKnown('a role', role, roleSchema.options));
}

function unknownLetters(field: string, written: unknown): FieldIssue {
  const known = overrideLettersSchema.options;
  const meant = typeof written === 'string' && nearest(written, known);
  return fieldIssue(
    field,
    `is not one of ${known.join(', ')}${
      meant ? `; did you mean ${meant}?` : ''
    }`,
  );
}

function isRole(role: string): role is Role {
  return roleSchema.safeParse(role).success;
}
