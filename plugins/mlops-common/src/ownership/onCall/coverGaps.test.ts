import fc from 'fast-check';
import { coverGaps } from './coverGaps';
import { dutyAt } from './dutyAt';
import { rotaForTests } from './rotaForTests';

const layer = {
  start: '2026-01-05T09:00',
  handOver: { every: 'week' },
  members: ['p1', 'p2'],
};
const sound = { zone: 'Europe/Berlin', layers: [layer] };

describe('coverGaps', () => {
  const rotas = [
    sound,
    {
      ...sound,
      layers: [{ ...layer, hours: [{ from: '22:00', to: '02:30' }] }],
    },
    {
      zone: 'Pacific/Apia',
      levels: [
        {
          layers: [
            {
              ...layer,
              hours: [{ days: ['friday'] }],
              until: '2026-04-03T12:00',
            },
          ],
        },
        {
          layers: [
            {
              ...layer,
              start: '2026-04-01T10:00',
              hours: [{ from: '10:00', to: '11:00' }],
            },
          ],
        },
      ],
    },
    { ...sound, layers: [{ ...layer, start: '2027-01-01T00:00' }] },
  ].map(written => rotaForTests(written));
  const begun = Date.parse('2026-03-20T00:00:00.000Z');
  const at = (minutes: number) =>
    new Date(begun + minutes * 60_000).toISOString();

  it('is when nobody has duty, and nothing else', () => {
    const minute = fc.nat(28 * 24 * 60);
    fc.assert(
      fc.property(
        fc.constantFrom(...rotas),
        minute,
        minute,
        minute,
        (rota, one, other, moment) => {
          const [from, until] = [
            at(Math.min(one, other)),
            at(Math.max(one, other) + 1),
          ];
          const gaps = coverGaps(rota, from, until);
          const instant = at(moment);
          const isAsked = instant >= from && instant < until;
          const nobody = dutyAt(rota, instant).every(
            ({ onDuty }) => onDuty.length === 0,
          );
          expect(
            gaps.some(gap => gap.from <= instant && instant < gap.until),
          ).toBe(isAsked && nobody);
          for (const [n, gap] of gaps.entries()) {
            expect(gap.from < gap.until).toBe(true);
            expect(gap.from >= (gaps[n - 1]?.until ?? from)).toBe(true);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
