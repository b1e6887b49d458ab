import fc from 'fast-check';
import type { DatedFact } from '../fact';
import { shiftsBetween } from '../onCall';
import { paintLevel, type WrittenLevel } from '../onCall/paintForTests';
import { readRotas } from '../onCall/readRotas';
import { rotaAround } from '../onCall/__testUtils__/rotaAround';
import { oddDays, wallTable } from '../onCall/wallTableForTests';
import type { PersonFacts } from '../people';
import { aFact } from './aFleet';
import { coverStretches } from './coverStretches';
import { dutyPresence } from './dutyPresence';

const minuteMs = 60_000;
const changes = oddDays.filter(
  ([zone, , what]) => what.includes('clock goes') || zone.includes('Lord_Howe'),
);
const person = (name: string) => `user:default/${name}`;
const names = ['p1', 'p2', 'p3', 'p4'];

/** Somebody of a rota is absent, stands in, or is engaged for a while alone. */
function arrangements(length: number) {
  // Long and many, so that often nobody who has duty is there.
  const span = fc.oneof(
    fc.constant([0, length]),
    fc
      .tuple(fc.nat({ max: length }), fc.nat({ max: length }))
      .map(([one, other]) => [Math.min(one, other), Math.max(one, other) + 1]),
  );
  const away = fc.record({ name: fc.constantFrom(...names), span });
  return fc.record({
    absences: fc.array(away, { minLength: 2, maxLength: 6 }),
    // p4 is not in the catalog; p3 is engaged within the span.
    engaged: fc.option(span, { nil: undefined }),
    // p1 has a deputy of the rota, or one from outside it.
    deputies: fc.array(
      fc.record({ name: fc.constantFrom('p2', 'p3', 'p9'), span }),
      { minLength: 1, maxLength: 2 },
    ),
    hasSecondLine: fc.boolean(),
  });
}

function isIn(minute: number, span: readonly number[]): boolean {
  return span[0] <= minute && minute < span[1];
}

describe.each(changes)('cover in %s around %s: %s', (zone, day) => {
  const table = wallTable(zone, day);
  const length = table.walls.length;
  const instant = (minute: number) =>
    new Date((table.first + minute) * minuteMs).toISOString();

  it('tiles what is looked at, and says minute by minute what a second opinion says', () => {
    fc.assert(
      fc.property(
        rotaAround(day),
        rotaAround(day),
        arrangements(length),
        fc.nat({ max: length - 1 }),
        fc.nat({ max: length - 1 }),
        (
          first,
          second,
          { absences, engaged, deputies, hasSecondLine },
          one,
          other,
        ) => {
          const { holidays, ...rest } = first;
          const { holidays: _, ...under } = second;
          const levels = hasSecondLine ? [rest, under] : [rest];
          const { rotas, findings } = readRotas([
            {
              file: 'rotas.yaml',
              value: {
                rotas: { ops: { zone, holidays, levels } },
              },
            },
          ]);
          expect(
            findings.filter(({ severity }) => severity === 'error'),
          ).toEqual([]);
          const rota = rotas.get('ops');
          if (!rota) throw new Error('The rota is not there.');
          const [begin, end] = [Math.min(one, other), Math.max(one, other) + 1];
          const asked = { from: instant(begin), until: instant(end) };
          const stretches = coverStretches(
            shiftsBetween(rota, asked.from, asked.until).flat(),
            dutyPresence(peopleWith(engaged), datedFacts()),
            asked,
          );

          // They tile it: no overlap, no hole, nothing beyond.
          expect(stretches[0].from).toBe(asked.from);
          expect(stretches.at(-1)?.until).toBe(asked.until);
          for (const [index, { from, until, state }] of stretches.entries()) {
            expect(from < until).toBe(true);
            if (index === 0) continue;
            const before = stretches[index - 1];
            expect(from).toBe(before.until);
            expect(`${state} after ${before.state}`).not.toMatch(
              /^(covered|nobody) after \1$/,
            );
          }

          const painted = levels.map(level =>
            paintLevel(level as WrittenLevel, holidays, table),
          );
          const found = stretches.flatMap(({ from, until, state }) =>
            Array.from(
              { length: (Date.parse(until) - Date.parse(from)) / minuteMs },
              () => state,
            ),
          );
          const differs = found.findIndex((state, index) => {
            const minute = begin + index;
            const onDuty = painted.flatMap(each => each[minute] ?? []);
            return state !== expectedOf(onDuty, minute);
          });
          expect([differs, table.walls[begin + differs]]).toEqual([
            -1,
            begin > 0 ? table.walls[begin - 1] : undefined,
          ]);

          function expectedOf(onDuty: readonly string[], minute: number) {
            if (onDuty.length === 0) return 'nobody';
            return onDuty.some(
              name =>
                isThere(name, minute) ||
                (name === 'p1' &&
                  deputies.some(
                    each =>
                      isIn(minute, each.span) && isThere(each.name, minute),
                  )),
            )
              ? 'covered'
              : 'unreachable';
          }

          function isThere(name: string, minute: number): boolean {
            return (
              name !== 'p4' &&
              !(name === 'p3' && engaged && !isIn(minute, engaged)) &&
              !absences.some(
                each => each.name === name && isIn(minute, each.span),
              )
            );
          }

          function datedFacts(): DatedFact[] {
            return [
              ...absences.map(({ name, span }) =>
                aFact({
                  ...{ kind: 'absence', person: person(name) },
                  ...{ from: instant(span[0]), until: instant(span[1]) },
                }),
              ),
              ...deputies.map(({ name, span }) =>
                aFact({
                  ...{ kind: 'deputy', person: person('p1') },
                  deputy: person(name),
                  ...{ from: instant(span[0]), until: instant(span[1]) },
                }),
              ),
            ];
          }
        },
      ),
      { numRuns: 15, seed: 20261025 },
    );
  });

  function peopleWith(engaged: readonly number[] | undefined) {
    const known = ['p1', 'p2', 'p3', 'p9'].map(
      (name): [string, PersonFacts] => [
        person(name),
        {
          ...{ title: name, specialisations: [] },
          ...(name === 'p3' &&
            engaged && {
              engagement: {
                from: instant(engaged[0]),
                until: instant(engaged[1]),
              },
            }),
        },
      ],
    );
    return new Map(known);
  }
});
