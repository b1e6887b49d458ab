import { OrganisationCache } from './OrganisationCache';
import type { OrganisationSnapshot } from './OrganisationSnapshot';

const snapshot = (asOf: string): OrganisationSnapshot => ({
  facts: { people: new Map(), groups: new Map() },
  domains: new Map(),
  systems: new Map(),
  services: new Map(),
  digest: '',
  asOf,
});

function setUp() {
  let nowMs = 0;
  const readings: { done(at: string): void; fail(): void }[] = [];
  const warn = vi.fn();
  const cache = new OrganisationCache({
    read: () =>
      new Promise((resolve, reject) => {
        readings.push({
          done: at => resolve(snapshot(at)),
          fail: () => reject(new Error('the catalog is away')),
        });
      }),
    maxAgeSeconds: 30,
    now: () => new Date(nowMs),
    logger: { warn },
  });
  return {
    cache,
    readings,
    warn,
    pass: (seconds: number) => {
      nowMs += seconds * 1000;
    },
  };
}

const asOf = async (cache: OrganisationCache) => (await cache.current()).asOf;

describe('OrganisationCache', () => {
  it('shares the first reading among all who wait for it', async () => {
    const { cache, readings } = setUp();
    const waiting = Promise.all([asOf(cache), asOf(cache)]);
    readings[0].done('first');
    expect(await waiting).toEqual(['first', 'first']);
    expect(readings).toHaveLength(1);
  });

  it('answers the old reading while a new one is under way', async () => {
    const { cache, readings, pass } = setUp();
    const first = asOf(cache);
    readings[0].done('first');
    await first;
    pass(29);
    await asOf(cache);
    expect(readings).toHaveLength(1);
    pass(2);
    expect(await asOf(cache)).toBe('first');
    expect(readings).toHaveLength(2);
    readings[1].done('second');
    await cache.refresh();
    expect(await asOf(cache)).toBe('second');
  });

  it('reads anew after the clock was set back', async () => {
    const { cache, readings, pass } = setUp();
    pass(86_400);
    const first = asOf(cache);
    readings[0].done('first');
    await first;
    pass(-86_400);
    await asOf(cache);
    expect(readings).toHaveLength(2);
  });

  it('keeps the last good reading when one fails, and says so once a round', async () => {
    const { cache, readings, warn, pass } = setUp();
    const first = asOf(cache);
    readings[0].done('first');
    await first;
    pass(31);
    await asOf(cache);
    readings[1].fail();
    await vi.waitFor(() => expect(warn).toHaveBeenCalledTimes(1));
    expect(warn.mock.calls[0][0]).toMatch(/read of the catalog at first/);
    expect(await asOf(cache)).toBe('first');
    expect(readings).toHaveLength(2);
    pass(31);
    expect(await asOf(cache)).toBe('first');
    expect(readings).toHaveLength(3);
  });

  it('fails when it never could read, and tries again', async () => {
    const { cache, readings } = setUp();
    const first = asOf(cache);
    readings[0].fail();
    await expect(first).rejects.toThrow('the catalog is away');
    const second = asOf(cache);
    readings[1].done('second');
    expect(await second).toBe('second');
  });

  it('reads sooner on suspicion, but not at every suspicion', async () => {
    const { cache, readings, pass } = setUp();
    const first = asOf(cache);
    readings[0].done('first');
    await first;
    cache.suspectStale();
    expect(readings).toHaveLength(1);
    pass(6);
    cache.suspectStale();
    cache.suspectStale();
    expect(readings).toHaveLength(2);
  });

  it('lets an engagement end at its instant, also while the catalog is away', async () => {
    let now = new Date('2026-12-30T23:59:59.999Z');
    const person = 'user:default/contractor';
    const until = '2026-12-31T00:00:00.000Z';
    const cache = new OrganisationCache({
      read: async previous => {
        if (previous) throw new Error('the catalog is away');
        return {
          ...snapshot('2026-12-01T00:00:00.000Z'),
          facts: {
            people: new Map([
              [
                person,
                {
                  title: 'Contractor',
                  engagement: { until },
                  specialisations: [],
                },
              ],
            ]),
            groups: new Map(),
          },
        };
      },
      ...{ maxAgeSeconds: 30, now: () => now, logger: { warn: () => {} } },
    });
    const before = await cache.current();
    expect(before.facts.away?.has(person) ?? false).toBe(false);
    expect(await cache.current()).toBe(before);
    now = new Date(until);
    const after = await cache.current();
    expect(after.facts.away?.get(person)).toBe('engagement-ended');
    expect(after.digest).not.toBe(before.digest);
    expect(await cache.current()).toBe(after);
  });

  it('heeds what is acknowledged, and nothing when that cannot be known', async () => {
    const { cache, readings, warn } = setUp();
    const first = cache.current();
    readings[0].done('first');
    const before = await first;
    const digest = `sha256:${'a'.repeat(64)}`;
    cache.heed(async () => new Set([digest]));
    const heeded = await cache.current();
    expect([...(heeded.acknowledged ?? [])]).toEqual([digest]);
    expect(heeded.digest).not.toBe(before.digest);
    expect(await cache.current()).toBe(heeded);
    cache.heed(async () => {
      throw new Error('the database is away');
    });
    expect((await cache.current()).acknowledged).toBeUndefined();
    expect(warn.mock.calls[0][0]).toMatch(
      /^No change of a control role counts as acknowledged: /,
    );
  });

  it('has a service of its last reading until two readings are overdue', async () => {
    let now = new Date('2026-01-31T09:30:00.000Z');
    const ref = 'component:default/a';
    const service = {
      ...{ apiVersion: 'backstage.io/v1alpha1', kind: 'Component' },
      metadata: { name: 'a' },
    };
    const cache = new OrganisationCache({
      read: async () => ({
        ...snapshot(now.toISOString()),
        services: new Map([[ref, service]]),
      }),
      ...{ maxAgeSeconds: 30, now: () => now, logger: { warn: () => {} } },
    });
    expect(cache.recentService(ref)).toBeUndefined();
    await cache.refresh();
    expect(cache.recentService('component:default/b')).toBeUndefined();
    now = new Date('2026-01-31T09:31:00.000Z');
    expect(cache.recentService(ref)).toBe(service);
    now = new Date('2026-01-31T09:31:00.001Z');
    expect(cache.recentService(ref)).toBeUndefined();
  });
});
