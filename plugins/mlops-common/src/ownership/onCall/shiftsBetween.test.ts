import { dutyAt } from './dutyAt';
import { readRotas } from './readRotas';
import { shiftsBetween } from './shiftsBetween';

function rotaOf(written: object, file: object = {}) {
  const { rotas, findings } = readRotas([
    { file: 'rotas.yaml', value: { ...file, rotas: { ops: written } } },
  ]);
  expect(findings).toEqual([]);
  const rota = rotas.get('ops');
  if (!rota) throw new Error('The rota is not there.');
  return rota;
}

/** `p1 2026-01-05T08:00Z – 2026-01-12T08:00Z`, of the first level. */
function shifts(written: object, from: string, until: string) {
  const minutes = (instant = '') => instant.replace(':00.000Z', 'Z');
  return shiftsBetween(rotaOf(written), from, until)[0].map(
    shift =>
      `${shift.person.name} ${minutes(shift.from)} – ${minutes(shift.until)}`,
  );
}

const weekly = {
  start: '2026-01-05T09:00',
  handOver: { every: 'week' },
  members: ['p1', 'p2'],
};

describe('shiftsBetween', () => {
  it('hands over by week at the same time on the wall, whatever the clock does', () => {
    expect(
      shifts(
        { zone: 'Europe/Berlin', layers: [weekly] },
        '2026-03-24T00:00:00.000Z',
        '2026-04-01T00:00:00.000Z',
      ),
    ).toEqual([
      'p2 2026-03-23T08:00Z – 2026-03-30T07:00Z',
      'p1 2026-03-30T07:00Z – 2026-04-06T07:00Z',
    ]);
  });
});

it('x', () => {
  const rota = rotaOf({ zone: 'Europe/Berlin', layers: [weekly] });
  expect(
    dutyAt(rota, '2026-03-29T01:30:00.000Z')[0].onDuty[0].person.name,
  ).toBe('p2');
});
