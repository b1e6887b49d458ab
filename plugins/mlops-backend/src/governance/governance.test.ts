import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { migrate } from '../database';
import {
  checkpointIn,
  governanceOf,
  person,
} from './__fixtures__/governanceOf';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('a review on %s', id => {
  let knex: Knex;
  let suite: ReturnType<typeof governanceOf>;
  beforeEach(async () => {
    knex = await databases.init(id);
    await migrate(knex);
    suite = governanceOf(knex);
  });

  it('travels from a version to a redeemed decision', async () => {
    const versionId = await suite.register();
    const review = await suite.open(versionId);
    expect(await suite.ask(versionId)).toMatchObject({
      verdict: 'deny',
      enforced: true,
      proceed: false,
    });
    await suite.approve(review);
    const shown = await suite.show(review, person('vera'));
    console.log(JSON.stringify(shown, null, 1));
    expect(shown.state).toBe('approved');
    const decision = await suite.decide(versionId);
    console.log(JSON.stringify(decision, null, 1));
    expect(checkpointIn(shown, 'model-risk').state).toBe('approved');
  });
});
