import type { OrganisationFacts } from './organisationFacts';

/**
 * What is wrong on the way from a binding to its people: which refs, and which
 * group wrote them; without a group, the binding itself did.
 */
export interface PeopleProblem {
  readonly code:
    | 'person-left'
    | 'engagement-ended'
    | 'engagement-not-begun'
    | 'group-missing'
    | 'group-cyclic';
  readonly entityRefs: readonly [string, ...string[]];
  readonly writtenIn?: string;
}

interface Frame {
  readonly ref: string;
  readonly children: readonly string[];
  next: number;
}

/**
 * Every user below a group, and what is wrong below it.
 *
 * Walks depth first with its own stack: a chain of ten thousand groups must
 * not overflow the engine's. A child that is still on the path is a cycle, one
 * that was left already is merely a group with two parents. Linear in members
 * and nestings.
 */
export function walkGroup(
  facts: OrganisationFacts,
  root: string,
): { users: ReadonlySet<string>; problems: readonly PeopleProblem[] } {
  const users = new Set<string>();
  const problems: PeopleProblem[] = [];
  const seen = new Set<string>();
  const onPath = new Set<string>();
  const path: Frame[] = [];

  function report(
    code: PeopleProblem['code'],
    [first, ...others]: readonly string[],
    writtenIn?: string,
  ) {
    if (first === undefined) return;
    problems.push({ code, entityRefs: [first, ...others], writtenIn });
  }

  function enter(ref: string, writtenIn?: string) {
    const group = facts.groups.get(ref);
    if (onPath.has(ref)) report('group-cyclic', [ref], writtenIn);
    if (!group || seen.has(ref)) return;
    seen.add(ref);
    onPath.add(ref);
    const { members, children } = group;
    path.push({ ref, children, next: 0 });
    const absent: Partial<Record<PeopleProblem['code'], string[]>> = {};
    for (const member of members) {
      const code = whyAbsent(facts, member);
      if (code) (absent[code] ??= []).push(member);
      else users.add(member);
    }
    report('person-left', absent['person-left'] ?? [], ref);
    report('engagement-ended', absent['engagement-ended'] ?? [], ref);
    report('engagement-not-begun', absent['engagement-not-begun'] ?? [], ref);
    report(
      'group-missing',
      children.filter(c => !facts.groups.has(c)),
      ref,
    );
  }

  if (!facts.groups.has(root)) report('group-missing', [root]);
  enter(root);
  for (let frame = path.at(-1); frame; frame = path.at(-1)) {
    if (frame.next < frame.children.length) {
      const child = frame.children[frame.next];
      frame.next += 1;
      enter(child, frame.ref);
    } else {
      path.pop();
      onPath.delete(frame.ref);
    }
  }
  return { users, problems };
}

/** Why a user holds nothing, if so: not in the catalog, or not engaged. */
export function whyAbsent(
  facts: OrganisationFacts,
  user: string,
): 'person-left' | 'engagement-ended' | 'engagement-not-begun' | undefined {
  return facts.people.has(user) ? facts.away?.get(user) : 'person-left';
}
