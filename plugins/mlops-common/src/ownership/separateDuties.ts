import type { Binding } from './bindRole';
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
  const shared = developers
    .flatMap(role => [...peopleOf(role)])
    .filter(ref => validators.has(ref));
  if (shared.length === 0) return [];
  const names = [...new Set(shared)].sort().join(', ');
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
