import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { entities } from '../../../dev/entities';
import { startTestPlugin } from '../../../dev/startTestPlugin';

export const service = 'component:default/arrival-delay';
export const digest = (digit: string) => `sha256:${digit.repeat(64)}`;
/** The id of nothing. */
export const nowhere = '0199c6d2-0000-7000-8000-000000000001';

const user = (name: string, email: string, annotations = {}) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name, namespace: 'default', title: name, annotations },
  spec: { profile: { email }, memberOf: [] },
});

const people = [
  user('ada', 'Ada@Example.com', { 'mlops.pitwall.dev/author': 'ada-l' }),
  user('twin-1', 'twins@example.com'),
  user('twin-2', 'twins@example.com'),
];

const environments = {
  staging: {},
  production: { production: true, regions: ['eu-west', 'us-east'] },
};

type Server = Awaited<ReturnType<typeof startTestPlugin>>['server'];

/** The plugin with some people, environments and a pipeline that may only read. */
export const start = (options: Parameters<typeof startTestPlugin>[0] = {}) =>
  startTestPlugin({
    ...options,
    mlops: {
      environments,
      pipelines: [
        {
          subject: 'external:reader',
          services: [service],
          verbs: ['read'],
        },
      ],
      ...options.mlops,
    },
    catalog:
      options.catalog ??
      Object.assign(catalogServiceMock.mock(), {
        factory: catalogServiceMock.factory({
          entities: [...entities, ...people],
        }),
      }),
  });

function post(server: Server, path: string, body: object, token?: string) {
  const call = request(server).post(`/api/mlops${path}`).send(body);
  return token ? call.set('Authorization', token) : call;
}

/** Asks as the mock user, or with the token. */
export function get(server: Server, path: string, token?: string) {
  const call = request(server).get(`/api/mlops${path}`);
  return token ? call.set('Authorization', token) : call;
}

/** Registers a version; what is changed goes before what is usual. */
export const register = (server: Server, change: object = {}, token?: string) =>
  post(
    server,
    '/model-versions',
    {
      service,
      lineage: { code: digest('a') },
      authors: ['ada@example.com'],
      ...change,
    },
    token,
  );

/** Records a deployment, by default a withdrawal. */
export const deploy = (server: Server, change: object = {}, token?: string) =>
  post(
    server,
    '/deployments',
    {
      ...{ service, environment: 'production', region: 'eu-west', parts: [] },
      ...change,
    },
    token,
  );

/** One version for the whole traffic. */
export const champion = (versionId: string) => [
  { part: 'champion', versionId, trafficShare: 1 },
];
