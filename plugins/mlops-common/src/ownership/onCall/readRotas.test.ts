import { readRotas } from './readRotas';

const layer = {
  start: '2026-01-05T09:00',
  handOver: { every: 'week' },
  members: ['user:default/p1'],
};
const rota = { zone: 'UTC', layers: [layer] };

function findings(value: unknown) {
  return readRotas([{ file: 'rotas.yaml', value }]).findings;
}

/** What is said of a rota that is sound but for some fields. */
function said(change: object) {
  return findings({ rotas: { ops: { ...rota, ...change } } }).map(
    ({ severity, sentence }) => `${severity}: ${sentence}`,
  );
}

const saidOfLayer = (change: object) =>
  said({ layers: [{ ...layer, ...change }] });

describe('readRotas', () => {
  it.each<[string, string[], string[]]>([
    [
      'an unknown zone',
      said({ zone: 'Europe/Berlim' }),
      ['zone is not an IANA zone such as Europe/Berlin: Europe/Berlim'],
    ],
    [
      'an offset for a zone',
      said({ zone: '+01:00' }),
      ['zone is not an IANA zone such as Europe/Berlin: +01:00'],
    ],
    [
      'a group for a member',
      saidOfLayer({ members: ['p1', 'group:default/ops'] }),
      [
        'layers[0].members[1] is not a user such as user:default/mlops-engineer-1: group:default/ops',
      ],
    ],
    [
      'a start with an offset',
      saidOfLayer({ start: '2026-01-05T09:00+01:00' }),
      [
        'layers[0].start is not a wall-clock time such as 2026-01-05T09:00, without an offset: 2026-01-05T09:00+01:00',
      ],
    ],
    [
      'a start on no day',
      saidOfLayer({ start: '2026-02-30T09:00' }),
      [
        'layers[0].start is not a wall-clock time such as 2026-01-05T09:00, without an offset: 2026-02-30T09:00',
      ],
    ],
    [
      'a time of day in another format',
      saidOfLayer({ handOver: { every: 'day', at: '9:00' } }),
      ['layers[0].handOver.at is not a time of day such as 09:00: 9:00'],
    ],
    [
      'a turn without length',
      saidOfLayer({
        members: undefined,
        handOver: { every: 'pattern', turns: [{ days: 0, member: 'p1' }] },
      }),
      ['layers[0].handOver.turns[0].days must be at least 1'],
    ],
    [
      'a pattern without turns',
      saidOfLayer({
        members: undefined,
        handOver: { every: 'pattern', turns: [] },
      }),
      ['layers[0].handOver.turns is empty: a pattern has at least one turn'],
    ],
    [
      'a pattern that is none',
      saidOfLayer({ handOver: { every: 'pattern', at: '09:00' } }),
      [
        "layers[0].handOver.at is not read with a pattern: it keeps the time of the layer's start",
        'layers[0].handOver.turns is missing',
        'layers[0].members is not read with a pattern: its turns name the members',
      ],
    ],
    [
      'fields of another kind of hand-over',
      saidOfLayer({
        handOver: { every: 'day', on: 'monday', at: '24:00', turns: [] },
      }),
      [
        'layers[0].handOver.on is read with every: week alone',
        'layers[0].handOver.at is not before 24:00',
        'layers[0].handOver.turns is read with every: pattern alone',
      ],
    ],
    [
      'an unknown hand-over',
      saidOfLayer({ handOver: { every: 'month' } }),
      ['layers[0].handOver.every is not one of day, week, pattern'],
    ],
    [
      'nobody',
      saidOfLayer({ members: undefined }),
      ['layers[0].members is missing'],
    ],
    [
      'an end before the start',
      saidOfLayer({ until: '2026-01-05T09:00' }),
      ['layers[0].until is not after start'],
    ],
    [
      'hours of no length',
      saidOfLayer({ hours: [{ from: '09:00', to: '09:00' }] }),
      [
        'layers[0].hours[0].to is the same as from; a whole day is written 00:00 to 24:00',
      ],
    ],
    [
      'an override of no length',
      said({
        overrides: [
          {
            member: 'p1',
            from: '2026-01-05T09:00',
            until: '2026-01-05T09:00',
          },
        ],
      }),
      ['overrides[0].until is not after from'],
    ],
    [
      'a holiday that is neither date nor set',
      said({ holidays: ['2026-12-25', 'christmas'] }),
      [
        'holidays[1] is neither a date such as 2026-12-25 nor a set of holidays: christmas',
      ],
    ],
    [
      'neither levels nor layers',
      said({ layers: undefined }),
      ['levels is missing; a rota of one level may write layers'],
    ],
    [
      'levels and layers',
      said({ levels: [{ layers: [layer] }] }),
      ['layers belongs into one of the levels'],
    ],
    [
      'a field it does not know',
      said({ color: 'red' }),
      ['color is not known here'],
    ],
  ])('refuses %s, with the field and the rule', (_, sentences, expected) => {
    expect(sentences).toEqual(
      expected.map(sentence => `error: rotas.ops.${sentence}.`),
    );
  });

  it('refuses what is no file of rotas', () => {
    expect(findings([]).map(({ sentence }) => sentence)).toEqual([
      'It must be an object.',
    ]);
    expect(
      findings({ rotas: { 'Flight Ops': rota }, holiday: {} }).map(
        ({ sentence }) => sentence,
      ),
    ).toEqual([
      'rotas.Flight Ops has a name that is not a lower-case word.',
      'holiday is not known here.',
    ]);
  });

  it('refuses a rota and a set of holidays that another file has', () => {
    const value = { holidays: { national: [] }, rotas: { ops: rota } };
    const { findings: found } = readRotas([
      { file: 'one.yaml', value },
      { file: 'two.yaml', value },
    ]);
    expect(found.map(({ file, sentence }) => [file, sentence])).toEqual([
      ['two.yaml', 'holidays.national is a set of another file already.'],
      ['two.yaml', 'rotas.ops is a rota of one.yaml already.'],
    ]);
  });

  it('warns of overrides that overlap: the later in the list wins', () => {
    const override = (member: string, from: string, until: string) => ({
      ...{ member, from: `2026-01-${from}`, until: `2026-01-${until}` },
    });
    expect(
      said({
        overrides: [
          override('p1', '06T09:00', '07T09:00'),
          override('p2', '07T09:00', '08T09:00'),
          override('p3', '07T08:00', '07T10:00'),
        ],
      }),
    ).toEqual([
      'warning: rotas.ops.overrides[2] overlaps overrides[0]; where both hold, the later in the list wins.',
    ]);
  });

  it('takes a file with nothing in it, and hours of a file for its rotas', () => {
    expect(findings(undefined)).toEqual([]);
    const { rotas } = readRotas([
      {
        file: 'rotas.yaml',
        value: {
          workingHours: { from: '08:00', to: '18:00' },
          rotas: {
            'flight-ops': rota,
            early: { ...rota, workingHours: { from: '06:00', to: '14:00' } },
          },
        },
      },
    ]);
    expect(rotas.get('flight-ops')).toMatchObject({
      title: 'Flight ops',
      workingHours: { from: 480, to: 1080 },
    });
    expect(rotas.get('early')?.workingHours).toEqual({ from: 360, to: 840 });
  });
});
