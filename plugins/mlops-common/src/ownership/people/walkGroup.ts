import type { OrganisationFacts } from './organisationFacts';

/**
 * What is wrong on the way from a binding to its people: which ref, and which
 * group wrote it; without a group, the binding itself did.
 */
export interface PeopleProblem {
  readonly code: 'person-left' | 'group-missing' | 'group-cyclic';
  readonly entityRef: string;
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

  function enter(ref: string, writtenIn?: string) {
    const group = facts.groups.get(ref);
    if (onPath.has(ref)) {
      problems.push({ code: 'group-cyclic', entityRef: ref, writtenIn });
    } else if (!group) {
      problems.push({ code: 'group-missing', entityRef: ref, writtenIn });
    } else if (!seen.has(ref)) {
      seen.add(ref);
      onPath.add(ref);
      path.push({ ref, children: group.children, next: 0 });
      for (const member of group.members) {
        if (facts.people.has(member)) users.add(member);
        else {
          problems.push({
            code: 'person-left',
            entityRef: member,
            writtenIn: ref,
          });
        }
      }
    }
  }

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
