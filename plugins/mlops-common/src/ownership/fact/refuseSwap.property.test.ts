import fc from 'fast-check';
import {
  answerAt,
  shiftsBetween,
  withSwaps,
  type OnCallAnswer,
} from '../onCall';
import { rotaForTests } from '../onCall/rotaForTests';
import {
  datedFactSchema,
  type DatedFact,
  type NewDatedFact,
} from './datedFact';
import { factEnd, factHolds } from './factTime';
import { refuseFact } from './refuseFact';
import type { RotaShift } from './swapRota';

const hourMs = 3_600_000;
const begun = Date.parse('2026-10-20T00:00:00.000Z');
const at = (hours: number) => new Date(begun + hours * hourMs).toISOString();
/** Two weeks, the change of the clock among them. */
const all = { from: at(0), until: at(14 * 24) };
const target = 'rota:ops';
const names = ['a', 'b', 'c', 'd'];
const user = (name: string) => `user:default/${name}`;
const people = new Map(
  names.map(name => [user(name), { title: name, specialisations: [] }]),
);

/** Two lines; on the second somebody has no duty at night. */
const rota = rotaForTests({
  zone: 'Europe/Berlin',
  levels: [
    {
      layers: [
        {
          start: '2026-10-01T08:00',
          handOver: {
            every: 'pattern',
            turns: [
              { days: 2, member: 'a' },
              { days: 1, member: 'b' },
              { days: 3, member: 'c' },
            ],
          },
        },
      ],
    },
    {
      layers: [
        {
          start: '2026-10-01T09:00',
          handOver: { every: 'day' },
          members: ['b', 'd', 'a'],
          hours: [{ from: '08:00', to: '22:00' }],
        },
      ],
    },
  ],
});

const answer: OnCallAnswer = {
  ...{ target, title: 'Ops', zone: rota.zone, asOf: all.from },
  levels: shiftsBetween(rota, all.from, all.until).map((upcoming, index) => ({
    ...{
      level: index + 1,
      title: `${index + 1}`,
      onDuty: [],
      upcoming: [...upcoming],
    },
  })),
};

const shifts: RotaShift[] = answer.levels.flatMap(({ upcoming }) =>
  upcoming.flatMap(({ person, from, until }) =>
    person.ref && until ? { person: person.ref, from, until } : [],
  ),
);

const fact: fc.Arbitrary<NewDatedFact> = fc
  .record({
    person: fc.constantFrom(...names),
    standIn: fc.constantFrom(...names),
    from: fc.integer({ min: 0, max: 13 * 24 }),
    length: fc.integer({ min: 1, max: 96 }),
    isAbsence: fc.nat(4).map(n => n === 0),
  })
  .map(({ person, standIn, from, length, isAbsence }) => ({
    ...{ person: user(person), from: at(from), until: at(from + length) },
    ...(isAbsence
      ? { kind: 'absence' as const }
      : { kind: 'rota-swap' as const, target, standIn: user(standIn) }),
  }));

/** Enters one after the other what is not refused; clocks of servers differ. */
function enterAll(wanted: readonly NewDatedFact[], clocks: readonly number[]) {
  const others: DatedFact[] = [];
  for (const [n, each] of wanted.entries()) {
    const refused = refuseFact(each, {
      ...{ by: user('lead'), now: all.from, others, isArranger: true },
      facts: { people, groups: new Map() },
      rota: {
        ...{ kind: 'rota', title: 'Ops', zone: rota.zone },
        shifts: shifts.filter(
          shift => shift.from < each.until && each.from < shift.until,
        ),
      },
    });
    if (refused) continue;
    others.push(
      datedFactSchema.parse({
        ...each,
        factId: `0199c6d2-0000-7000-8000-${String(n).padStart(12, '0')}`,
        recordedAt: at(clocks[n % clocks.length] - 48),
      }),
    );
  }
  return others;
}

function onDuty(facts: readonly DatedFact[], instant: string) {
  const moment = { at: instant, until: all.until };
  return withSwaps(answerAt(answer, moment), facts, moment).levels.map(level =>
    level.onDuty.map(({ person }) => person.ref),
  );
}

describe('swaps that are not refused', () => {
  it('give each shift to whom one swap says, in whatever order they were entered', () => {
    fc.assert(
      fc.property(
        fc.array(fact, { maxLength: 25 }),
        fc.array(fc.nat(40), { minLength: 1, maxLength: 25 }),
        fc.integer({ min: 0, max: 14 * 24 * 4 - 1 }),
        (wanted, clocks, quarter) => {
          const facts = enterAll(wanted, clocks);
          const instant = at(quarter / 4);
          const swaps = facts.flatMap(each =>
            each.kind === 'rota-swap' && factHolds(each, instant) ? each : [],
          );
          // The second implementation: who is on duty by the file, one swap over it.
          const expected = onDuty([], instant).map(line =>
            line.map(
              ref => swaps.find(({ person }) => person === ref)?.standIn ?? ref,
            ),
          );
          expect(onDuty(facts, instant)).toEqual(expected);
          const backwards = facts.map((each, n) => ({
            ...each,
            recordedAt: at(-n),
          }));
          expect(onDuty(backwards, instant)).toEqual(expected);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('move something each, and never to somebody who is away then', () => {
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 25 }), wanted => {
        const facts = enterAll(wanted, [0]);
        for (const [n, each] of facts.entries()) {
          if (each.kind !== 'rota-swap') continue;
          const moved = shifts.filter(
            shift =>
              shift.person === each.person &&
              shift.from < factEnd(each) &&
              each.from < shift.until,
          );
          expect(moved.length).toBeGreaterThan(0);
          const away = facts
            .slice(0, n)
            .filter(
              other =>
                other.kind === 'absence' &&
                other.person === each.standIn &&
                moved.some(
                  shift =>
                    later(shift.from, each.from, other.from) <
                    earlier(shift.until, factEnd(each), factEnd(other)),
                ),
            );
          expect(away).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

const later = (...instants: string[]) => instants.sort()[instants.length - 1];
const earlier = (...instants: string[]) => instants.sort()[0];
