import { answerOfRota } from './answerOfRota';
import { isInWorkingHours } from './isInWorkingHours';
import { rotaForTests } from './rotaForTests';

const rota = rotaForTests({
  title: 'Flights',
  zone: 'Europe/Berlin',
  link: 'https://pitwall.example/rotas',
  workingHours: {
    days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
    from: '08:00',
    to: '18:00',
  },
  holidays: ['2026-12-25'],
  levels: [
    {
      layers: [
        {
          start: '2026-10-05T09:00',
          handOver: { every: 'week' },
          members: ['p1', 'p2'],
        },
      ],
    },
    {
      title: 'Whoever knows',
      layers: [
        {
          start: '2026-10-05T09:00',
          handOver: { every: 'week' },
          members: ['p3'],
          hours: [{ from: '08:00', to: '20:00' }],
        },
      ],
    },
  ],
});

describe('answerOfRota', () => {
  it('says who has duty at each level on the night of a change of the clock, and who follows', () => {
    const answer = answerOfRota(rota, {
      target: 'rota:ops',
      at: '2026-10-25T01:30:00.000Z',
      until: '2026-10-26T12:00:00.000Z',
      asOf: '2026-10-25T01:30:00.000Z',
    });
    expect(answer).toEqual({
      target: 'rota:ops',
      title: 'Flights',
      zone: 'Europe/Berlin',
      link: 'https://pitwall.example/rotas',
      isInHours: false,
      hoursBegin: '2026-10-26T07:00:00.000Z',
      asOf: '2026-10-25T01:30:00.000Z',
      levels: [
        {
          level: 1,
          title: 'First line',
          onDuty: [
            {
              person: { ref: 'user:default/p1', name: 'p1' },
              from: '2026-10-19T07:00:00.000Z',
              until: '2026-10-26T08:00:00.000Z',
            },
          ],
          upcoming: [
            {
              person: { ref: 'user:default/p2', name: 'p2' },
              from: '2026-10-26T08:00:00.000Z',
              until: '2026-11-02T08:00:00.000Z',
            },
          ],
        },
        {
          level: 2,
          title: 'Whoever knows',
          onDuty: [],
          upcoming: [
            ['2026-10-25T07:00:00.000Z', '2026-10-25T19:00:00.000Z'],
            ['2026-10-26T07:00:00.000Z', '2026-10-26T08:00:00.000Z'],
            ['2026-10-26T08:00:00.000Z', '2026-10-26T19:00:00.000Z'],
          ].map(([from, until]) => ({
            ...{ from, until },
            person: { ref: 'user:default/p3', name: 'p3' },
          })),
        },
      ],
    });
  });
});

describe('isInWorkingHours', () => {
  it.each([
    ['2026-10-23T06:00:00.000Z', true, 'Friday at eight in summer'],
    ['2026-10-26T06:59:00.000Z', false, 'Monday before eight in winter'],
    ['2026-10-26T07:00:00.000Z', true, 'Monday at eight in winter'],
    ['2026-10-26T17:00:00.000Z', false, 'Monday at six, when they end'],
    ['2026-10-25T10:00:00.000Z', false, 'Sunday'],
    ['2026-12-25T10:00:00.000Z', false, 'a holiday, on a Friday'],
  ])('%s: %s, %s', (at, expected) => {
    expect(isInWorkingHours(rota, at)).toBe(expected);
  });

  it('does not know without working hours', () => {
    const { workingHours: _, ...without } = rota;
    expect(isInWorkingHours(without, '2026-10-26T07:00:00.000Z')).toBe(
      undefined,
    );
  });
});
