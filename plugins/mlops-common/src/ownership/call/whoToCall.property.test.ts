import fc from 'fast-check';
import { roleSchema } from '../role';
import { symptomSchema } from '../symptom';
import { isEngaged } from '../people/engagement';
import { factHolds } from '../fact';
import { answerAt } from '../onCall';
import type { OrganisationFacts } from '../people';
import {
  absence,
  aCall,
  aRota,
  deputy,
  factsAbout,
  noAnswer,
  organisationOf,
  user,
} from './aCall';
import type { CallQuestion } from './callQuestion';
import { whoToCall } from './whoToCall';

const names = ['a', 'b', 'c', 'd', 'e'];
const groups = ['one', 'two', 'three'];

/** Hours of two days, so that everything meets and misses everything. */
const hours = Array.from({ length: 49 }, (_, n) =>
  new Date(Date.UTC(2026, 2, 28, n)).toISOString(),
);
const hour = fc.constantFrom(...hours);
/** Rotas that were asked for as far as they go. */
const always = (at: string) => ({ at, until: '2026-04-30T00:00:00.000Z' });
const period = fc
  .tuple(hour, hour)
  .filter(([from, until]) => from < until)
  .map(([from, until]) => ({ from, until }));
const name = fc.constantFrom(...names, 'gone');

const engagement = fc.option(period, { nil: undefined });
const organisation = fc
  .record({
    people: fc.dictionary(
      fc.constantFrom(...names),
      fc.record({ engagement }, { requiredKeys: [] }),
    ),
    groups: fc.dictionary(
      fc.constantFrom(...groups),
      fc.uniqueArray(
        fc.constantFrom(
          ...names,
          'gone',
          ...groups.map(g => `group:default/${g}`),
        ),
      ),
    ),
  })
  .map(written => organisationOf(written.people, written.groups));

const roles = fc.dictionary(
  fc.constantFrom(...roleSchema.options),
  fc.uniqueArray(
    fc.constantFrom(
      ...names.map(user),
      user('gone'),
      ...groups.map(group => `group:default/${group}`),
    ),
    { minLength: 1, maxLength: 3 },
  ),
);

const fact = fc.oneof(
  fc.tuple(name, period).map(([who, when]) => absence(who, when)),
  fc
    .tuple(name, name, period)
    .filter(([who, other]) => who !== other)
    .map(([who, other, when]) => deputy(who, other, when)),
);

const shift = fc
  .tuple(fc.oneof(name, fc.constant('x@acme.example')), period)
  .map(([who, { from, until }]): [string, string, string] => [
    who,
    from,
    until,
  ]);

const asked = fc
  .record({
    organisation,
    roles,
    at: hour,
    facts: fc.array(fact, { maxLength: 8 }),
    rotas: fc.array(
      fc.option(fc.array(fc.array(shift, { maxLength: 3 }), { maxLength: 3 })),
      { maxLength: 2 },
    ),
    preset: fc.constantFrom('starter' as const, 'standard' as const),
    symptom: fc.constantFrom(...symptomSchema.options),
  })
  .map(({ facts, rotas, ...rest }) => ({
    ...rest,
    dated: factsAbout(...facts),
    reports: rotas.map((levels, n) =>
      levels
        ? aRota(levels, { at: hours[0], answer: { title: `Rota ${n}` } })
        : noAnswer('Out of reach'),
    ),
  }));

/** Whether somebody may be called, by another road than the code's. */
function isAbsent(
  { people, dated, at }: CallQuestion,
  entityRef: string | undefined,
): boolean {
  if (entityRef === undefined) return false;
  return (
    !people.has(entityRef) ||
    !isEngaged(people.get(entityRef)?.engagement, at) ||
    dated.facts.some(
      each =>
        each.kind === 'absence' &&
        each.person === entityRef &&
        factHolds(each, at),
    )
  );
}

describe('whoToCall, for any organisation', () => {
  it('is never empty, calls exactly one, and nobody who is not there', () => {
    fc.assert(
      fc.property(asked, options => {
        const question = aCall(options);
        const { hops } = whoToCall(question);
        expect(hops.filter(({ verdict }) => verdict === 'call')).toHaveLength(
          1,
        );
        expect(hops.at(-1)?.step).toBe('platform-contact');
        for (const hop of hops) {
          expect(hop.sentence).toMatch(/\S.*\.$/);
          if (hop.verdict === 'passed') continue;
          expect(isAbsent(question, hop.person?.entityRef)).toBe(false);
          expect(hop.until === undefined || hop.until > question.at).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('has everybody in line once', () => {
    fc.assert(
      fc.property(asked, options => {
        const inLine = whoToCall(aCall(options))
          .hops.filter(({ verdict }) => verdict !== 'passed')
          .map(({ person }) => person?.entityRef ?? person?.email);
        expect(new Set(inLine).size).toBe(inLine.length);
      }),
    );
  });

  it('calls the same until its end, and not a moment longer', () => {
    fc.assert(
      fc.property(asked, options => {
        if (options.symptom === 'cost') return;
        const calledAt = (at: string) => {
          const reports = options.reports.map(report => ({
            ...report,
            ...(report.answer && {
              answer: answerAt(report.answer, always(at)),
            }),
          }));
          const { hops } = whoToCall(aCall({ ...options, reports, at }));
          return hops.find(({ verdict }) => verdict === 'call');
        };
        const isCalled = (hop: ReturnType<typeof calledAt>) => [
          ...[hop?.step, hop?.title, hop?.person?.title],
          hop?.standsInFor?.title,
        ];
        const now = calledAt(options.at);
        for (const at of hours) {
          if (at <= options.at || (now?.until && at >= now.until)) continue;
          expect([at, isCalled(calledAt(at))]).toEqual([at, isCalled(now)]);
        }
        if (now?.until === undefined) return;
        expect(isCalled(calledAt(now.until))).not.toEqual(isCalled(now));
      }),
      { numRuns: 100 },
    );
  });

  it('does not depend on the order of people, members, facts and shifts', () => {
    fc.assert(
      fc.property(asked, options => {
        const { facts } = options.dated;
        const backwards = aCall({
          ...options,
          organisation: reversed(options.organisation),
          dated: { ...options.dated, facts: [...facts].reverse() },
          reports: options.reports.map(report => ({
            ...report,
            ...(report.answer && {
              answer: {
                ...report.answer,
                levels: [...report.answer.levels].reverse().map(level => ({
                  ...level,
                  onDuty: [...level.onDuty].reverse(),
                  upcoming: [...level.upcoming].reverse(),
                })),
              },
            }),
          })),
        });
        expect(whoToCall(backwards)).toEqual(whoToCall(aCall(options)));
      }),
    );
  });
});

function reversed({ people, groups: all }: OrganisationFacts) {
  return {
    people: new Map([...people].reverse()),
    groups: new Map(
      [...all].reverse().map(([ref, group]) => [
        ref,
        {
          ...group,
          members: [...group.members].reverse(),
          children: [...group.children].reverse(),
        },
      ]),
    ),
  };
}
