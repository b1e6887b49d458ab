import { mockServices } from '@backstage/backend-test-utils';
import type { DatedFact } from '@pitwall/plugin-mlops-common';
import { FactMemory } from './FactMemory';

const start = Date.parse('2026-03-29T00:30:00.000Z');
const iso = (seconds: number) => new Date(start + seconds * 1000).toISOString();

/** An absence that ends so many seconds after the start. */
const absence = (until: number, endedAt?: number): DatedFact => ({
  kind: 'absence',
  person: 'user:default/flight-ops-1',
  from: iso(-3600),
  until: iso(until),
  factId: `0199c6d2-0000-7000-8000-${String(until).padStart(12, '0')}`,
  recordedAt: iso(-3600),
  ...(endedAt !== undefined && { endedAt: iso(endedAt) }),
});

function setUp() {
  let seconds = 0;
  const late: (() => void)[] = [];
  const read = vi.fn(async (_: string): Promise<DatedFact[]> => [absence(60)]);
  const logger = mockServices.logger.mock();
  const memory = new FactMemory({
    ...{ read, logger },
    now: () => new Date(start + seconds * 1000),
    wait: (_, signal) =>
      new Promise(resolve => {
        late.push(() => !signal.aborted && resolve(undefined));
      }),
  });
  return {
    ...{ memory, read, logger },
    pass: (more: number) => {
      seconds += more;
    },
    /** Whoever waits for the database has waited long enough. */
    losePatience: () => late.splice(0).forEach(each => each()),
    ask: (at = seconds) => memory.current(iso(at)),
  };
}

describe('what is remembered of dated facts', () => {
  it('is read once in ten seconds, by however many ask', async () => {
    const { ask, read, pass } = setUp();
    await Promise.all([ask(), ask(), ask()]);
    pass(9);
    expect(await ask()).toEqual({
      ...{ facts: [absence(60)], asOf: iso(0), isLastKnown: false },
    });
    expect(read).toHaveBeenCalledTimes(1);
    pass(1);
    expect((await ask()).asOf).toBe(iso(10));
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('is read anew after the clock was set back', async () => {
    const { ask, read, pass } = setUp();
    await ask();
    pass(-3600);
    await ask();
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('expires by itself, between two readings too', async () => {
    const { ask, read } = setUp();
    read.mockResolvedValue([absence(5), absence(60), absence(90, 3)]);
    expect((await ask(2)).facts).toHaveLength(3);
    expect((await ask(3)).facts).toHaveLength(2);
    expect((await ask(5)).facts).toEqual([absence(60)]);
    expect((await ask(60)).facts).toEqual([]);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('is asked of the database for an instant in the past', async () => {
    const { ask, read } = setUp();
    await ask();
    await ask(-3000);
    expect(read.mock.calls).toEqual([[iso(0)], [iso(-3000)]]);
  });

  it('knows at once what was entered here', async () => {
    const { ask, read, memory } = setUp();
    await ask();
    read.mockResolvedValue([absence(60), absence(90)]);
    memory.forget();
    expect((await ask()).facts).toHaveLength(2);
  });

  it('is not what was read before the change and arrives after it', async () => {
    const { ask, read, memory } = setUp();
    let arrive: (facts: DatedFact[]) => void = () => {};
    read.mockReturnValueOnce(
      new Promise(resolve => {
        arrive = resolve;
      }),
    );
    const before = ask();
    memory.forget();
    read.mockResolvedValue([absence(60), absence(90)]);
    expect((await ask()).facts).toHaveLength(2);
    arrive([absence(60)]);
    expect((await before).facts).toHaveLength(1);
    expect((await ask()).facts).toHaveLength(2);
  });

  it('stays as it was last known when the database fails, with its age', async () => {
    const { ask, read, pass, logger } = setUp();
    await ask();
    read.mockRejectedValue(new Error('connection refused'));
    pass(20);
    const lastKnown = {
      ...{ facts: [absence(60)], asOf: iso(0), isLastKnown: true },
    };
    expect(await ask()).toEqual(lastKnown);
    expect(await ask()).toEqual(lastKnown);
    // Within a second the database is not asked again.
    expect(read).toHaveBeenCalledTimes(2);
    expect(logger.warn.mock.calls).toEqual([
      [
        `Dated facts could not be read, those of ${iso(
          0,
        )} are used: Error: connection refused`,
      ],
    ]);
    pass(2);
    read.mockResolvedValue([]);
    expect(await ask()).toMatchObject({ facts: [], isLastKnown: false });
  });

  it('stays as it was when the database says nothing, and nobody waits twice', async () => {
    const { ask, read, pass, losePatience } = setUp();
    await ask();
    pass(20);
    read.mockReturnValueOnce(new Promise(() => {}));
    const waiting = ask();
    await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(2));
    losePatience();
    expect(await waiting).toMatchObject({ isLastKnown: true, asOf: iso(0) });
    expect(await ask()).toMatchObject({ isLastKnown: true, asOf: iso(0) });
    expect(read).toHaveBeenCalledTimes(2);
    // A connection that is dead is not waited for, for ever.
    pass(30);
    expect(await ask()).toMatchObject({ isLastKnown: false, asOf: iso(50) });
  });

  it('is a 503 when it was never known, and nobody waits twice for that', async () => {
    const { ask, read, pass, losePatience } = setUp();
    const unavailable = {
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('Dated facts could not be read'),
    };
    read.mockRejectedValueOnce(new Error('connection refused'));
    await expect(ask()).rejects.toMatchObject(unavailable);
    await expect(ask()).rejects.toMatchObject(unavailable);
    expect(read).toHaveBeenCalledTimes(1);
    pass(1);
    read.mockReturnValueOnce(new Promise(() => {}));
    const waiting = ask();
    losePatience();
    await expect(waiting).rejects.toMatchObject(unavailable);
    await expect(ask()).rejects.toMatchObject(unavailable);
    pass(30);
    expect(await ask()).toMatchObject({ isLastKnown: false });
  });
});
