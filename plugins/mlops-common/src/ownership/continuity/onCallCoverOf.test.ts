import type { DatedFact } from '../fact';
import { always, answered, byDay, coverOf, until, zone } from './aCover';
import { aFact, at, user } from './aFleet';

const none = { totalItems: 0, items: [] };

describe('the rotas of coverage', () => {
  it('have no gap where somebody always has duty and is there', () => {
    const { onCall, sentence } = coverOf([answered(always)]);
    expect(onCall).toEqual({
      ...{ until, targets: 1, gaps: none, unknown: none, withoutRota: none },
    });
    expect(sentence).not.toContain('called');
  });

  it('have one each night, told in the zone of the rota and before all else', () => {
    const { onCall, sentence } = coverOf([answered(byDay)]);
    const [gap] = onCall.gaps.items;
    expect(gap).toMatchObject({
      ...{ target: 'rota:ops', zone, file: 'rotas.yaml', inProduction: 1 },
      services: { totalItems: 1, items: [{ isInProduction: true }] },
      // 20 working days of 12 hours in four weeks of 672 hours.
      hours: 432,
      stretches: { totalItems: 20 },
    });
    expect(gap.stretches.items[0]).toEqual({
      ...{ reason: 'nobody', out: [] },
      from: '2026-11-26T18:00:00.000Z',
      until: '2026-11-27T06:00:00.000Z',
      sentence: 'Nobody has duty on any line.',
    });
    expect(sentence).toMatch(
      / Ops has nobody to call from Thursday 26 November 2026, 19:00 until Friday 27 November 2026, 07:00 \(Europe\/Berlin\)\.$/,
    );
  });

  it('say that it is now, and until when', () => {
    const from = '2026-11-26T00:00:00.000Z';
    const absence = aFact({
      ...{ kind: 'absence', person: user(1), from },
      until: '2026-11-27T09:00:00.000Z',
    });
    const { onCall, sentence } = coverOf([answered(always)], {
      facts: [absence],
    });
    // What is over already is not looked at.
    expect(onCall.gaps.items[0].stretches.items[0].from).toBe(at);
    expect(sentence).toMatch(
      / Ops has nobody to call now, until Friday 27 November 2026, 10:00 \(Europe\/Berlin\)\.$/,
    );
  });

  it('have one while whoever has duty is absent, unless somebody stands in or takes over', () => {
    const period = {
      from: '2026-11-28T09:00:00.000Z',
      until: '2026-11-29T09:00:00.000Z',
    };
    // The week from 23 November is of the first person.
    const absence = aFact({ kind: 'absence', person: user(1), ...period });
    const { onCall } = coverOf([answered(always)], { facts: [absence] });
    expect(onCall.gaps.items[0].stretches.items).toEqual([
      {
        ...{ reason: 'unreachable', ...period },
        out: [{ entityRef: user(1), title: user(1), why: 'absent' }],
        sentence: `${user(1)} has duty and is absent; nobody stands in.`,
      },
    ]);
    const covers: (readonly DatedFact[])[] = [
      [aFact({ kind: 'deputy', person: user(1), deputy: user(7), ...period })],
      [
        aFact({
          ...{ kind: 'rota-swap', target: 'rota:ops', ...period },
          ...{ person: user(1), standIn: user(2) },
        }),
      ],
    ];
    for (const facts of covers) {
      expect(
        coverOf([answered(always)], { facts: [absence, ...facts] }).onCall.gaps,
      ).toEqual(none);
    }
    const forOneService = aFact({
      ...{ kind: 'deputy', person: user(1), deputy: user(7), ...period },
      service: 'component:default/other',
    });
    expect(
      coverOf([answered(always)], { facts: [absence, forOneService] }).onCall
        .gaps.totalItems,
    ).toBe(1);
  });

  it('have one from where an engagement ends, and of whoever left', () => {
    const rota = {
      zone,
      layers: [{ ...always.layers[0], members: ['person-1'] }],
    };
    const end = '2026-12-10T00:00:00.000Z';
    const { onCall, sentence } = coverOf([answered(rota)], {
      people: { [user(1)]: { engagement: { until: end } } },
    });
    expect(onCall.gaps.items[0]).toMatchObject({
      stretches: {
        items: [{ from: end, until, out: [{ why: 'not-engaged' }] }],
      },
      sentence:
        'Ops has nobody to call from Thursday 10 December 2026, 01:00 (Europe/Berlin) and for the rest of the next four weeks.',
    });
    // Two weeks ahead is not soon.
    expect(sentence).not.toContain('called');
    const gone = coverOf([
      answered({
        zone,
        layers: [{ ...always.layers[0], members: ['somebody-gone'] }],
      }),
    ]);
    expect(gone.onCall.gaps.items[0]).toMatchObject({
      stretches: { items: [{ from: at, until, out: [{ why: 'left' }] }] },
    });
    expect(gone.sentence).toMatch(
      /Ops has nobody to call for the next four weeks\.$/,
    );
  });

  it('tell of overrides that contradict each other, and that the later one counts', () => {
    const overrides = ['person-3', 'person-4'].map(member => ({
      ...{ member, from: '2026-12-01T09:00', until: '2026-12-02T09:00' },
    }));
    const { onCall, sentence } = coverOf([answered({ ...always, overrides })]);
    expect(onCall.gaps.items[0]).toMatchObject({
      hours: 0,
      stretches: {
        items: [
          {
            reason: 'overlap',
            from: '2026-12-01T08:00:00.000Z',
            until: '2026-12-02T08:00:00.000Z',
            sentence: `Two overrides of First line overlap, of ${user(
              3,
            )} and of ${user(4)}: ${user(
              4,
            )} has duty, since that one is written later.`,
          },
        ],
      },
      sentence: 'In Ops 1 override overlaps another in the next four weeks.',
    });
    expect(sentence).not.toContain('Ops');
  });

  it('are those that the services asked about call: production first, then the soonest', () => {
    const services = [
      { name: 'a', lifecycle: 'experimental' },
      { name: 'b' },
      { name: 'c' },
    ];
    const late = {
      ...always,
      layers: [{ ...always.layers[0], until: '2026-12-20T09:00' }],
    };
    const fleet = coverOf(
      [
        { ...answered(byDay), target: 'rota:trial' },
        { ...answered(late), target: 'rota:late' },
        { ...answered(byDay), target: 'rota:day' },
      ],
      { services },
    );
    expect(fleet.onCall.gaps.items.map(({ target }) => target)).toEqual([
      ...['rota:day', 'rota:trial', 'rota:late'],
    ]);
    expect(
      fleet.onCall.gaps.items[0].services.items.map(
        ({ service, isInProduction }) => [service.title, isInProduction],
      ),
    ).toEqual([
      ['b', true],
      ['c', true],
      ['a', false],
    ]);
    expect(fleet.sentence).toMatch(/So it is in 1 more rota within seven days/);

    const trial = coverOf([answered(byDay)], { services, callers: [0] });
    expect(trial.onCall.gaps.items[0].inProduction).toBe(0);
    // Nobody waits at night for what is tried out.
    expect(trial.sentence).not.toContain('called');
    expect(
      coverOf([answered(byDay)], { services, callers: [0], asked: [1] }).onCall,
    ).toMatchObject({ targets: 0, gaps: none });
  });

  it('lack a service in production that calls none, unless its vacant role tells it', () => {
    const { onCall, vacantRoles } = coverOf([], {
      preset: 'standard',
      services: [
        { name: 'a', roles: { 'on-call': user(1) } },
        { name: 'b', roles: { 'on-call': [user(1), user(2)] } },
        { name: 'c' },
      ],
      ...{ without: [0, 1, 2], asked: [1, 2] },
    });
    expect(onCall.withoutRota.items.map(({ title }) => title)).toEqual(['b']);
    expect(
      vacantRoles.items.flatMap(({ role, service }) =>
        role === 'on-call' ? service.title : [],
      ),
    ).toEqual(['c']);
  });
});
