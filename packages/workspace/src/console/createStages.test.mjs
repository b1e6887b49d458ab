import { createStages } from './createStages.mjs';

describe('createStages', () => {
  let words;
  let stages;

  beforeEach(() => {
    vi.useFakeTimers();
    words = '';
    stages = createStages(
      text => {
        words += text;
      },
      () => Date.now(),
    );
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  /** Work that ends when it is told to. */
  function startWork(title) {
    let end;
    let fail;
    let waitFor;
    const done = stages.run(title, tell => {
      waitFor = tell;
      return new Promise((resolve, reject) => {
        end = resolve;
        fail = reject;
      });
    });
    return { done, end, fail, waitFor };
  }

  it('prints a short stage in one line, with its time', async () => {
    const { done, end } = startWork('App');
    vi.advanceTimersByTime(14_900);
    end('built');
    expect(await done).toBe('built');
    expect(words).toBe('App … 14.9 s\n');
  });

  it('says every 15 s of a long one what it waits for', async () => {
    const { done, end, waitFor } = startWork('Portal');
    vi.advanceTimersByTime(15_000);
    waitFor('people are missing');
    vi.advanceTimersByTime(17_000);
    end();
    await done;
    expect(words).toBe(
      'Portal … \n  after 15.0 s: still at it\n  after 30.0 s: people are missing\nPortal … 32.0 s\n',
    );
  });

  it('says that a stage failed, and is quiet from then on', async () => {
    const { done, fail } = startWork('Packages');
    vi.advanceTimersByTime(15_000);
    fail(new Error('why'));
    await expect(done).rejects.toThrow('why');
    vi.advanceTimersByTime(60_000);
    expect(words).toBe(
      'Packages … \n  after 15.0 s: still at it\nPackages … failed after 15.0 s\n',
    );
  });
});
