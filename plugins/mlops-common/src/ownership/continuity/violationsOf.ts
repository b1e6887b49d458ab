import { namedIn } from '../namedIn';
import type { OrganisationFacts } from '../people';
import type { Violation, ViolationCode } from '../violation';
import type { BrokenRule, Coverage, ServiceViolations } from './coverage';
import type { CoveredService } from './coveredService';
import { firstOf } from './firstOf';
import { ruleTitles } from './ruleTitles';
import { eachInSteps, finish, sortInSteps, type Steps } from './steps';
import { counted } from './words';

/** Of one rule that a service breaks in many ways, so many are told. */
const mostTold = 3;

/** Rules that services break, the most frequent first. */
export function* brokenRules(
  services: readonly CoveredService[],
): Steps<BrokenRule[]> {
  const rules = new Map<ViolationCode, BrokenRule>();
  yield* eachInSteps(services, ({ ownership }) => {
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
  });
  return [...rules.values()].sort(
    (one, other) =>
      other.services - one.services || (one.code < other.code ? -1 : 1),
  );
}

/** A service that breaks rules, and how. */
export interface Violating {
  readonly service: CoveredService;
  readonly broken: readonly Violation[];
  readonly errors: number;
}

/**
 * Services that break rules, or the one rule asked for: those with the most
 * errors of it first, then the most warnings.
 */
export function* violatingServices(
  services: readonly CoveredService[],
  rule?: ViolationCode,
): Steps<Violating[]> {
  const found: Violating[] = [];
  yield* eachInSteps(services, service => {
    const { violations } = service.ownership;
    const broken =
      rule === undefined
        ? violations
        : violations.filter(({ code }) => code === rule);
    if (broken.length === 0) return;
    const errors = broken.filter(({ severity }) => severity === 'error').length;
    found.push({ service, broken, errors });
  });
  return yield* sortInSteps(
    found,
    (one, other) =>
      other.errors - one.errors || other.broken.length - one.broken.length,
  );
}

/**
 * The services that break one rule, each with what is said of it by this rule
 * and no other.
 *
 * @public
 */
export function violationsOf(
  services: readonly CoveredService[],
  rule: ViolationCode,
  facts: OrganisationFacts,
): Coverage['violations'] {
  return firstOf(finish(violatingServices(services, rule)), each =>
    serviceViolations(each, facts, sentencesOf(each.broken)),
  );
}

/** The rules a service breaks, in words: by default those of the gravest. */
export function serviceViolations(
  violating: Violating,
  facts: OrganisationFacts,
  sentence = gravest(violating.broken),
): ServiceViolations {
  const { broken, errors } = violating;
  const { service, owner, violations } = violating.service.ownership;
  const named = namedIn([sentence], violating.service.ownership, facts);
  return {
    service,
    ...(owner && { owner }),
    errors,
    warnings: broken.length - errors,
    codes: [...new Set(violations.map(({ code }) => code))],
    sentence,
    ...(named.length > 0 && { named }),
  };
}

function gravest(broken: readonly Violation[]): string {
  const first =
    broken.find(({ severity }) => severity === 'error') ?? broken[0];
  return first?.sentence ?? '';
}

function sentencesOf(broken: readonly Violation[]): string {
  const sentences = [...new Set(broken.map(({ sentence }) => sentence))];
  const more = sentences.length - mostTold;
  return [
    ...sentences.slice(0, mostTold),
    ...(more > 0 ? [`And ${counted(more, 'more such case')}.`] : []),
  ].join(' ');
}
