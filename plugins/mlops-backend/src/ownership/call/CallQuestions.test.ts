import { mockServices } from '@backstage/backend-test-utils';
import {
  callsAhead,
  organisationMatrix,
  whoToCall,
  workingHoursSchema,
} from '@pitwall/plugin-mlops-common';
import { mlService } from '../../../dev/entities';
import type { OrganisationSnapshot } from '../OrganisationSnapshot';
import { CallQuestions, type CallSources } from './CallQuestions';

const start = Date.parse('2026-03-29T00:12:00.000Z');
const never = () => new Promise<never>(() => {});

const snapshot = (asOf: string): OrganisationSnapshot => ({
  facts: {
    people: new Map([['user:default/a', { title: 'A', specialisations: [] }]]),
    groups: new Map(),
  },
  domains: new Map(),
  systems: new Map(),
  services: new Map(),
  digest: '',
  asOf,
});

const service = mlService('delay', {
  system: undefined,
  roles: { 'mlops-engineer': 'user:default/a' },
});

/** Sources that answer, of which a test silences some. */
function setUp() {
  let nowMs = start;
  const now = () => new Date(nowMs);
  const sources = {
    organisation: {
      current: vi.fn(async () => snapshot(now().toISOString())),
      refresh: vi.fn(async () => snapshot(now().toISOString())),
    },
    neighbours: { around: vi.fn(async () => []) },
    desk: { ask: vi.fn(async () => []) },
    facts: {
      current: vi.fn(async () => ({
        facts: [],
        asOf: now().toISOString(),
        isLastKnown: false,
      })),
    },
    matrix: organisationMatrix({ preset: 'starter', overrides: {} }),
    workingHours: workingHoursSchema.parse({}),
    contact: { title: 'Platform team' },
    staleAfterSeconds: 120,
    patienceMs: 5,
    onCallPatienceMs: 10,
    now,
    logger: mockServices.logger.mock(),
  } satisfies CallSources;
  const questions = new CallQuestions(sources);
  return {
    ...{ sources, questions, now },
    pass: (minutes: number) => {
      nowMs += minutes * 60_000;
    },
    ask: async () => {
      const knowledge = await questions.knowledge(now().toISOString());
      return (
        knowledge &&
        whoToCall(
          await questions.question(service, { symptom: 'data' }, knowledge),
        )
      );
    },
  };
}

describe('CallQuestions', () => {
  it('answers without notices while everything answers', async () => {
    const { ask } = setUp();
    expect(await ask()).toMatchObject({
      isLastKnown: false,
      notices: [],
      hops: [{ verdict: 'call', person: { title: 'A' } }, {}, {}],
    });
  });

  it('does not wait for anything that hangs, and says what it knows', async () => {
    const { sources, ask, pass } = setUp();
    await ask();
    pass(78);
    sources.organisation.current.mockImplementation(never);
    sources.organisation.refresh.mockImplementation(never);
    sources.facts.current.mockImplementation(never);
    sources.neighbours.around.mockImplementation(never);
    sources.desk.ask.mockImplementation(never);
    expect(await ask()).toMatchObject({
      isLastKnown: true,
      notices: [
        'The catalog does not answer: people and roles are those of 1 hour 18 minutes ago.',
        'The database does not answer: absences, deputies and swaps are those of 1 hour 18 minutes ago.',
        'What serves and owns the service could not be read: a rota that only these name is missing.',
        'The rotas did not answer in time.',
      ],
      hops: [
        {
          verdict: 'call',
          person: { title: 'A' },
          isLastKnown: true,
          sentence: expect.stringContaining(
            'The catalog does not answer: this is what it said 1 hour 18 minutes ago.',
          ),
        },
        {},
        {},
      ],
    });
  });

  it('waits for providers of on-call as long as they may take, and loses no rota to a slow one', async () => {
    vi.useFakeTimers();
    try {
      const { sources, ask } = setUp();
      sources.onCallPatienceMs = 6_000;
      sources.desk.ask.mockImplementation(
        () => new Promise(resolve => setTimeout(() => resolve([]), 5_000)),
      );
      const asked = ask();
      await vi.advanceTimersByTimeAsync(5_000);
      expect(await asked).toMatchObject({ notices: [] });
    } finally {
      vi.useRealTimers();
    }
  });

  it('knows nothing as long as the catalog was never read', async () => {
    const { sources, ask } = setUp();
    sources.organisation.current.mockImplementation(never);
    expect(await ask()).toBeUndefined();
  });

  it('uses the next time what came too late', async () => {
    const { sources, ask } = setUp();
    let arrive: (read: OrganisationSnapshot) => void = () => {};
    sources.organisation.current.mockImplementationOnce(
      () =>
        new Promise(resolve => {
          arrive = resolve;
        }),
    );
    expect(await ask()).toBeUndefined();
    arrive(snapshot(new Date(start).toISOString()));
    sources.organisation.current.mockImplementation(never);
    expect(await ask()).toMatchObject({ hops: [{ verdict: 'call' }, {}, {}] });
  });

  it('renews what is old only because nobody asked', async () => {
    const { sources, ask, pass } = setUp();
    const old = snapshot(new Date(start).toISOString());
    sources.organisation.current.mockResolvedValue(old);
    pass(60);
    expect(await ask()).toMatchObject({ isLastKnown: false });
    expect(sources.organisation.refresh).toHaveBeenCalledTimes(1);
  });

  it('waits once for a catalog that is silent, and not with every question', async () => {
    const { sources, ask, pass } = setUp();
    const old = snapshot(new Date(start).toISOString());
    sources.organisation.current.mockResolvedValue(old);
    sources.organisation.refresh.mockImplementation(never);
    pass(60);
    expect(await ask()).toMatchObject({ isLastKnown: true });
    expect(await ask()).toMatchObject({ isLastKnown: true });
    expect(sources.organisation.refresh).toHaveBeenCalledTimes(1);
    pass(1);
    await ask();
    expect(sources.organisation.refresh).toHaveBeenCalledTimes(2);
  });

  it('knows who begins before the answer ends', async () => {
    const { sources, questions, now } = setUp();
    const begins = '2026-03-30T00:00:00.000Z';
    const known = (name: string, from?: string) =>
      [
        `user:default/${name}`,
        {
          title: name,
          specialisations: [],
          ...(from && { engagement: { from } }),
        },
      ] as const;
    sources.organisation.current.mockResolvedValue({
      ...snapshot(now().toISOString()),
      facts: {
        people: new Map([known('b'), known('a', begins)]),
        groups: new Map([
          [
            'group:default/team',
            {
              title: 'Team',
              members: ['user:default/a', 'user:default/b'],
              children: [],
            },
          ],
        ]),
      },
    });
    const knowledge = await questions.knowledge(now().toISOString());
    if (!knowledge) throw new Error('Nothing is known.');
    const question = await questions.question(
      mlService('delay', {
        system: undefined,
        roles: { 'mlops-engineer': 'group:default/team' },
      }),
      { symptom: 'data' },
      knowledge,
    );
    expect(whoToCall(question).hops[0]).toMatchObject({
      verdict: 'call',
      person: { title: 'b' },
      until: begins,
    });
    expect(
      callsAhead(question, '2026-04-01T00:00:00.000Z').map(({ from, call }) => [
        from,
        call.person?.title,
      ]),
    ).toEqual([
      [now().toISOString(), 'b'],
      [begins, 'a'],
    ]);
  });
});
