import {
  overrideLettersSchema,
  roleSchema,
  type Ownership,
  type OwnershipChange,
  type Role,
} from '@pitwall/plugin-mlops-common';
import { sayList } from '../../spoken';
import { sayPart } from '../sayPart';
import {
  lettersNow,
  targetsNow,
  type ChangeDraft,
  type WrittenLetters,
} from './changeDraft';
import { levelsOf } from './changeLevels';

/** One thing that a draft changes. */
export interface DraftEdit {
  readonly key: string;
  /** What becomes of what, in words. */
  readonly sentence: string;
  /** What the change alone is called in git, without where it is. */
  readonly title: string;
  /** The draft without it. */
  readonly without: ChangeDraft;
}

/** Everything that a draft changes: bindings first. */
export function editsOf(draft: ChangeDraft, ownership: Ownership): DraftEdit[] {
  const roleTitle = (role: Role) =>
    ownership.roles.find(each => each.role === role)?.title ?? role;
  const activityTitle = (activity: string) =>
    ownership.activities.find(each => each.activity === activity)?.title ??
    activity;
  const bindings = roleSchema.options.flatMap((role): DraftEdit[] => {
    const { [role]: targets, ...others } = draft.bindings;
    if (!targets) return [];
    const names = (refs: readonly string[]) =>
      sayList(refs.map(ref => titleOfTarget(ownership, ref))) || 'nobody';
    return [
      {
        key: role,
        sentence: `${roleTitle(role)}: bound to ${
          targets.length > 0
            ? names(targets)
            : 'whoever stands above, or nobody'
        } (was ${names(targetsNow(ownership, role))})`,
        title: `${targets.length > 0 ? 'Bind' : 'Unbind'} ${roleTitle(role)}`,
        without: { ...draft, bindings: others },
      },
    ];
  });
  const cells = Object.entries(draft.letters).flatMap(([activity, row]) =>
    roleSchema.options.flatMap((role): DraftEdit[] => {
      const { [role]: letters, ...others } = row;
      if (!letters) return [];
      const was = lettersNow(ownership, activity, role);
      const { [activity]: _, ...rows } = draft.letters;
      return [
        {
          key: `${activity} ${role}`,
          sentence: `${roleTitle(role)} in ${activityTitle(
            activity,
          )}: ${sayWritten(letters)} (was ${sayWritten(was)})`,
          title: `Change the part of ${roleTitle(role)} in "${activityTitle(
            activity,
          )}"`,
          without: {
            ...draft,
            letters:
              Object.keys(others).length > 0
                ? { ...rows, [activity]: others }
                : rows,
          },
        },
      ];
    }),
  );
  return [...bindings, ...cells];
}

/** What the draft asks for. */
export function changeOf({
  at,
  bindings,
  letters,
}: ChangeDraft): OwnershipChange {
  const raci: OwnershipChange['raci'] = {};
  const inherit: OwnershipChange['inherit'] = {};
  for (const [activity, row] of Object.entries(letters)) {
    for (const role of roleSchema.options) {
      const written = overrideLettersSchema.safeParse(row[role]);
      if (written.success) {
        raci[activity] = { ...raci[activity], [role]: written.data };
      } else if (row[role] === 'inherit') {
        inherit[activity] = [...(inherit[activity] ?? []), role];
      }
    }
  }
  const roles = Object.fromEntries(
    Object.entries(bindings).map(([role, targets]) => [role, [...targets]]),
  );
  return { entityRef: at, roles, raci, inherit };
}

/** What the change is called in git. */
export function titleOfChange(
  draft: ChangeDraft,
  ownership: Ownership,
): string {
  const level = levelsOf(ownership).find(
    ({ entityRef }) => entityRef === draft.at,
  );
  const where = level?.title ?? draft.at;
  const edits = editsOf(draft, ownership);
  return edits.length === 1
    ? `${edits[0].title} of ${where}`
    : `Change who does what for ${where} in ${edits.length} places`;
}

/** What a ref is called, where the matrix knows it. */
export function titleOfTarget({ roles }: Ownership, ref: string): string {
  const known = roles
    .flatMap(({ targets, people }) => [...targets, ...people])
    .find(({ entityRef }) => entityRef === ref);
  return known?.title ?? ref;
}

function sayWritten(letters: WrittenLetters): string {
  return letters === 'inherit'
    ? 'as inherited'
    : sayPart(letters).toLowerCase();
}
