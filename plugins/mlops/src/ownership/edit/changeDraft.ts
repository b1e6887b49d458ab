import {
  overrideLettersSchema,
  type EntityLink,
  type Ownership,
  type OwnershipChange,
  type Role,
} from '@pitwall/plugin-mlops-common';

/** What a reader is about to change, as the form holds it. */
export interface ChangeDraft {
  readonly what: 'binding' | 'letters';
  /** Ref of the level at which it will be written. */
  readonly at: string;
  readonly role: Role;
  readonly activity: string;
  /** Refs or names, as they were typed or chosen. */
  readonly targets: readonly string[];
  /** Letters, `none`, or `inherit`. */
  readonly letters: string;
}

/** A level that may be written at, nearest first. */
export interface ChangeLevel extends EntityLink {
  readonly title: string;
}

/** Where a change may be written: the service, its use case, its domains. */
export function levelsOf({
  service,
  useCase,
  domains,
}: Pick<Ownership, 'service' | 'useCase' | 'domains'>): ChangeLevel[] {
  return [
    { ...service, title: `${service.title} alone` },
    ...(useCase
      ? [{ ...useCase, title: `Use case ${useCase.title}: all its services` }]
      : []),
    ...domains.map(domain => ({
      ...domain,
      title: `Domain ${domain.title}: all its use cases`,
    })),
  ];
}

/** The draft that a place in the matrix begins with. */
export function draftFor(
  ownership: Ownership,
  place: { readonly activity?: string; readonly role?: Role },
): ChangeDraft {
  const { roles, activities, service } = ownership;
  const role = roles.find(each => each.role === place.role) ?? roles[0];
  const activity =
    activities.find(each => each.activity === place.activity) ?? activities[0];
  return {
    what: place.activity ? 'letters' : 'binding',
    at: service.entityRef,
    role: role.role,
    activity: activity.activity,
    targets: role.targets.map(({ entityRef }) => entityRef),
    letters: activity.cells[role.role]?.letters ?? 'none',
  };
}

/** What the draft asks for. */
export function changeOf(draft: ChangeDraft): OwnershipChange {
  const { at, role, activity, letters, targets } = draft;
  const nothing = { entityRef: at, roles: {}, raci: {}, inherit: {} };
  if (draft.what === 'binding') {
    return { ...nothing, roles: { [role]: [...targets] } };
  }
  const written = overrideLettersSchema.safeParse(letters);
  return written.success
    ? { ...nothing, raci: { [activity]: { [role]: written.data } } }
    : { ...nothing, inherit: { [activity]: [role] } };
}

/** What the change is called in git. */
export function titleOfChange(
  draft: ChangeDraft,
  ownership: Ownership,
): string {
  const role =
    ownership.roles.find(each => each.role === draft.role)?.title ?? draft.role;
  const level = levelsOf(ownership).find(
    ({ entityRef }) => entityRef === draft.at,
  );
  const where = level ? level.title.replace(/ alone$|:.*$/, '') : draft.at;
  if (draft.what === 'binding') {
    return draft.targets.length > 0
      ? `Bind ${role} of ${where}`
      : `Unbind ${role} of ${where}`;
  }
  const activity = ownership.activities.find(
    each => each.activity === draft.activity,
  );
  return `Change the part of ${role} in "${
    activity?.title ?? draft.activity
  }" of ${where}`;
}
