import type { Held } from './ownedByQuestion';
import { counted } from './words';

/** How many different roles those are which somebody holds for services. */
export function rolesAmong(held: readonly Held[]): number {
  return new Set(held.map(({ role }) => role.role)).size;
}

/**
 * Held roles in words, a role of several services once: `2 roles in 11
 * services`.
 */
export function countedRoles(held: readonly Held[]): string {
  const services = new Set(held.map(({ service }) => service)).size;
  return `${counted(rolesAmong(held), 'role')} in ${counted(
    services,
    'service',
  )}`;
}
