import type { Binding } from './bindRole';
import { listed } from './listed';
import { resolvePeople, type OrganisationFacts } from './people';
import type { Role } from './role';
import type { Violation } from './violation';

const developers: readonly Role[] = ['data-scientist', 'ml-engineer'];

/** Whoever validates a service shares no person with whoever develops it. */
export function separateDuties(
  bindings: ReadonlyMap<Role, Binding>,
  facts: OrganisationFacts,
): Violation[] {
  const validators = peopleOf('model-validator');
  const shared = developers.flatMap(role => inBoth(validators, peopleOf(role)));
  if (shared.length === 0) return [];
  const names = listed([...new Set(shared)].sort());
  return [
    {
      code: 'validator-is-developer',
      severity: 'error',
      role: 'model-validator',
      sentence: `${names} would validate what they develop: model-validator shares no person with data-scientist or ml-engineer.`,
    },
  ];

  function peopleOf(role: Role): ReadonlySet<string> {
    const binding = bindings.get(role);
    return binding ? resolvePeople(facts, binding.targets).refs : new Set();
  }
}

/** Walks the smaller of the two: a group of everybody costs no more than its counterpart. */
function inBoth(
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
): string[] {
  const [smaller, larger] = one.size < other.size ? [one, other] : [other, one];
  return [...smaller].filter(ref => larger.has(ref));
}
