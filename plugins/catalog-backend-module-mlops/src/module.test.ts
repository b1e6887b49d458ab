import {
  createMockDirectory,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import request from 'supertest';
import { stringify } from 'yaml';
import { base, entity, malformed, valid } from './entitiesForTests';
import catalogModuleMlops from './index';

const directory = createMockDirectory();

function write(entities: readonly object[]) {
  directory.setContent({
    'catalog-info.yaml': entities.map(each => stringify(each)).join('---\n'),
  });
}

async function startCatalog(mlops: object) {
  const logger = mockServices.logger.mock();
  logger.child.mockReturnValue(logger);
  const { server } = await startTestBackend({
    features: [
      catalogPlugin,
      catalogModuleMlops,
      logger.factory,
      mockServices.rootConfig.factory({
        data: {
          mlops,
          catalog: {
            processingInterval: { seconds: 1 },
            rules: [
              { allow: ['Domain', 'System', 'Component', 'Resource', 'User'] },
            ],
            locations: [
              { type: 'file', target: directory.resolve('catalog-info.yaml') },
            ],
          },
        },
      }),
    ],
  });
  return { server, logger };
}

type Server = Awaited<ReturnType<typeof startCatalog>>['server'];

async function read(server: Server, { kind, metadata }: Entity) {
  const { body } = await request(server).get(
    `/api/catalog/entities/by-name/${kind}/default/${metadata.name}`,
  );
  const stored: Entity & {
    status?: { items?: { level: string; message: string }[] };
  } = body;
  return {
    name: stored.metadata?.name,
    relations: (stored.relations ?? [])
      .map(({ type, targetRef }) => `${type} ${targetRef}`)
      .filter(relation => /For |To |train|serve/.test(relation))
      .sort(),
    errors: (stored.status?.items ?? []).map(({ message }) => message),
  };
}

/** What each entity is related to once all are stored. */
const expected: Record<string, string[]> = {
  rail: [
    'accountableTo group:default/validators',
    'consultedTo group:default/validators',
    'informedTo group:default/validators',
    'responsibleTo group:default/validators',
  ],
  forecasting: [],
  delay: [
    'accountableTo group:default/pit-crew',
    'consultedTo group:default/pit-crew',
    'informedTo group:default/pit-crew',
    'responsibleTo group:default/pit-crew',
    'servedBy component:default/delay-api',
    'trainedOn resource:default/history',
  ],
  'delay-training': ['trainedOn resource:default/history'],
  history: [
    'accountableTo user:default/engineer',
    'consultedTo user:default/engineer',
    'informedTo user:default/engineer',
    'responsibleTo user:default/engineer',
    'trains component:default/delay',
    'trains component:default/delay-training',
    'trains resource:default/delay-model',
  ],
  'delay-features': [],
  'delay-model': [
    'servedBy component:default/delay-api',
    'trainedOn resource:default/history',
  ],
  'delay-api': [
    'serves component:default/delay',
    'serves resource:default/delay-model',
  ],
  'gpu-specialist': [],
};

const sound = valid.map(({ metadata: { name } }) => ({
  name,
  relations: expected[name],
  errors: [],
}));

function readAll(server: Server) {
  return Promise.all(valid.map(each => read(server, each)));
}

/** The catalog works in the background: ask until it is so. */
function eventually<T>(claim: () => Promise<T>): Promise<T> {
  return vi.waitFor(claim, { timeout: 20_000, interval: 100 });
}

describe('the catalog with the module', () => {
  it('stores every shape with the relations it writes, both ways', async () => {
    write(valid);
    const { server } = await startCatalog({ preset: 'standard' });
    await eventually(async () => expect(await readAll(server)).toEqual(sound));
  });

  it('says at each malformed entity which fields break which rules, without a stack', async () => {
    write(valid);
    const { server, logger } = await startCatalog({ preset: 'standard' });
    await eventually(async () => expect(await readAll(server)).toEqual(sound));

    write(malformed.map(([each]) => each));
    for (const [each, sentences] of malformed) {
      await eventually(async () => {
        const { errors } = await read(server, each);
        expect(errors).toHaveLength(1);
        for (const sentence of sentences) expect(errors[0]).toContain(sentence);
      });
    }
    expect(logger.debug).toHaveBeenCalledWith(
      expect.stringContaining('Processing component:default/delay'),
    );
    const logged = JSON.stringify([
      ...logger.warn.mock.calls,
      ...logger.error.mock.calls,
    ]);
    expect(logged).not.toContain('spec.');
    expect(logged).not.toContain('MlopsProcessor');
  });

  it.each([
    [{ serviceTypes: [] }, 'mlops.serviceTypes'],
    [
      { preset: 'huge' },
      'mlops.preset is not one of starter, standard, empty.',
    ],
    [
      { raci: { retrain: { 'on-call': 'X' } } },
      'mlops.raci.retrain.on-call is not one of R, A, A/R, C, C (veto), I, none.',
    ],
  ])('does not start with the configuration %j', async (mlops, sentence) => {
    write([]);
    await expect(startCatalog(mlops)).rejects.toThrow(sentence);
  });

  it('takes the service types and the activities from the configuration', async () => {
    const scoring = entity('Component', 'scoring', {
      ...base,
      type: 'scoring',
      ml: { task: 'ranking', trainedOn: 'history' },
      roles: { security: 'guards' },
      raci: { 'measure-energy': { security: 'I' } },
    });
    write([scoring]);
    const { server } = await startCatalog({
      serviceTypes: ['scoring'],
      raci: { 'measure-energy': { 'mlops-engineer': 'A/R' } },
    });
    await eventually(async () =>
      expect((await read(server, scoring)).relations).toEqual([
        'informedTo group:default/guards',
        'trainedOn resource:default/history',
      ]),
    );
  });
});
