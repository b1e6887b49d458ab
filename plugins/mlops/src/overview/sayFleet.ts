import type { FleetPage } from '@pitwall/plugin-mlops-common';
import { sayCount } from '../spoken';

/** The state of the whole fleet in one sentence, filters or not. */
export function sayFleet({
  services,
  inProduction,
  withViolations,
}: FleetPage['summary']): string {
  const live = `${inProduction} in production`;
  const all = sayCount(services, 'service');
  if (withViolations === 0) {
    return services === 1
      ? `${live}; the only service has its ownership in order.`
      : `${live}; the ownership of all ${all} is in order.`;
  }
  // Not that a rule is broken: a change that waits breaks none.
  return `${live}; the ownership of ${withViolations} of ${all} needs attention.`;
}
