import type { DatedFact } from '../fact';
import type { OrganisationFacts } from '../people';
import type { Role } from '../role';
import type { CalledTargets } from './calledTarget';
import { composition } from './composition';
import type { Coverage } from './coverage';
import type { CoveredService } from './coveredService';
import { endingEngagements } from './endingEngagements';
import { firstOf } from './firstOf';
import { handOver, handOverFacts } from './handOversOf';
import { holdersInSteps } from './holdersOf';
import { onCallCoverOf } from './onCallCoverOf';
import { presenceAt } from './presence';
import { saySoon } from './sayOnCall';
import { finish, type Steps } from './steps';
import {
  brokenRules,
  serviceViolations,
  violatingServices,
} from './violationsOf';
import { singlePoint, vacantRole, weakSpots } from './weakSpots';
import { counted } from './words';

/**
 * All that coverage depends on.
 *
 * @public
 */
export interface CoverageQuestion {
  /** The services that are asked about, ordered as lists show them. */
  readonly services: readonly CoveredService[];
  /** The organisation as it is at the moment: see `organisationAt`. */
  readonly facts: OrganisationFacts;
  /** Dated facts, those that are over or to come included. */
  readonly datedFacts: readonly DatedFact[];
  /**
   * Everybody who holds a role for any service, also for those that are not
   * asked about; by default of `services`.
   */
  readonly holders?: ReadonlyMap<Role, ReadonlySet<string>>;
  /** Whom the services of the fleet call at night; none without. */
  readonly called?: CalledTargets;
  /** The moment, in the fixed-width spelling. */
  readonly at: string;
  /** When the catalog was read. */
  readonly asOf: string;
  /** What could not be taken into account. */
  readonly notes?: readonly string[];
}

/**
 * Where services are fragile at one moment: broken rules, vacant roles, what
 * rests on one person, rotas with nobody to call, engagements that end,
 * hand-overs, and how teams are made up. A gap is only ever filled by somebody
 * of that very role. Linear in services; takes 10,000 of them in well under a
 * second.
 *
 * @public
 */
export function coverageOf(question: CoverageQuestion): Coverage {
  return finish(coverageInSteps(question));
}

/**
 * What `coverageOf` answers, a few services a step: whoever has others waiting
 * can let them in between.
 *
 * @public
 */
export function* coverageInSteps(question: CoverageQuestion): Steps<Coverage> {
  const { services, facts, datedFacts, at, asOf } = question;
  const holders = question.holders ?? (yield* holdersInSteps(services));
  const presence = presenceAt({ facts, datedFacts, holders, at });
  const { vacant, single } = yield* weakSpots(services, presence);
  const violating = yield* violatingServices(services);
  const uncovered = new Set([
    ...violating.map(({ service }) => service),
    ...vacant.map(({ service }) => service),
  ]);
  const ending = yield* endingEngagements({
    ...{ services, facts, datedFacts, holders, at },
  });
  const rules = yield* brokenRules(violating.map(({ service }) => service));
  const teams = yield* composition(services, presence);
  const withoutOnCall = new Set(
    vacant.flatMap(({ service, role }) =>
      role.role === 'on-call' ? service : [],
    ),
  );
  const onCall = yield* onCallCoverOf({
    ...{ services, facts, datedFacts, at },
    called: question.called ?? { targets: [], without: [], notes: [] },
    isTold: service => withoutOnCall.has(service),
  });
  const covered = services.length - uncovered.size;
  return {
    sentence:
      sentenceOf(
        services.length,
        covered,
        vacant.length,
        single.length,
        ending.totalItems,
      ) + saySoon(onCall.soon),
    services: services.length,
    covered,
    rules,
    violations: firstOf(violating, each => serviceViolations(each, facts)),
    vacantRoles: firstOf(vacant, spot => vacantRole(spot, presence)),
    singlePoints: firstOf(single, singlePoint),
    onCall: onCall.cover,
    endingEngagements: ending,
    handOvers: firstOf(handOverFacts(services, datedFacts, at), each =>
      handOver(each, { facts, holders, at }),
    ),
    composition: firstOf(teams, each => each),
    notes: [...(question.notes ?? []), ...(question.called?.notes ?? [])],
    ...{ at, asOf },
  };
}

function sentenceOf(
  services: number,
  covered: number,
  vacant: number,
  single: number,
  ending: number,
): string {
  if (services === 0) return 'There is no ML service here that you may see.';
  const whole = wholeOf(services, covered);
  const gaps = [
    vacant > 0 &&
      `${counted(vacant, 'role')} with duties ${
        vacant === 1 ? 'has' : 'have'
      } nobody`,
    single > 0 &&
      (single === 1
        ? '1 rests on one person'
        : `${single} rest on one person each`),
    ending > 0 &&
      `${counted(ending, 'engagement')} ${
        ending === 1 ? 'ends' : 'end'
      } within four weeks`,
  ].filter(gap => gap !== false);
  return gaps.length === 0 ? `${whole}.` : `${whole}: ${gaps.join(', ')}.`;
}

function wholeOf(services: number, covered: number): string {
  if (covered < services) {
    return `${covered} of ${counted(services, 'service')} ${
      covered === 1 ? 'is' : 'are'
    } covered`;
  }
  return services === 1
    ? 'The service is covered'
    : `All ${services} services are covered`;
}
