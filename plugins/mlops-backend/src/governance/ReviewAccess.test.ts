import { TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { airline, lonelyService, service } from '../../dev/governance/airline';
import { person } from '../../dev/governance/callers';
import { governanceOf } from '../../dev/governance/governanceOf';
import { migrate } from '../database';
import type { Caller } from '../http';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const data = 'data-lineage-and-pii';

/** A person the policy has been asked about. */
function seeing(name: string, isShown = true, serviceRef = service): Caller {
  return { ...person(name), sight: { serviceRef, isShown } };
}

/** The service once somebody else owns its data. */
function ownedBy(name: string): Entity {
  const found = airline.find(each => each.metadata.name === 'arrival-delay');
  if (!found) throw new Error('no service');
  const roles = { 'data-engineer': `user:default/${name}` };
  return { ...found, spec: { ...found.spec, roles } };
}

describe.each(databases.eachSupportedId())(
  'what a signature is judged by, on %s',
  id => {
    /** A checkpoint to sign; the catalog has the service as `now` from then on. */
    async function start(now: Entity) {
      const knex = await databases.init(id);
      await migrate(knex);
      const before = governanceOf(knex);
      const review = await before.open(await before.register());
      const digest = await before.request(review, data);
      const get = vi.fn().mockResolvedValue(now);
      const suite = governanceOf(knex, { catalog: { get } });
      await suite.organisation.current();
      return {
        ...{ get, suite },
        sign: (by: Caller) =>
          suite.sign(review, data, by, { slot: 'data-owner', digest }),
      };
    }

    it('is the service as the organisation was last read', async () => {
      const { get, sign } = await start(ownedBy('stranger'));
      await expect(sign(seeing('dana'))).resolves.toMatchObject({
        state: 'open',
      });
      expect(get).not.toHaveBeenCalled();
    });

    it('is the service as it is now when that was long ago', async () => {
      const { sign, suite } = await start(ownedBy('stranger'));
      suite.clock.now = new Date(suite.clock.now.getTime() + 61_000);
      await expect(sign(seeing('dana'))).rejects.toMatchObject({
        current: { code: 'not-eligible' },
      });
    });

    it('is the service as it is now before anybody is refused', async () => {
      const { get, sign } = await start(ownedBy('stranger'));
      await expect(sign(seeing('stranger'))).resolves.toMatchObject({
        state: 'open',
      });
      await expect(sign(seeing('carl'))).rejects.toMatchObject({
        current: { code: 'not-eligible' },
      });
      expect(get).toHaveBeenCalledTimes(2);
      // As whoever signs, for the catalog has its own say.
      expect(get).toHaveBeenLastCalledWith(service, person('carl').credentials);
    });

    it('is nothing for whom the catalog shows no service', async () => {
      const { get, sign } = await start(ownedBy('dana'));
      await expect(sign(seeing('dana', false))).rejects.toMatchObject({
        name: 'NotFoundError',
      });
      expect(get).not.toHaveBeenCalled();
    });

    it('is never what was said of another service', async () => {
      const { get, sign } = await start(ownedBy('dana'));
      get.mockResolvedValue(undefined);
      await expect(
        sign(seeing('dana', true, lonelyService)),
      ).rejects.toMatchObject({ name: 'NotFoundError' });
      expect(get).toHaveBeenCalledTimes(1);
    });
  },
);
