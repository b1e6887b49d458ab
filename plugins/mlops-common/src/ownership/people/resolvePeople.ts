import type { EntityLink } from '../../contract';
import type { OrganisationFacts } from './organisationFacts';
import { titleInFacts } from './titleInFacts';
import { walkGroup, whyAbsent, type PeopleProblem } from './walkGroup';

export type { PeopleProblem } from './walkGroup';

/** Everybody that some users and groups stand for. */
export interface ResolvedPeople {
  /** Each once, ordered by name. Shared by every service: nobody may change it. */
  readonly people: EntityLink[];
  readonly refs: ReadonlySet<string>;
  readonly problems: readonly PeopleProblem[];
}

// Ten thousand services share a few hundred bindings: each is resolved once per
// reading of the catalog, and forgotten together with it.
const remembered = new WeakMap<
  OrganisationFacts,
  Map<string, ResolvedPeople>
>();

/**
 * The people behind refs of users and groups, nested groups included. A ref
 * that leads nowhere is a problem, never an exception.
 */
export function resolvePeople(
  facts: OrganisationFacts,
  targets: readonly string[],
): ResolvedPeople {
  const answers = remembered.get(facts) ?? new Map<string, ResolvedPeople>();
  remembered.set(facts, answers);
  const key = [...targets].sort().join(' ');
  const answer = answers.get(key) ?? resolve(facts, targets);
  answers.set(key, answer);
  return answer;
}

function resolve(
  facts: OrganisationFacts,
  targets: readonly string[],
): ResolvedPeople {
  const refs = new Set<string>();
  const problems: PeopleProblem[] = [];
  for (const target of new Set(targets)) {
    if (target.startsWith('group:')) {
      const walked = walkGroup(facts, target);
      walked.users.forEach(user => refs.add(user));
      problems.push(...walked.problems);
    } else {
      const code = whyAbsent(facts, target);
      if (code) problems.push({ code, entityRefs: [target] });
      else refs.add(target);
    }
  }
  const people = [...refs].map(ref => titleInFacts(facts, ref)).sort(byTitle);
  return { people, refs, problems };
}

// A fixed locale: the order must not depend on where the code runs.
const titles = new Intl.Collator('en', { numeric: true });

function byTitle(one: EntityLink, other: EntityLink): number {
  return (
    titles.compare(one.title, other.title) ||
    (one.entityRef < other.entityRef ? -1 : 1)
  );
}
