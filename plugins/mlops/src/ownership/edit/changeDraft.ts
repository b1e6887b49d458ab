import type { Ownership, Role } from '@pitwall/plugin-mlops-common';
import type { overrideLettersSchema } from '@pitwall/plugin-mlops-common';

/** What a cell becomes: letters, nothing, or what stands above again. */
export type WrittenLetters =
  | (typeof overrideLettersSchema.options)[number]
  | 'inherit';

/**
 * What a reader is about to change, and where in it they are. Only what differs
 * from what holds is in it: putting it back takes it out.
 */
export interface ChangeDraft {
  readonly what: 'binding' | 'letters';
  /** Ref of the level at which it will be written. */
  readonly at: string;
  readonly role: Role;
  readonly activity: string;
  /** Refs or names, as they were typed or chosen, of each role that changes. */
  readonly bindings: Readonly<Partial<Record<Role, readonly string[]>>>;
  /** Cells that change, by activity. */
  readonly letters: Readonly<
    Record<string, Readonly<Partial<Record<Role, WrittenLetters>>>>
  >;
}

type Known = Pick<Ownership, 'roles' | 'activities' | 'service'>;

/** The draft that a place in the matrix begins with: nothing is changed yet. */
export function draftFor(
  { roles, activities, service }: Known,
  place: { readonly activity?: string; readonly role?: Role },
): ChangeDraft {
  const role = roles.find(each => each.role === place.role) ?? roles[0];
  const activity =
    activities.find(each => each.activity === place.activity) ?? activities[0];
  return {
    what: place.activity ? 'letters' : 'binding',
    at: service.entityRef,
    role: role.role,
    activity: activity.activity,
    bindings: {},
    letters: {},
  };
}

/** Whom the role is bound to by the draft, or else now. */
export function targetsIn(
  { role, bindings }: ChangeDraft,
  ownership: Known,
): readonly string[] {
  return bindings[role] ?? targetsNow(ownership, role);
}

/** What the role does in the activity by the draft, or else now. */
export function lettersIn(
  { role, activity, letters }: ChangeDraft,
  ownership: Known,
): WrittenLetters {
  return letters[activity]?.[role] ?? lettersNow(ownership, activity, role);
}

/** The draft with the chosen role bound otherwise. */
export function withTargets(
  draft: ChangeDraft,
  ownership: Known,
  targets: readonly string[],
): ChangeDraft {
  const { [draft.role]: _, ...others } = draft.bindings;
  const now = targetsNow(ownership, draft.role);
  const isSame =
    now.length === targets.length && targets.every(ref => now.includes(ref));
  return {
    ...draft,
    bindings: isSame ? others : { ...others, [draft.role]: targets },
  };
}

/** The draft with other letters in the chosen cell. */
export function withLetters(
  draft: ChangeDraft,
  ownership: Known,
  written: WrittenLetters,
): ChangeDraft {
  const { role, activity } = draft;
  const { [activity]: row = {}, ...rows } = draft.letters;
  const { [role]: _, ...others } = row;
  const cells =
    written === lettersNow(ownership, activity, role)
      ? others
      : { ...others, [role]: written };
  return {
    ...draft,
    letters:
      Object.keys(cells).length > 0 ? { ...rows, [activity]: cells } : rows,
  };
}

/** Whom a role is bound to as it is. */
export function targetsNow({ roles }: Known, role: Role): string[] {
  const known = roles.find(each => each.role === role);
  return known?.targets.map(({ entityRef }) => entityRef) ?? [];
}

/** What a role does in an activity as it is. */
export function lettersNow(
  { activities }: Known,
  activity: string,
  role: Role,
): Exclude<WrittenLetters, 'inherit'> {
  const row = activities.find(each => each.activity === activity);
  return row?.cells[role]?.letters ?? 'none';
}
