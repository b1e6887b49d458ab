import { TestDatabases } from '@backstage/backend-test-utils';
import { packSchema } from '@pitwall/plugin-mlops-common';
import createKnex, { type Knex } from 'knex';
import { readStream } from '../audit';
import { migrate } from '../database';
import { person } from '../../dev/governance/callers';
import { governanceOf } from '../../dev/governance/governanceOf';
import { requireAgreement } from '../../dev/governance/requireAgreement';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const isFull = process.env.PITWALL_TEST_SIZE === 'full';

/** One checkpoint, whose one slot anybody of the data engineers may take. */
const pack = packSchema.parse({
  apiVersion: 'mlops.pitwall.dev/v1',
  kind: 'CheckpointPack',
  metadata: { name: 'standard', version: '1.0.0', title: 'One slot' },
  spec: {
    checkpoints: [
      {
        ...{ id: 'only', title: 'Only', purpose: 'The last slot.' },
        bindsTo: 'all',
        slots: [{ id: 'owner', title: 'Owner', role: 'data-engineer' }],
        timeBox: { days: 5, onTimeout: 'reject' },
        validity: 'P1Y',
      },
    ],
  },
});
const voters = ['dana', 'dirk', 'twin', 'dana', 'dirk', 'twin'];

const roundsEach = 10;

describe.each(databases.eachSupportedId())('voters at once on %s', id => {
  // SQLite is one process by nature: each pool would be a database of its own.
  const pools = id.startsWith('POSTGRES') ? 2 : 1;
  const races = (id.startsWith('POSTGRES') ? 100 : 20) * (isFull ? 10 : 1);
  const others: Knex[] = [];
  let knex: Knex;
  let backends: ReturnType<typeof governanceOf>[];

  beforeAll(async () => {
    knex = await databases.init(id);
    await migrate(knex);
    for (let n = 1; n < pools; n += 1) {
      const { client, connection } = knex.client.config;
      others.push(createKnex({ client, connection }));
    }
    backends = [knex, ...others].map(pool => governanceOf(pool, { pack }));
  });
  afterAll(async () => {
    for (const other of others) await other.destroy();
  });

  async function race(round: number) {
    const [one] = backends;
    const code = `sha256:${round.toString(16).padStart(64, '0')}`;
    const review = await one.open(await one.register({ code }));
    const { checkpoint } = await one.governance.requestSignOffs(
      { path: { id: review, cid: 'only' }, body: {} },
      person('rosa'),
    );
    const votes = await Promise.allSettled(
      voters.map((voter, n) =>
        backends[n % pools].sign(review, 'only', voter, {
          ...{ slot: 'owner', digest: checkpoint?.digest ?? '' },
        }),
      ),
    );
    const events = await readStream(knex, `review/${review}`);
    return {
      won: votes.flatMap(vote =>
        vote.status === 'fulfilled' ? vote.value.state : [],
      ),
      lost: votes.flatMap(vote =>
        vote.status === 'rejected' ? vote.reason.current : [],
      ),
      recorded: events.filter(({ type }) => type.endsWith('signed-off@1')),
    };
  }

  it.each(Array.from({ length: races / roundsEach }, (_, n) => n * roundsEach))(
    `fill the last slot once: ${roundsEach} races from %i on`,
    async first => {
      for (let round = first; round < first + roundsEach; round += 1) {
        const { won, lost, recorded } = await race(round);
        expect(won).toEqual(['approved']);
        expect(recorded).toHaveLength(1);
        expect(lost).toEqual(
          voters
            .slice(1)
            .map(() =>
              expect.objectContaining({ code: 'not-open', state: 'approved' }),
            ),
        );
      }
      await requireAgreement(knex);
    },
  );
});
