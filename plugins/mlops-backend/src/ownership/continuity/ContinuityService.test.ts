import {
  organisationMatrix,
  type CalledTargets,
  type DatedFact,
} from '@pitwall/plugin-mlops-common';
import { mockCredentials } from '@backstage/backend-test-utils';
import { mlService } from '../../../dev/entities';
import type { Caller } from '../../http';
import { ContinuityService, type DatedFacts } from './ContinuityService';
import { CoveredFleet } from './CoveredFleet';
import type { WorkRead } from './WorkOnRecord';
import { turnsDuring } from './turnsForTests';
import type { ServiceSight } from './RememberedAnswers';

const caller: Caller = {
  principal: { kind: 'user', id: 'user:default/ada' },
  credentials: mockCredentials.user('user:default/ada'),
};

const views: ReadonlySet<string> = new Set();
const called: CalledTargets = { targets: [], without: [], notes: [] };
const work: WorkRead = { doings: [], planned: [], notes: [] };

const fact = (written: Partial<DatedFact> & { kind: DatedFact['kind'] }) =>
  ({
    factId: '0199c6d2-0000-7000-8000-000000000001',
    recordedAt: '2026-11-25T09:00:00.000Z',
    ...written,
  } as DatedFact);

function serviceWith(options: {
  facts?: DatedFacts['current'];
  sight?: ServiceSight;
  services?: readonly string[];
}) {
  const clock = { now: new Date('2026-11-26T09:30:00.000Z') };
  const people = new Map(
    ['ada', 'bob', 'eve'].map(name => [
      `user:default/${name}`,
      { title: name, specialisations: [] },
    ]),
  );
  const services = (options.services ?? ['one', 'two']).map(name =>
    mlService(name, {
      roles: {
        'ml-engineer': ['user:default/ada', 'user:default/bob'],
        'mlops-engineer': ['user:default/ada', 'user:default/bob'],
        'ai-product-manager': ['user:default/ada', 'user:default/bob'],
      },
    }),
  );
  const snapshot = {
    facts: { people, groups: new Map() },
    ...{ domains: new Map(), systems: new Map() },
    services: new Map(
      services.map(each => [`component:default/${each.metadata.name}`, each]),
    ),
    ...{ digest: '', asOf: '2026-11-26T09:29:00.000Z' },
  };
  const service = new ContinuityService({
    fleet: new CoveredFleet({
      organisation: { current: async () => snapshot },
      featureViews: async () => views,
      matrix: organisationMatrix({ preset: 'starter', overrides: {} }),
    }),
    facts: {
      current:
        options.facts ??
        (async asOf => ({ facts: [], asOf, isLastKnown: false })),
    },
    work: { current: async () => work },
    shifts: {
      ask: async () => ({ answers: [], notes: ['The rota is broken.'] }),
    },
    rotas: { current: async () => called },
    catalog: { get: async () => services[0] },
    sightOf: async () => options.sight ?? { kind: 'all' },
    now: () => clock.now,
    // Others have their turn after each step.
    sliceMs: 0,
  });
  return { service, clock };
}

describe('ContinuityService', () => {
  it('shows nobody what the catalog would not', async () => {
    const { service } = serviceWith({
      sight: { kind: 'some', refs: ['component:default/two', 'component:x/y'] },
    });
    expect(await service.coverage({}, caller)).toMatchObject({ services: 1 });
    const held = await service.ownedBy('user:default/ada', caller);
    expect(held.roles.totalItems).toBe(3);
    const { busFactors } = await service.continuity(caller);
    expect(busFactors).toHaveLength(3);
    const { service: blind } = serviceWith({
      sight: { kind: 'some', refs: [] },
    });
    expect(await blind.coverage({}, caller)).toMatchObject({
      services: 0,
      sentence: 'There is no ML service here that you may see.',
    });
  });

  it('lets others have their turn while it computes', async () => {
    const services = Array.from({ length: 1_000 }, (_, n) => `service-${n}`);
    const { service } = serviceWith({ services });
    // The services are resolved: what is left is the answer itself.
    await service.coverage({ of: 'group:default/nobody' }, caller);
    for (const ask of [
      () => service.coverage({}, caller),
      () => service.continuity(caller),
    ]) {
      expect(await turnsDuring(ask)).toBeGreaterThan(30);
      expect(await turnsDuring(ask)).toBe(0);
    }
  });

  it('shares the work of whoever asks the same meanwhile', async () => {
    const { service } = serviceWith({});
    const [first, second] = await Promise.all([
      service.coverage({}, caller),
      service.coverage({}, caller),
    ]);
    expect(second).toBe(first);
  });

  it('tells of one rule what it says, and all else as it is', async () => {
    const { service } = serviceWith({});
    const whole = await service.coverage({}, caller);
    expect(whole.violations.totalItems).toBe(2);
    const { violations, ...rest } = await service.coverage(
      { rule: 'use-case-missing' },
      caller,
    );
    expect({ ...rest, violations: whole.violations }).toEqual(whole);
    expect(violations.items.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('component:default/one'),
      expect.stringContaining('component:default/two'),
    ]);
    expect(
      await service.coverage({ rule: 'person-left' }, caller),
    ).toMatchObject({ violations: { totalItems: 0, items: [] } });
  });

  it('answers without the database, and says what it left out', async () => {
    const { service } = serviceWith({
      facts: async () => {
        throw new Error('no database');
      },
    });
    const { services, notes } = await service.coverage({}, caller);
    expect(services).toBe(2);
    expect(notes).toEqual([
      'The database did not answer: deputies, absences and hand-overs are not taken into account.',
    ]);
  });

  it('says of when the facts are that it used', async () => {
    const { service } = serviceWith({
      facts: async () => ({
        ...{ facts: [], asOf: '2026-11-26T08:00:00.000Z', isLastKnown: true },
      }),
    });
    expect((await service.coverage({}, caller)).notes).toEqual([
      'The database did not answer: deputies, absences and hand-overs are as of Thursday 26 November 2026, 08:00 (UTC).',
    ]);
  });

  it('speaks to the person who reads about themselves, and to nobody else', async () => {
    const { service } = serviceWith({});
    const sentence = async (principal: Caller['principal'], who = 'ada') =>
      (await service.ownedBy(`user:default/${who}`, { ...caller, principal }))
        .sentence;
    const { principal } = caller;
    const told = {
      ...principal,
      kind: 'delegatedUser',
      by: 'plugin:x',
    } as const;
    expect(await sentence(principal)).toBe('You have 3 roles in 2 services.');
    expect(await sentence(told)).toBe('ada has 3 roles in 2 services.');
    expect(await sentence(principal, 'bob')).toMatch(/^bob has /);
  });

  it('says which rota it could not ask', async () => {
    const { service } = serviceWith({});
    const { shiftNotes } = await service.ownedBy('user:default/ada', caller);
    expect(shiftNotes).toEqual(['The rota is broken.']);
  });

  it('remembers an answer until a fact begins, ends or is entered, and for a minute at most', async () => {
    const facts: DatedFact[] = [
      fact({
        ...{ kind: 'absence', person: 'user:default/ada' },
        from: '2026-11-26T09:30:20.000Z',
        until: '2026-11-26T09:30:40.000Z',
      }),
    ];
    const { service, clock } = serviceWith({
      facts: async asOf => ({ facts: [...facts], asOf, isLastKnown: false }),
    });
    const ask = async (time: string) => {
      clock.now = new Date(`2026-11-26T09:${time}.000Z`);
      return service.coverage({}, caller);
    };
    const first = await ask('30:00');
    expect(first.singlePoints.totalItems).toBe(0);
    expect(await ask('30:19')).toBe(first);
    // Whoever asks about something else gets something else.
    expect(
      await service.coverage({ of: 'component:default/one' }, caller),
    ).toMatchObject({ services: 1 });
    expect((await ask('30:20')).singlePoints.totalItems).toBe(6);
    const later = await ask('30:40');
    expect(later.singlePoints.totalItems).toBe(0);
    expect(await ask('31:39')).toBe(later);
    expect(await ask('31:40')).not.toBe(later);
    facts.push(
      fact({
        ...{ kind: 'absence', person: 'user:default/bob' },
        factId: '0199c6d2-0000-7000-8000-000000000002',
        from: '2026-11-26T09:00:00.000Z',
        until: '2026-11-27T09:00:00.000Z',
      }),
    );
    const withBob = await ask('31:41');
    expect(withBob.singlePoints.totalItems).toBe(6);
    facts[1] = { ...facts[1], endedAt: '2026-11-26T09:31:42.000Z' };
    expect((await ask('31:42')).singlePoints.totalItems).toBe(0);
  });
});
