import { lintRotas } from './lintRotas';
import { readRotas } from './readRotas';

/** A Monday, 10:00 in Berlin, four days after the change of the clock. */
const now = '2026-03-30T08:00:00.000Z';

const layer = {
  start: '2026-01-05T09:00',
  handOver: { every: 'week' },
  members: ['p1', 'p2'],
};
const sound = { zone: 'Europe/Berlin', layers: [layer] };

const user = (name: string) => `user:default/${name}`;

function lint(
  written: object,
  people?: Record<string, { engagement?: { from?: string; until?: string } }>,
  at = now,
) {
  const { rotas, findings } = readRotas([
    { file: 'rotas.yaml', value: { rotas: { ops: written } } },
  ]);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  return lintRotas(rotas.values(), {
    now: at,
    ...(people && {
      people: new Map(
        Object.entries(people).map(([name, known]) => [user(name), known]),
      ),
    }),
  });
}

const said = (...question: Parameters<typeof lint>) =>
  lint(...question).map(
    ({ severity, code, sentence }) => `${severity} ${code}: ${sentence}`,
  );

describe('lintRotas', () => {
  it('has nothing to say about a rota that is well', () => {
    expect(said(sound, { p1: {}, p2: {} })).toEqual([]);
    expect(said(sound)).toEqual([]);
  });

  it('says in which file and document something is', () => {
    const value = { rotas: { ops: { ...sound, holidays: ['2025-12-25'] } } };
    const { rotas } = readRotas([{ file: 'a.yaml', document: 2, value }]);
    expect(lintRotas(rotas.values(), { now })).toEqual([
      {
        ...{ severity: 'warning', code: 'holidays-ended' },
        ...{ file: 'a.yaml', document: 2, path: 'rotas.ops.holidays' },
        sentence:
          'rotas.ops.holidays end on 2025-12-25: no holiday counts any more.',
      },
    ]);
  });

  describe('of gaps in cover', () => {
    it.each<[string, object, string]>([
      [
        'nights without anybody',
        {
          ...sound,
          layers: [{ ...layer, hours: [{ from: '08:00', to: '20:00' }] }],
        },
        'rotas.ops has nobody on duty from Monday 30 March 2026, 20:00 (Europe/Berlin) until Tuesday 31 March 2026, 08:00 (Europe/Berlin), and 27 times more within four weeks.',
      ],
      [
        'a layer that ends',
        { ...sound, layers: [{ ...layer, until: '2026-04-10T12:00' }] },
        'rotas.ops has nobody on duty from Friday 10 April 2026, 12:00 (Europe/Berlin), and for the rest of the next four weeks.',
      ],
      [
        'a rota that has not begun',
        { ...sound, layers: [{ ...layer, start: '2026-04-06T09:00' }] },
        'rotas.ops has nobody on duty from Monday 30 March 2026, 10:00 (Europe/Berlin) until Monday 6 April 2026, 09:00 (Europe/Berlin).',
      ],
      [
        'a rota that is over',
        { ...sound, layers: [{ ...layer, until: '2026-02-02T09:00' }] },
        'rotas.ops has nobody on duty for the next four weeks.',
      ],
    ])('tells %s', (_, written, sentence) => {
      expect(said(written)).toEqual([`warning cover-gap: ${sentence}`]);
    });

    it('is content when another line has duty, and tells a line without anybody', () => {
      const daytime = { ...layer, hours: [{ from: '08:00', to: '20:00' }] };
      expect(
        said({
          zone: 'Europe/Berlin',
          levels: [{ layers: [daytime] }, { layers: [layer] }],
        }),
      ).toEqual([]);
      expect(
        said({
          zone: 'Europe/Berlin',
          levels: [
            { layers: [layer] },
            { layers: [{ ...layer, until: '2026-02-02T09:00' }] },
          ],
        }),
      ).toEqual([
        'warning line-empty: rotas.ops.levels[1] (Second line) has nobody on duty for the next four weeks.',
      ]);
    });
  });

  describe('of turns that never give duty', () => {
    const weekend = {
      days: ['saturday', 'sunday'],
      from: '00:00',
      to: '24:00',
    };
    const weekdays = [
      {
        days: ['monday', 'tuesday', 'wednesday', 'thursday'],
        from: '09:00',
        to: '17:00',
      },
    ];

    it('names the member whose turns never meet the hours', () => {
      const pattern = {
        start: '2026-01-05T09:00',
        handOver: {
          every: 'pattern',
          turns: [
            { days: 4, member: 'p1' },
            { days: 3, member: 'p2' },
          ],
        },
        hours: weekdays,
      };
      expect(said({ ...sound, layers: [layer, pattern] })).toEqual([
        'warning turn-never-covers: rotas.ops.layers[1].handOver.turns[1].member is user:default/p2, whose turns never meet the hours of the layer: they never have duty.',
      ]);
    });

    it('is an error when it is the whole layer', () => {
      // From Monday to Friday the layer is over before its first weekend.
      const short = {
        ...{ start: '2026-04-06T09:00', until: '2026-04-10T09:00' },
        ...{ handOver: { every: 'day' }, members: ['p1'], hours: [weekend] },
      };
      expect(said({ ...sound, layers: [layer, short] })).toEqual([
        'error turn-never-covers: rotas.ops.layers[1] never gives anybody duty: none of its turns meets its hours.',
      ]);
    });

    it('follows turns and weekdays until both come together', () => {
      // Each has every second day: a weekend comes to each within two weeks.
      const daily = {
        ...layer,
        ...{
          handOver: { every: 'day' },
          hours: [{ ...weekend, days: ['sunday'] }],
        },
      };
      expect(said({ ...sound, layers: [layer, daily] })).toEqual([]);
    });

    it('names a layer that others cover', () => {
      expect(said({ ...sound, layers: [layer, layer] })).toEqual([
        'warning layer-hidden: rotas.ops.layers[0] never gives anybody duty: layers written after it cover all of it.',
      ]);
      const later = { ...layer, start: '2026-06-01T09:00' };
      const ending = { ...layer, until: '2026-06-01T09:00' };
      expect(said({ ...sound, layers: [layer, later] })).toEqual([]);
      expect(said({ ...sound, layers: [layer, ending] })).toEqual([]);
    });

    it('is content with what is history', () => {
      const past = { ...layer, until: '2026-03-02T09:00', hours: [weekend] };
      expect(said({ ...sound, layers: [past, layer] })).toEqual([]);
    });
  });

  it('names overrides that are over, in their own zone', () => {
    const override = (from: string, until: string, zone?: string) => ({
      ...{ member: 'p1', from, until },
      ...(zone && { zone }),
    });
    expect(
      said({
        ...sound,
        overrides: [
          override('2026-03-30T01:00', '2026-03-30T10:00'),
          override('2026-03-30T01:00', '2026-03-30T10:00', 'America/New_York'),
          override('2026-04-30T01:00', '2026-04-30T10:00'),
        ],
      }),
    ).toEqual([
      'warning override-past: rotas.ops.overrides[0] is over since Monday 30 March 2026, 10:00 (Europe/Berlin): take it out of the file.',
    ]);
  });

  it('takes holidays to be over with the last one', () => {
    const holidays = ['2025-12-25', '2026-03-29'];
    expect(said({ ...sound, holidays })).toHaveLength(1);
    expect(said({ ...sound, holidays: [...holidays, '2026-03-30'] })).toEqual(
      [],
    );
  });

  describe('of members', () => {
    it('says where the rota names somebody whom the catalog does not hold', () => {
      const written = {
        zone: 'UTC',
        levels: [
          {
            layers: [{ ...layer, members: ['gone', 'p1', 'gone'] }],
            onHolidays: { members: ['p1', 'gone'] },
            overrides: [
              {
                member: 'gone',
                ...{ from: '2026-05-06T09:00', until: '2026-05-07T09:00' },
              },
            ],
          },
          {
            layers: [
              {
                start: '2026-01-05T09:00',
                handOver: {
                  every: 'pattern',
                  turns: [
                    { days: 1, member: 'p1' },
                    { days: 1, member: 'gone' },
                  ],
                },
              },
            ],
          },
        ],
      };
      const found = lint(written, { p1: {} });
      expect(found.map(({ path }) => path)).toEqual([
        'rotas.ops.levels[0].layers[0].members[0]',
        'rotas.ops.levels[0].onHolidays.members[1]',
        'rotas.ops.levels[0].overrides[0].member',
        'rotas.ops.levels[1].layers[0].handOver.turns[1].member',
      ]);
      expect(found[1]).toMatchObject({
        ...{ severity: 'warning', code: 'member-unknown' },
        sentence:
          'rotas.ops.levels[0].onHolidays.members[1] names user:default/gone, whom the catalog does not hold: nobody has these shifts.',
      });
      // A name that only JavaScript knows is nobody.
      expect(
        said(
          { ...sound, layers: [{ ...layer, members: ['constructor'] }] },
          {},
        ),
      ).toHaveLength(1);
    });

    it('says whose engagement does not last for a shift that comes', () => {
      const until = (day: string) => ({
        engagement: { until: `2026-${day}T00:00:00.000Z` },
      });
      expect(said(sound, { p1: until('05-05'), p2: {} })).toEqual([]);
      expect(said(sound, { p1: {}, p2: until('04-08') })).toEqual([
        'warning member-not-engaged: rotas.ops gives user:default/p2 a shift from Monday 6 April 2026, 09:00 (Europe/Berlin) until Monday 13 April 2026, 09:00 (Europe/Berlin), and their engagement does not last for all of it.',
      ]);
      const from = { engagement: { from: '2026-04-07T00:00:00.000Z' } };
      expect(said(sound, { p1: {}, p2: from })).toHaveLength(1);
      // Beyond four weeks it is early enough to say so later.
      expect(said(sound, { p1: {}, p2: until('05-06') })).toEqual([]);
    });
  });
});
