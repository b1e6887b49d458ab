import { TestDatabases } from '@backstage/backend-test-utils';
import type { NewDatedFact } from '@pitwall/plugin-mlops-common';
import createKnex, { type Knex } from 'knex';
import { readStream } from '../../audit';
import { migrate } from '../../database';
import { requireAgreement } from '../../../dev/governance/requireAgreement';
import { as, factsOver } from './__testUtils__/factsOver';
import type { FactService } from './FactService';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const now = () => new Date('2026-03-29T00:30:00.000Z');
const period = {
  from: '2026-03-29T00:00:00.000Z',
  until: '2026-04-05T00:00:00.000Z',
};
const rounds = 10;
const user = (name: string) => `user:default/${name}`;
const people = Array.from({ length: 2 * rounds }, (_, n) => user(`p${n}`));

describe.each(databases.eachSupportedId())(
  'facts entered at once on %s',
  id => {
    // SQLite is one process by nature: each pool would be a database of its own.
    const pools = id.startsWith('POSTGRES') ? 2 : 1;
    const others: Knex[] = [];
    let knex: Knex;
    let replicas: FactService[];

    beforeEach(async () => {
      knex = await databases.init(id);
      await migrate(knex);
      for (let n = 1; n < pools; n += 1) {
        const { client, connection } = knex.client.config;
        others.push(createKnex({ client, connection }));
      }
      replicas = [knex, ...others].map(each =>
        factsOver(each, { people, now }),
      );
    });
    afterEach(async () => {
      for (const other of others.splice(0)) await other.destroy();
    });

    const on = (n: number) => replicas[n % replicas.length];
    const deputyOf = (person: string, deputy: string): NewDatedFact => ({
      ...{ kind: 'deputy', person, deputy, ...period },
    });

    it('are one where they are the same', async () => {
      const answers = await Promise.all(
        Array.from({ length: 12 }, (_, n) =>
          on(n).record(
            { kind: 'absence', person: people[0], ...period },
            as(people[0]),
          ),
        ),
      );
      expect(new Set(answers.map(({ factId }) => factId)).size).toBe(1);
      expect(await knex('ownership_facts')).toHaveLength(1);
      expect(await requireAgreement(knex)).toBe(1);
    });

    it('never name two people deputies of each other', async () => {
      for (let round = 0; round < rounds; round += 1) {
        const [one, other] = people.slice(2 * round);
        const outcomes = await Promise.allSettled([
          on(0).record(deputyOf(one, other), as(one)),
          on(1).record(deputyOf(other, one), as(other)),
        ]);
        expect(outcomes.map(({ status }) => status).sort()).toEqual([
          'fulfilled',
          'rejected',
        ]);
      }
      expect(await knex('ownership_facts')).toHaveLength(rounds);
      await requireAgreement(knex);
    });

    it('are ended once, by however many', async () => {
      const [one, other] = people;
      const { factId } = await on(0).record(deputyOf(one, other), as(one));
      const ends = await Promise.all(
        [one, other, one, other, one, other].map((by, n) =>
          on(n).end(factId, as(by)),
        ),
      );
      expect(new Set(ends.map(({ endedAt }) => endedAt)).size).toBe(1);
      const events = await readStream(knex, `dated-fact/${factId}`);
      expect(events.map(({ type }) => type)).toEqual([
        'mlops.ownership.deputy-named@1',
        'mlops.ownership.fact-ended@1',
      ]);
      await requireAgreement(knex);
    });

    it('are known at once where they were entered, and gone at once', async () => {
      const known = async () =>
        (await on(0).current(now().toISOString())).facts.length;
      expect(await known()).toBe(0);
      const { factId } = await on(0).record(
        deputyOf(people[0], people[1]),
        as(people[0]),
      );
      expect(await known()).toBe(1);
      await on(0).end(factId, as(people[0]));
      expect(await known()).toBe(0);
    });

    it('are known with the names of the catalog, and never after an erasure', async () => {
      await on(0).record(deputyOf(people[0], people[1]), as(people[0]));
      await knex('ledger_actors')
        .where({ ref: people[1] })
        .update({ kind: null, ref: null, salt: null });
      const fresh = factsOver(knex, { people, now });
      expect((await fresh.current(now().toISOString())).facts).toEqual([]);
      await requireAgreement(knex);
    });
  },
);
