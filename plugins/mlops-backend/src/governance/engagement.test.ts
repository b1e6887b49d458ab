import { TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { Knex } from 'knex';
import { migrate } from '../database';
import { airline } from '../../dev/governance/airline';
import { governanceOf } from '../../dev/governance/governanceOf';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const cid = 'data-lineage-and-pii';

/** Dana owns data for an engagement that ends with January. */
const entities: Entity[] = airline.map(entity =>
  entity.metadata.name === 'dana'
    ? {
        ...entity,
        spec: {
          ...entity.spec,
          engagement: { employer: 'Example Data', until: '2026-02-01' },
        },
      }
    : entity,
);

describe.each(databases.eachSupportedId())(
  'a signature by an external specialist on %s',
  id => {
    let knex: Knex;
    let suite: ReturnType<typeof governanceOf>;
    let sign: () => Promise<unknown>;
    beforeEach(async () => {
      knex = await databases.init(id);
      await migrate(knex);
      suite = governanceOf(knex, { entities });
      const review = await suite.open(await suite.register());
      const digest = await suite.request(review, cid);
      sign = () =>
        suite.sign(review, cid, 'dana', { slot: 'data-owner', digest });
    });

    it('counts to the last instant of the engagement', async () => {
      suite.clock.now = new Date('2026-01-31T23:59:59.999Z');
      await expect(sign()).resolves.toMatchObject({
        checkpoint: { state: 'signing' },
      });
    });

    it('is refused from the first instant after it', async () => {
      suite.clock.now = new Date('2026-02-01T00:00:00.000Z');
      await expect(sign()).rejects.toMatchObject({
        name: 'NotAllowedError',
        message: expect.stringMatching(/You do not hold the role/),
      });
    });
  },
);
