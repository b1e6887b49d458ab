import { TestDatabases } from '@backstage/backend-test-utils';
import { migrate } from '../../database';
import { callsSince } from './callsSince';
import { insertCall } from './callStore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('calls on record, on %s', id => {
  it('are those about the service since an instant, without whoever was called', async () => {
    const knex = await databases.init(id);
    await migrate(knex);
    const save = (n: number, service: string, recordedAt: string) =>
      knex.transaction(tx =>
        insertCall(tx, {
          callId: `0199c6d2-0000-7000-8000-00000000000${n}`,
          ...{ service, symptom: 'drift', outcome: 'answered', recordedAt },
          ...{ person: 'actor-1', recordedBy: 'actor-2' },
        }),
      );
    await save(1, 'component:default/delay', '2026-11-01T00:00:00.000Z');
    await save(2, 'component:default/delay', '2026-11-02T00:00:00.000Z');
    await save(3, 'component:default/gate', '2026-11-03T00:00:00.000Z');
    expect(
      await callsSince(
        ...([knex, 'component:default/delay'] as const),
        '2026-11-01T00:00:00.001Z',
      ),
    ).toEqual([{ at: '2026-11-02T00:00:00.000Z', symptom: 'drift' }]);
  });
});
