import type { DatedFact } from '../fact';
import { answerOfRota, overrideOverlaps } from '../onCall';
import { rotaForTests } from '../onCall/rotaForTests';
import type { PersonFacts } from '../people';
import { aFleet, at, type WrittenService } from './aFleet';
import type { CalledTarget } from './calledTarget';
import { coverageOf } from './coverageOf';

/** For tests: the zone of the rotas below. */
export const zone = 'Europe/Berlin';
/** For tests: four weeks after the moment. */
export const until = '2026-12-24T09:30:00.000Z';

/** For tests: somebody always has duty, a week each. */
export const always = {
  zone,
  layers: [
    {
      start: '2026-01-05T09:00',
      handOver: { every: 'week', on: 'monday' },
      members: ['person-1', 'person-2'],
    },
  ],
};

/** For tests: customs hours, nobody at night, nor on Sundays. */
const days = { days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] };
export const byDay = {
  ...always,
  layers: [
    { ...always.layers[0], hours: [{ ...days, from: '07:00', to: '19:00' }] },
  ],
};

/** For tests: a rota of the suite, asked. */
export function answered(written: object): Partial<CalledTarget> {
  const rota = rotaForTests(written);
  const target = 'rota:ops';
  return {
    ...{ target, provider: 'rota', file: 'rotas.yaml' },
    answer: answerOfRota(rota, { target, at, until, asOf: at }),
    overlaps: overrideOverlaps(rota, at, until),
  };
}

/** For tests: coverage of services in production that call these rotas. */
export function coverOf(
  targets: readonly Partial<CalledTarget>[],
  options: {
    facts?: readonly DatedFact[];
    people?: Record<string, Partial<PersonFacts>>;
    services?: readonly WrittenService[];
    /** Which services call; all without. */
    callers?: readonly number[];
    without?: readonly number[];
    asked?: readonly number[];
    preset?: 'starter' | 'standard';
  } = {},
) {
  const { callers, without = [], asked } = options;
  const { services, facts } = aFleet({
    services: options.services ?? [{ name: 'delay' }],
    ...{ people: options.people, preset: options.preset },
  });
  const called = targets.map(
    (each): CalledTarget => ({
      ...{ target: 'rota:ops', provider: 'rota', isLastKnown: false, asOf: at },
      services: callers ? callers.map(n => services[n]) : services,
      ...each,
    }),
  );
  return coverageOf({
    services: asked ? asked.map(n => services[n]) : services,
    ...{ facts, at, asOf: at },
    datedFacts: options.facts ?? [],
    called: {
      targets: called,
      without: without.map(n => services[n]),
      notes: [],
    },
  });
}
