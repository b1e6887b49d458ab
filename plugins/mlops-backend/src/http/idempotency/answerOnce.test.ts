import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { migrate } from '../../database';
import { answerOnce } from './answerOnce';
import { purgeExpiredKeys } from './idempotencyStore';

const noon = new Date('2026-01-31T12:00:00.000Z');
const after = (hours: number) =>
  new Date(noon.getTime() + hours * 60 * 60 * 1000);
const keyed = {
  principal: 'user:user:default/a',
  contract: 'test.write',
  key: 'k1',
  request: { body: { size: 1 } },
};

describe('answerOnce', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  describe.each(databases.eachSupportedId())('%s', id => {
    let knex: Knex;
    const run = vi.fn<() => Promise<unknown>>();
    beforeEach(async () => {
      knex = await databases.init(id);
      await migrate(knex);
      run.mockReset().mockResolvedValue({ id: 7 });
    });

    it('runs once and replays the answer', async () => {
      expect(await answerOnce(knex, keyed, noon, run)).toEqual({
        answer: { id: 7 },
        isReplay: false,
      });
      expect(await answerOnce(knex, keyed, after(23), run)).toEqual({
        answer: { id: 7 },
        isReplay: true,
      });
      expect(run).toHaveBeenCalledTimes(1);
    });

    it('tells callers, contracts and keys apart', async () => {
      await answerOnce(knex, keyed, noon, run);
      await answerOnce(knex, { ...keyed, principal: 'user:b' }, noon, run);
      await answerOnce(knex, { ...keyed, contract: 'test.other' }, noon, run);
      await answerOnce(knex, { ...keyed, key: 'k2' }, noon, run);
      expect(run).toHaveBeenCalledTimes(4);
    });

    it('refuses the key for another request', async () => {
      await answerOnce(knex, keyed, noon, run);
      await expect(
        answerOnce(knex, { ...keyed, request: { body: {} } }, noon, run),
      ).rejects.toMatchObject({
        name: 'ConflictError',
        current: { idempotencyKey: 'k1', state: 'used' },
      });
    });

    it('runs the handler once for many duplicates at once', async () => {
      const others = Array.from({ length: 20 }, () => keyed);
      let finish: (value: unknown) => void = () => {};
      run.mockReturnValue(
        new Promise(resolve => {
          finish = resolve;
        }),
      );
      const attempts = others.map(each => answerOnce(knex, each, noon, run));
      const settled = Promise.allSettled(attempts);
      const refused = () =>
        Promise.allSettled(
          attempts.map(attempt =>
            Promise.race([attempt, Promise.resolve('running')]),
          ),
        ).then(all => all.filter(({ status }) => status === 'rejected').length);
      await vi.waitFor(async () => expect(await refused()).toBe(19));
      finish({ id: 8 });
      const outcomes = await settled;
      expect(run).toHaveBeenCalledTimes(1);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toEqual([
        {
          status: 'fulfilled',
          value: { answer: { id: 8 }, isReplay: false },
        },
      ]);
      expect(
        outcomes.filter(
          outcome =>
            outcome.status === 'rejected' &&
            /still running/.test(String(outcome.reason)),
        ),
      ).toHaveLength(19);
    });

    it('keeps nothing of a failure', async () => {
      run.mockRejectedValueOnce(new Error('fell over'));
      await expect(answerOnce(knex, keyed, noon, run)).rejects.toThrow(
        'fell over',
      );
      expect((await answerOnce(knex, keyed, noon, run)).answer).toEqual({
        id: 7,
      });
    });

    it('takes over from a process that died, but not from one that is busy', async () => {
      run.mockReturnValueOnce(new Promise(() => {}));
      // Never settles: its process is gone.
      const died = answerOnce(knex, keyed, noon, run);
      died.catch(() => {});
      await vi.waitFor(() => expect(run).toHaveBeenCalledTimes(1));
      await expect(answerOnce(knex, keyed, after(0.1), run)).rejects.toThrow(
        /still running/,
      );
      expect((await answerOnce(knex, keyed, after(0.2), run)).answer).toEqual({
        id: 7,
      });
    });

    it('forgets after 24 hours, and the purge leaves what is younger', async () => {
      await answerOnce(knex, keyed, noon, run);
      await answerOnce(knex, { ...keyed, key: 'k2' }, after(2), run);
      expect(await purgeExpiredKeys(knex, after(25).toISOString())).toBe(1);
      await answerOnce(knex, keyed, after(25), run);
      expect(run).toHaveBeenCalledTimes(3);
      // Not purged yet, but expired all the same.
      await answerOnce(knex, { ...keyed, key: 'k2' }, after(27), run);
      expect(run).toHaveBeenCalledTimes(4);
    });
  });
});
