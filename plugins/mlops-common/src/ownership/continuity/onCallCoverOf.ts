import type { DatedFact } from '../fact';
import type { OrganisationFacts } from '../people';
import type { CalledTarget, CalledTargets } from './calledTarget';
import type { CoveredService } from './coveredService';
import { dutyPresence } from './dutyPresence';
import { firstOf } from './firstOf';
import { gapOfTarget } from './gapOfTarget';
import {
  coverDays,
  type OnCallCover,
  type OnCallGap,
  type OnCallUnknown,
} from './onCallCover';
import { sayUnknown, soonDays } from './sayOnCall';
import { eachInSteps, type Steps } from './steps';

const dayMs = 86_400_000;

/** A list names so many targets of one reason. */
const mostNamed = 3;

/** A rota with what it leaves, and when first nobody can be called. */
interface Found {
  readonly gap: OnCallGap;
  readonly first: string;
}

/**
 * Whether somebody can be called by the rotas of services, for four weeks: rota
 * by rota, however many services call one.
 *
 * @param question - `facts` are of everybody, engaged or not; `isTold` says of
 *   a service whether its lack of a rota is told elsewhere
 */
export function* onCallCoverOf(question: {
  readonly called: CalledTargets;
  readonly services: readonly CoveredService[];
  readonly facts: OrganisationFacts;
  readonly datedFacts: readonly DatedFact[];
  readonly isTold: (service: CoveredService) => boolean;
  readonly at: string;
}): Steps<{
  readonly cover: OnCallCover;
  readonly soon: readonly OnCallGap[];
}> {
  const { called, services, facts, datedFacts, at } = question;
  const until = daysAfter(at, coverDays);
  const presence = dutyPresence(facts.people, datedFacts);
  const asked = new Set(services);
  const found: Found[] = [];
  const unknown = new Map<string, Unknown>();
  let targets = 0;
  for (const each of called.targets) {
    const callers: CoveredService[] = [];
    yield* eachInSteps(each.services, service => {
      if (asked.has(service)) callers.push(service);
    });
    if (callers.length === 0) continue;
    targets += 1;
    const { answer } = each;
    if (isUnknown(each, until)) note(unknown, each, callers);
    if (answer) {
      const gap = gapOfTarget({ ...each, answer }, callers, {
        ...{ presence, facts, datedFacts, at, until },
      });
      if (gap) found.push({ gap, first: firstWithout(gap) ?? '~' });
    }
    yield;
  }
  const without: CoveredService[] = [];
  yield* eachInSteps(called.without, service => {
    if (asked.has(service) && !question.isTold(service)) without.push(service);
  });
  const inOrder = found.sort(byWeight);
  const soonUntil = daysAfter(at, soonDays);
  return {
    cover: {
      ...{ until, targets },
      gaps: firstOf(inOrder, ({ gap }) => gap),
      unknown: firstOf(mostFirst(unknown), shown),
      withoutRota: firstOf(without, ({ ownership }) => ownership.service),
    },
    soon: inOrder.flatMap(({ gap, first }) =>
      gap.inProduction > 0 && first < soonUntil ? gap : [],
    ),
  };
}

interface Unknown {
  readonly sentence: string;
  readonly targets: string[];
  readonly services: Set<CoveredService>;
}

/** Without an answer, or with one of before that ends too early. */
function isUnknown(
  { answer, knownUntil }: CalledTarget,
  until: string,
): boolean {
  return (
    answer === undefined || (knownUntil !== undefined && knownUntil < until)
  );
}

function note(
  unknown: Map<string, Unknown>,
  called: CalledTarget,
  callers: readonly CoveredService[],
): void {
  const sentence = sayUnknown(called);
  const known = unknown.get(sentence) ?? {
    ...{ sentence, targets: [], services: new Set<CoveredService>() },
  };
  unknown.set(sentence, known);
  known.targets.push(called.target);
  for (const caller of callers) known.services.add(caller);
}

function mostFirst(unknown: ReadonlyMap<string, Unknown>): Unknown[] {
  return [...unknown.values()].sort(
    (one, other) => other.services.size - one.services.size,
  );
}

function shown({ sentence, targets, services }: Unknown): OnCallUnknown {
  return {
    sentence,
    targets: targets.slice(0, mostNamed),
    totalTargets: targets.length,
    services: services.size,
  };
}

/** What calls in production first, then what begins first. */
function byWeight(one: Found, other: Found): number {
  const [mine, theirs] = [one, other].map(
    ({ gap, first }) =>
      `${gap.inProduction > 0 ? 0 : 1} ${first} ${gap.target}`,
  );
  return mine < theirs ? -1 : 1;
}

function firstWithout({ stretches }: OnCallGap): string | undefined {
  return stretches.items.find(({ reason }) => reason !== 'overlap')?.from;
}

function daysAfter(at: string, days: number): string {
  return new Date(Date.parse(at) + days * dayMs).toISOString();
}
