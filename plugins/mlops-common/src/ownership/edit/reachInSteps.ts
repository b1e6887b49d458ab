import type { Steps } from '../continuity/steps';
import type { Ownership } from '../ownership';
import type { OrganisationFacts } from '../people';
import type { ViolationCode } from '../violation';
import type { ChangeReach } from './changeReach';
import { compareViolations, ruleOf } from './compareViolations';
import { ReachFindings } from './ReachFindings';
import { sayReach } from './sayReach';

/**
 * All that the reach of a change depends on.
 *
 * @public
 */
export interface ReachQuestion<Service> {
  /** The services below that the reader sees, as lists show them. */
  readonly services: readonly Service[];
  /** So many of them are judged at most. */
  readonly mostJudged: number;
  /** A service as it is, and as it would be; asked once for each that is judged. */
  readonly resolve: (service: Service) => {
    readonly before: Ownership;
    readonly after: Ownership;
  };
  readonly facts: Pick<OrganisationFacts, 'people' | 'groups'>;
  /** Whether there may be services below that the reader does not see. */
  readonly seesSome: boolean;
  readonly asOf: string;
}

/** Whoever bound the role is asked; no rule is broken meanwhile. */
const waits: ViolationCode = 'control-role-change-pending';

/**
 * What a change of a use case or a domain does to the services below it, a
 * service a step: rules they would break and do not break now, each told once,
 * and how many it mends. What is wrong already is not told.
 *
 * @public
 */
export function* reachInSteps<Service>(
  question: ReachQuestion<Service>,
): Steps<ChangeReach> {
  const { services, mostJudged, resolve, facts, seesSome, asOf } = question;
  const judged = services.slice(0, mostJudged);
  const findings = new ReachFindings(facts);
  const mended = new Set<string>();
  let [breaking, mending, waiting] = [0, 0, 0];
  for (const service of judged) {
    const { before, after } = resolve(service);
    const change = compareViolations(before, after);
    findings.add(after, change.broken);
    const rulesMended = change.mended.filter(({ code }) => code !== waits);
    for (const violation of rulesMended) mended.add(ruleOf(violation));
    if (rulesMended.length > 0) mending += 1;
    if (change.broken.some(({ code }) => code === waits)) waiting += 1;
    if (change.broken.some(({ code }) => code !== waits)) breaking += 1;
    yield;
  }
  const figures = {
    ...{ services: services.length, judged: judged.length },
    ...{ breaking, mending, mended: mended.size, waiting },
  };
  return {
    sentence: sayReach({ ...figures, seesSome }),
    ...figures,
    isWhole: !seesSome && judged.length === services.length,
    findings: findings.list(),
    asOf,
  };
}
