import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { migrate } from '../database';
import { actorsOf, decide, openTexts, readStream, sealText } from './index';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const at = '2026-01-31T09:30:00.000Z';
const ada = { kind: 'user', ref: 'user:default/ada' } as const;

describe.each(databases.eachSupportedId())('decide on %s', id => {
  let knex: Knex;
  beforeEach(async () => {
    knex = await databases.init(id);
    await migrate(knex);
  });

  it('appends what was decided', async () => {
    const answer = await decide(knex, { actor: ada, at }, async tx => {
      const reason = await sealText(tx, 'Größe stimmt');
      return {
        answer: reason,
        decision: {
          stream: 'review/1',
          expectedVersion: 0,
          events: [
            { type: 'mlops.governance.opened@1', payload: { reason } },
            { type: 'mlops.governance.signed-off@1', payload: {} },
          ],
        },
      };
    });
    const events = await readStream(knex, 'review/1');
    expect(events).toMatchObject([
      { index: 0, streamVersion: 1, payload: { reason: answer } },
      { index: 1, streamVersion: 2, at, type: 'mlops.governance.signed-off@1' },
    ]);
    expect(await actorsOf(knex, [events[0].actor])).toEqual(
      new Map([[events[0].actor, ada]]),
    );
    expect(await openTexts(knex, [answer])).toEqual(
      new Map([[answer, 'Größe stimmt']]),
    );
  });
});
