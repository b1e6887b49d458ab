import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import searchPlugin from '@backstage/plugin-search-backend';
import request from 'supertest';
import searchModuleMlops from './index';

const apiVersion = 'backstage.io/v1alpha1';

const service = (
  name: string,
  change: Partial<Entity['metadata']> = {},
): Entity => ({
  apiVersion,
  kind: 'Component',
  metadata: { name, namespace: 'default', ...change },
  spec: { type: 'ml-service', lifecycle: 'production' },
  relations: [
    { type: 'ownedBy', targetRef: 'group:default/mlops' },
    { type: 'partOf', targetRef: 'system:default/delay-forecasting' },
  ],
});

const entities: Entity[] = [
  service('arrival-delay', {
    title: 'Arrival delay',
    description: 'How late a flight will be',
    annotations: {
      'mlops.pitwall.dev/on-call':
        'rota:flight-ops, pagerduty:PX7Q2, Rota:hub-ops ',
    },
  }),
  service('baggage-belt'),
  {
    apiVersion,
    kind: 'Component',
    metadata: {
      name: 'website',
      namespace: 'default',
      title: 'Arrival website',
    },
    spec: { type: 'website' },
  },
  {
    apiVersion,
    kind: 'Group',
    metadata: { name: 'mlops', namespace: 'default' },
    spec: { profile: { displayName: 'Keepers' } },
  },
  {
    apiVersion,
    kind: 'System',
    metadata: {
      name: 'delay-forecasting',
      namespace: 'default',
      title: 'Delay forecasting',
    },
    spec: {},
  },
];

async function start(options: { mlops?: object; hidden?: string } = {}) {
  const permissions = mockServices.permissions.mock({
    // The search asks about each document that it is about to show.
    authorize: async queries =>
      queries.map(query => ({
        result:
          'resourceRef' in query && query.resourceRef === options.hidden
            ? AuthorizeResult.DENY
            : AuthorizeResult.ALLOW,
      })),
    authorizeConditional: async queries =>
      queries.map(
        (): PolicyDecision =>
          options.hidden
            ? {
                result: AuthorizeResult.CONDITIONAL,
                pluginId: 'catalog',
                resourceType: 'catalog-entity',
                conditions: {
                  rule: 'IS_ENTITY_OWNER',
                  params: {},
                  resourceType: 'catalog-entity',
                },
              }
            : { result: AuthorizeResult.ALLOW },
      ),
  });
  // Whatever is scheduled runs at once, and once.
  const scheduler = mockServices.scheduler.mock({
    createScheduledTaskRunner: () => ({
      run: async ({ fn }) => {
        await fn(AbortSignal.any([]));
      },
    }),
  });
  const { server } = await startTestBackend({
    features: [
      searchPlugin,
      searchModuleMlops,
      permissions.factory,
      scheduler.factory,
      catalogServiceMock.factory({ entities }),
      mockServices.rootConfig.factory({
        data: {
          permission: { enabled: true },
          ...(options.mlops && { mlops: options.mlops }),
        },
      }),
    ],
  });
  return async (
    term: string,
  ): Promise<{ title: string; location: string; text: string }[]> => {
    const { body } = await request(server)
      .get('/api/search/query')
      .query({ term })
      .set('Authorization', mockCredentials.user.header());
    return body.results.map(({ document }: { document: object }) => document);
  };
}

/** The search reads in the background: ask until it is so. */
const eventually = <T>(claim: () => Promise<T>) =>
  vi.waitFor(claim, { timeout: 10_000, interval: 50 });

describe('the search with the module', () => {
  it('leads to who to call about a service', async () => {
    const find = await start();
    await eventually(async () =>
      expect((await find('who to call arrival'))[0]).toMatchObject({
        title: 'Who to call: Arrival delay',
        location: '/mlops/who-to-call?service=component:default/arrival-delay',
        text: expect.stringContaining(
          'How late a flight will be. Owned by Keepers. Use case Delay forecasting. On call: rota flight-ops, rota hub-ops. Data is wrong or missing, Drift, ',
        ),
      }),
    );
  });

  it.each(['baggage-belt', 'keepers', 'forecasting', 'regulator'])(
    'finds a service by %s',
    async term => {
      const find = await start();
      await eventually(async () =>
        expect((await find(term)).map(({ location }) => location)).toContain(
          '/mlops/who-to-call?service=component:default/baggage-belt',
        ),
      );
    },
  );

  it('finds nothing but ML services, by the types of the installation', async () => {
    const find = await start({ mlops: { serviceTypes: ['website'] } });
    await eventually(async () =>
      expect((await find('')).map(({ title }) => title)).toEqual([
        'Who to call: Arrival website',
      ]),
    );
  });

  it('shows nobody a service that the catalog hides from them', async () => {
    const find = await start({ hidden: 'component:default/arrival-delay' });
    await eventually(async () =>
      expect((await find('')).map(({ title }) => title)).toEqual([
        'Who to call: baggage-belt',
      ]),
    );
  });
});
