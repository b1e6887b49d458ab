import type { ViolationCode } from '../violation';
import type { BrokenRule, ServiceViolations } from './coverage';
import type { CoveredService } from './coveredService';
import { ruleTitles } from './ruleTitles';

/** Rules that services break, the most frequent first. */
export function brokenRules(services: readonly CoveredService[]): BrokenRule[] {
  const rules = new Map<ViolationCode, BrokenRule>();
  for (const { ownership } of services) {
    const codes = new Map<ViolationCode, BrokenRule['severity']>();
    for (const { code, severity } of ownership.violations) {
      if (codes.get(code) !== 'error') codes.set(code, severity);
    }
    for (const [code, severity] of codes) {
      const known = rules.get(code);
      rules.set(code, {
        code,
        severity: known?.severity === 'error' ? 'error' : severity,
        title: ruleTitles[code],
        services: (known?.services ?? 0) + 1,
      });
    }
  }
  return [...rules.values()].sort(
    (one, other) =>
      other.services - one.services || (one.code < other.code ? -1 : 1),
  );
}

/** Services that break rules: those with the most errors first, then the most warnings. */
export function violatingServices(
  services: readonly CoveredService[],
): readonly CoveredService[] {
  const counts = new Map(
    services.flatMap(service =>
      service.ownership.violations.length === 0
        ? []
        : [[service, errorsOf(service)] as const],
    ),
  );
  return [...counts.keys()].sort(
    (one, other) =>
      (counts.get(other) ?? 0) - (counts.get(one) ?? 0) ||
      other.ownership.violations.length - one.ownership.violations.length,
  );
}

/** The rules a service breaks, in words. */
export function serviceViolations(service: CoveredService): ServiceViolations {
  const { service: link, owner, violations } = service.ownership;
  const errors = errorsOf(service);
  const first =
    violations.find(({ severity }) => severity === 'error') ?? violations[0];
  return {
    service: link,
    ...(owner && { owner }),
    errors,
    warnings: violations.length - errors,
    codes: [...new Set(violations.map(({ code }) => code))],
    sentence: first?.sentence ?? '',
  };
}

function errorsOf({ ownership }: CoveredService): number {
  return ownership.violations.filter(({ severity }) => severity === 'error')
    .length;
}
