import { mockServices } from '@backstage/backend-test-utils';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { mlService } from '../../../dev/entities';
import { NeighbourCache } from './NeighbourCache';

const entity = (kind: string, name: string, namespace = 'default'): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace },
});

/** A catalog that finds by kind, namespace and names, as filters ask. */
function setUp(entities: Entity[], services: Entity[]) {
  let nowMs = 0;
  const list = vi.fn(async (filter: unknown) => {
    const asked = filter as Record<string, string | string[]>;
    return entities.filter(
      ({ kind, metadata }) =>
        kind.toLowerCase() === asked.kind &&
        metadata.namespace === asked['metadata.namespace'] &&
        asked['metadata.name'].includes(metadata.name.toLowerCase()),
    );
  });
  const get = vi.fn(async (ref: string) =>
    entities.find(each => stringifyEntityRef(each) === ref),
  );
  const logger = mockServices.logger.mock();
  const cache = new NeighbourCache({
    catalog: { get, list },
    maxAgeSeconds: 60,
    now: () => new Date(nowMs),
    logger,
  });
  const snapshot = {
    services: new Map(services.map(each => [stringifyEntityRef(each), each])),
  };
  return {
    ...{ get, list, logger },
    renew: () => cache.renew(snapshot),
    pass: (seconds: number) => {
      nowMs += seconds * 1000;
    },
    around: async (service: Entity) =>
      (await cache.around(service, snapshot)).map(stringifyEntityRef),
  };
}

const delay = mlService('delay', {
  owner: 'Ops',
  ml: { servedBy: ['delay-api', 'component:flights/edge'] },
});

const everything = [
  entity('Component', 'delay-api'),
  entity('Component', 'edge', 'flights'),
  entity('Group', 'Ops'),
];

describe('NeighbourCache', () => {
  it('finds what serves a service, then who owns it', async () => {
    const { around } = setUp(everything, [delay]);
    expect(await around(delay)).toEqual([
      'component:default/delay-api',
      'component:flights/edge',
      'group:default/ops',
    ]);
  });

  it('leaves out what is not there, and what is no ref', async () => {
    const odd = mlService('odd', {
      owner: 'nobody',
      ml: { servedBy: ['gone', '::', 7] },
    });
    const { around } = setUp(everything, [odd]);
    expect(await around(odd)).toEqual([]);
  });

  it('asks at first for what it needs, and in the background for all', async () => {
    const { around, get, list } = setUp(everything, [delay]);
    await around(delay);
    expect(get).toHaveBeenCalledTimes(3);
    await vi.waitFor(() => expect(list).toHaveBeenCalledTimes(3));
    await around(delay);
    expect(get).toHaveBeenCalledTimes(3);
  });

  it('reads all in questions of bounded length', async () => {
    const services = Array.from({ length: 450 }, (_, n) =>
      mlService(`s${n}`, { owner: `team-${n}` }),
    );
    const { renew, list } = setUp([], services);
    await Promise.all([renew(), renew()]);
    expect(list).toHaveBeenCalledTimes(3);
  });

  it('uses what it read while it reads anew, and when that fails', async () => {
    const { around, renew, get, list, pass, logger } = setUp(everything, [
      delay,
    ]);
    await renew();
    const before = await around(delay);
    const asked = list.mock.calls.length;
    pass(60);
    list.mockRejectedValue(new Error('ECONNREFUSED'));
    expect(await around(delay)).toEqual(before);
    expect(list.mock.calls.length).toBeGreaterThan(asked);
    await vi.waitFor(() =>
      expect(logger.warn).toHaveBeenCalledWith(
        'Still using what was read of what serves and owns services: Error: ECONNREFUSED',
      ),
    );
    expect(await around(delay)).toEqual(before);
    expect(get).not.toHaveBeenCalled();
  });

  it('asks for what the last reading lacks, once until the next reading', async () => {
    const entities: Entity[] = [];
    const { around, renew, get } = setUp(entities, [delay]);
    await renew();
    expect(await around(delay)).toEqual([]);
    await around(delay);
    expect(get).toHaveBeenCalledTimes(3);
    entities.push(...everything);
    await renew();
    expect(await around(delay)).toHaveLength(3);
  });

  it('leaves out what it cannot ask for once it has read anything', async () => {
    const { around, renew, get } = setUp(everything.slice(0, 2), [delay]);
    await renew();
    get.mockRejectedValue(new Error('ECONNREFUSED'));
    expect(await around(delay)).toHaveLength(2);
  });

  it('fails as long as nothing was ever read', async () => {
    const { around, get, list } = setUp(everything, [delay]);
    list.mockRejectedValueOnce(new Error('ECONNREFUSED'));
    get.mockRejectedValueOnce(new Error('ECONNREFUSED'));
    await expect(around(delay)).rejects.toThrow('ECONNREFUSED');
    expect(await around(delay)).toHaveLength(3);
  });
});
