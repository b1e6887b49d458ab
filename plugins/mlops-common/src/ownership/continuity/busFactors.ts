import type { EntityLink } from '../../contract';
import type { OrganisationFacts } from '../people';
import {
  capabilitySchema,
  type BusFactor,
  type Capability,
} from './continuity';
import type { CoveredService } from './coveredService';
import { firstOf } from './firstOf';
import { eachInSteps, sortInSteps, type Steps } from './steps';
import { counted } from './words';

/**
 * Within how many days the ledger is asked who did something.
 *
 * @public
 */
export const busFactorWindowDays = 180;

/**
 * That somebody did something for a service, and how often.
 *
 * @public
 */
export interface Doing {
  readonly capability: Capability;
  /** Canonical ref. */
  readonly service: string;
  /** Canonical ref of the person; absent for a pipeline, and for whoever was erased. */
  readonly person?: string;
  readonly times: number;
}

const words: Record<Capability, { title: string; done: string }> = {
  sign: { title: 'Signing', done: 'signature' },
  deploy: { title: 'Deploying', done: 'deployment' },
  'answer-calls': { title: 'Answering calls', done: 'answered call' },
};

// A fixed locale, and one collator: asking for it each time is slow.
const titles = new Intl.Collator('en');

interface Tally {
  readonly people: Set<string>;
  times: number;
  /** Of these, how often the ledger names a person. */
  named: number;
}

/**
 * On how many people capabilities rest, for these services and for each of
 * their use cases: those who did it and hold something still, so that somebody
 * who left carries nothing. Answers numbers; no person can be read from it
 * beyond that.
 *
 * @param question - `facts` as they are at the moment
 * @public
 */
export function* busFactors(question: {
  readonly doings: readonly Doing[];
  readonly services: readonly CoveredService[];
  readonly facts: OrganisationFacts;
}): Steps<{
  readonly fleet: BusFactor[];
  readonly useCases: { totalItems: number; items: BusFactor[] };
}> {
  const { doings, services, facts } = question;
  const useCaseOf = new Map<string, EntityLink | undefined>();
  yield* eachInSteps(services, ({ ownership }) => {
    useCaseOf.set(ownership.service.entityRef, ownership.useCase);
  });
  const fleet = new Map(
    capabilitySchema.options.map(capability => [capability, newTally()]),
  );
  const useCases = new Map<
    string,
    { useCase: EntityLink; capability: Capability; tally: Tally }
  >();
  yield* eachInSteps(doings, doing => {
    const { capability, service } = doing;
    if (!useCaseOf.has(service)) return;
    const whole = fleet.get(capability);
    if (whole) count(whole, doing);
    const useCase = useCaseOf.get(service);
    if (!useCase) return;
    const key = `${capability} ${useCase.entityRef}`;
    const known = useCases.get(key) ?? {
      ...{ useCase, capability },
      tally: newTally(),
    };
    useCases.set(key, known);
    count(known.tally, doing);
  });
  const weakest = yield* sortInSteps(
    [...useCases.values()],
    (one, other) =>
      one.tally.people.size - other.tally.people.size ||
      other.tally.times - one.tally.times ||
      titles.compare(one.useCase.title, other.useCase.title) ||
      one.capability.localeCompare(other.capability),
  );
  return {
    fleet: [...fleet].map(([capability, tally]) => factor(capability, tally)),
    useCases: firstOf(weakest, ({ capability, tally, useCase }) =>
      factor(capability, tally, useCase),
    ),
  };

  function count(tally: Tally, { person, times }: Doing) {
    tally.times += times;
    if (person) tally.named += times;
    if (person && facts.people.has(person) && !facts.away?.has(person)) {
      tally.people.add(person);
    }
  }
}

function newTally(): Tally {
  return { people: new Set(), times: 0, named: 0 };
}

function factor(
  capability: Capability,
  { people, times, named }: Tally,
  useCase?: EntityLink,
): BusFactor {
  const { title, done } = words[capability];
  const where = useCase ? ` for ${useCase.title}` : '';
  const within = `within ${busFactorWindowDays} days`;
  const often = `${counted(times, done)} ${within}`;
  return {
    ...{ capability, title },
    ...(useCase && { useCase }),
    ...{ people: people.size, times },
    sentence: `${title}${where}${sayRest()}.`,
  };

  function sayRest(): string {
    if (times === 0) return `: nothing on record ${within}`;
    if (people.size > 0) {
      return ` rests on ${counted(people.size, 'person', 'people')}: ${often}`;
    }
    return named > 0
      ? ` rests on nobody who is still there: ${often}`
      : `: ${often}, none of them by a person on record`;
  }
}
