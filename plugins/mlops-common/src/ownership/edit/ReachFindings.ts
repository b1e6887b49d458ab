import type { EntityLink } from '../../contract';
import { firstOf } from '../continuity/firstOf';
import { ruleTitles } from '../continuity/ruleTitles';
import { namedIn, refInSentence } from '../namedIn';
import type { Ownership } from '../ownership';
import type { OrganisationFacts } from '../people';
import type { Violation } from '../violation';
import {
  mostCases,
  mostFindings,
  mostNamed,
  type ChangeReach,
  type ReachFinding,
} from './changeReach';
import { ruleOf } from './compareViolations';

interface Case {
  /** As it is said of the first service. */
  readonly sentence: string;
  /** As it is said of several. */
  readonly ofSeveral: string;
  readonly named: readonly EntityLink[];
  services: number;
  readonly first: EntityLink[];
}

interface Finding {
  readonly rule: Pick<Violation, 'code' | 'role' | 'activity'>;
  severity: Violation['severity'];
  services: number;
  readonly cases: Map<string, Case>;
}

/**
 * Gathers what is newly wrong with many services, so that a rule is told once
 * and in as few sentences as services break it in different ways.
 */
export class ReachFindings {
  readonly #facts: Pick<OrganisationFacts, 'people' | 'groups'>;
  readonly #findings = new Map<string, Finding>();

  constructor(facts: Pick<OrganisationFacts, 'people' | 'groups'>) {
    this.#facts = facts;
  }

  /** Takes what is newly wrong with one more service. */
  add(ownership: Ownership, broken: readonly Violation[]): void {
    const counted = new Set<object>();
    for (const violation of broken) {
      const finding = this.#findingOf(violation);
      const found = this.#caseOf(finding, violation, ownership);
      if (violation.severity === 'error') finding.severity = 'error';
      if (!counted.has(finding)) finding.services += 1;
      if (!counted.has(found)) {
        found.services += 1;
        if (found.first.length < mostNamed) found.first.push(ownership.service);
      }
      counted.add(finding).add(found);
    }
  }

  /** Errors first, then what most services share. */
  list(): ChangeReach['findings'] {
    const found = [...this.#findings.values()].sort(
      (one, other) =>
        Number(other.severity === 'error') - Number(one.severity === 'error') ||
        other.services - one.services,
    );
    return firstOf(found, toFinding, mostFindings);
  }

  #findingOf(violation: Violation): Finding {
    const { code, role, activity, severity } = violation;
    const key = ruleOf(violation);
    const finding = this.#findings.get(key) ?? {
      ...{ rule: { code, role, activity }, severity },
      ...{ services: 0, cases: new Map() },
    };
    this.#findings.set(key, finding);
    return finding;
  }

  #caseOf(
    { cases }: Finding,
    { sentence }: Violation,
    ownership: Ownership,
  ): Case {
    const own = ownership.service.entityRef;
    const ofSeveral = sentence.replace(refInSentence, ref =>
      ref === own ? 'the service' : ref,
    );
    const found = cases.get(ofSeveral) ?? {
      ...{ sentence, ofSeveral, services: 0, first: [] },
      named: namedIn([sentence], ownership, this.#facts),
    };
    cases.set(ofSeveral, found);
    return found;
  }
}

function toFinding({ rule, severity, services, cases }: Finding): ReachFinding {
  const { code, role, activity } = rule;
  const byServices = [...cases.values()].sort(
    (one, other) => other.services - one.services,
  );
  return {
    ...{ severity, code, title: ruleTitles[code] },
    ...(role && { role }),
    ...(activity && { activity }),
    services,
    cases: firstOf(
      byServices,
      each => ({
        sentence: each.services > 1 ? each.ofSeveral : each.sentence,
        services: { totalItems: each.services, items: each.first },
        ...(each.named.length > 0 && { named: [...each.named] }),
      }),
      mostCases,
    ),
  };
}
