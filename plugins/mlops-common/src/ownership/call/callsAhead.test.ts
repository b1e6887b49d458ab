import fc from 'fast-check';
import {
  absence,
  aCall,
  after,
  aRota,
  deputy,
  factsAbout,
  night,
  organisationOf,
  rota,
  user,
  week,
} from './aCall';
import { callsAhead, type CallStretch } from './callsAhead';
import { whoToCall } from './whoToCall';

const inAWeek = '2026-03-18T01:30:00.000Z';

const inShort = (stretches: readonly CallStretch[]) =>
  stretches.map(({ from, call }) => [from, call.person?.title ?? call.title]);

describe('callsAhead', () => {
  it('follows the hand-overs of a rota', () => {
    expect(inShort(callsAhead(aCall({ reports: [rota] }), inAWeek))).toEqual([
      [night, 'operator-1'],
      [after[0], 'operator-2'],
    ]);
  });

  it('knows absences, deputies and engagements to come', () => {
    const stretches = callsAhead(
      aCall({
        organisation: organisationOf({
          a: { engagement: { until: '2026-03-14T00:00:00.000Z' } },
          b: {},
          c: {},
        }),
        roles: { 'mlops-engineer': [user('c')] },
        reports: [
          aRota([
            [
              ['a', ...week],
              ['b', ...after],
            ],
          ]),
        ],
        dated: factsAbout(
          absence('a', {
            from: '2026-03-12T00:00:00.000Z',
            until: '2026-03-13T00:00:00.000Z',
          }),
          deputy('a', 'b', {
            from: '2026-03-12T12:00:00.000Z',
            until: '2026-03-12T18:00:00.000Z',
          }),
        ),
      }),
      inAWeek,
    );
    expect(inShort(stretches)).toEqual([
      [night, 'a'],
      ['2026-03-12T00:00:00.000Z', 'c'],
      ['2026-03-12T12:00:00.000Z', 'b'],
      ['2026-03-12T18:00:00.000Z', 'c'],
      ['2026-03-13T00:00:00.000Z', 'a'],
      ['2026-03-14T00:00:00.000Z', 'c'],
      [after[0], 'b'],
    ]);
  });

  it('says the platform contact where nobody else is', () => {
    const [stretch, ...others] = callsAhead(aCall({ roles: {} }), inAWeek);
    expect(others).toEqual([]);
    expect(stretch).toMatchObject({
      from: night,
      until: inAWeek,
      call: { step: 'platform-contact' },
      next: [],
    });
  });

  it('answers at any hour what is answered when it is asked then', () => {
    const hour = fc
      .integer({ min: 0, max: 7 * 24 - 1 })
      .map(n => new Date(Date.parse(night) + n * 3_600_000).toISOString());
    const period = fc
      .tuple(hour, hour)
      .filter(([from, until]) => from < until)
      .map(([from, until]) => ({ from, until }));
    const name = fc.constantFrom('operator-1', 'operator-2', 'operator-3');
    const fact = fc.oneof(
      fc.tuple(name, period).map(([who, when]) => absence(who, when)),
      fc
        .tuple(name, name, period)
        .filter(([who, other]) => who !== other)
        .map(([who, other, when]) => deputy(who, other, when)),
    );
    const shift = fc
      .tuple(name, period)
      .map(([who, when]): [string, string, string] => [
        who,
        when.from,
        when.until,
      ]);
    fc.assert(
      fc.property(
        fc.array(fact, { maxLength: 6 }),
        fc.array(fc.array(shift, { maxLength: 4 }), { maxLength: 2 }),
        hour,
        (facts, levels, at) => {
          const options = {
            reports: [aRota(levels)],
            dated: factsAbout(...facts),
            symptom: 'quality' as const,
          };
          const stretches = callsAhead(aCall(options), inAWeek);
          const stretch = stretches.find(
            ({ from, until }) => from <= at && at < until,
          );
          const asked = whoToCall(aCall({ ...options, at })).hops.filter(
            ({ verdict }) => verdict !== 'passed',
          );
          expect(
            [stretch?.call, ...(stretch?.next ?? [])].map(hop => [
              hop?.step,
              hop?.person?.title,
              hop?.standsInFor?.title,
            ]),
          ).toEqual(
            asked.map(hop => [
              hop.step,
              hop.person?.title,
              hop.standsInFor?.title,
            ]),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});
