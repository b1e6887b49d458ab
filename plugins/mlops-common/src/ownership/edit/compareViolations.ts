import type { Ownership } from '../ownership';
import { roleSchema } from '../role';
import type { Violation } from '../violation';

type Judged = Pick<Ownership, 'activities' | 'violations'>;

/**
 * What a change does to the rules of one service: the violations that are new,
 * and those whose rule is not broken any more. A rule that was broken already is
 * broken anew where it is about something that it was not about before, such as
 * another person; one that is broken less is neither.
 *
 * @public
 */
export function compareViolations(
  before: Pick<Ownership, 'activities' | 'violations'>,
  after: Pick<Ownership, 'activities' | 'violations'>,
): { broken: Violation[]; mended: Violation[] } {
  const said = new Set(before.violations.map(({ sentence }) => sentence));
  const still = new Set(after.violations.map(ruleOf));
  const isId = idsOf(before, after);
  const isBrokenAnew = (violation: Violation) => {
    if (said.has(violation.sentence)) return false;
    const about = namesIn(violation, isId);
    return !before.violations.some(known => {
      if (ruleOf(known) !== ruleOf(violation)) return false;
      const knownAbout = new Set(namesIn(known, isId));
      return about.every(name => knownAbout.has(name));
    });
  };
  return {
    broken: after.violations.filter(isBrokenAnew),
    mended: before.violations.filter(each => !still.has(ruleOf(each))),
  };
}

/** The rule that a violation breaks: the same for every service that breaks it so. */
export function ruleOf({ code, role, activity }: Violation): string {
  return [code, role, activity].join(' ');
}

const word = /[a-z][\w:./-]*\w/g;

/** What a sentence is about: entities, roles and activities, as it names them. */
function namesIn(
  { sentence }: Violation,
  isId: (name: string) => boolean,
): string[] {
  return (sentence.match(word) ?? []).filter(isId);
}

function idsOf(...sides: Judged[]): (name: string) => boolean {
  const ids = new Set<string>([
    ...roleSchema.options,
    ...sides.flatMap(({ activities }) =>
      activities.map(({ activity }) => activity),
    ),
  ]);
  return name => ids.has(name) || /^[a-z]+:[^/]+\//.test(name);
}
