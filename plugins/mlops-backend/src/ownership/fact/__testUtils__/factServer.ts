import {
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import request from 'supertest';
import { entities, mlService } from '../../../../dev/entities';
import { startTestPlugin } from '../../../../dev/startTestPlugin';

export const service = 'component:default/arrival-delay';
export const user = (name: string) => `user:default/${name}`;

const dayMs = 86_400_000;
/** The instant so many days from the start of the tests. */
const begun = Date.now();
export const inDays = (days: number) =>
  new Date(begun + days * dayMs).toISOString();
export const period = { from: inDays(-1), until: inDays(7) };

const userEntity = (name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name, namespace: 'default', title: name },
  spec: { memberOf: [] },
});

/**
 * The small organisation, with somebody who has no part in it, a pilot on call
 * whom only a rota names, and a validator whom a domain bound and a service
 * narrows.
 */
export const organisation: Entity[] = [
  ...entities.map(entity =>
    entity.kind === 'Domain'
      ? {
          ...entity,
          spec: {
            owner: 'group:default/mlops',
            roles: {
              'mlops-engineer': 'mlops',
              'model-validator': [
                'user:default/validator-1',
                'user:default/validator-2',
              ],
            },
          },
        }
      : entity,
  ),
  ...['stranger', 'pilot', 'validator-1', 'validator-2'].map(userEntity),
  mlService(
    'narrowing',
    { roles: { 'model-validator': 'user:default/validator-1' } },
    { annotations: { 'mlops.pitwall.dev/on-call': 'rota:flight-ops' } },
  ),
];

const directory = createMockDirectory();

export const scientist = 'data-scientist-1';
export const person = user(scientist);
export const absence = { kind: 'absence', person };
export const deputy = {
  ...{ kind: 'deputy', person, deputy: user('ml-engineer-1') },
};
export const swap = {
  ...{ kind: 'rota-swap', target: 'rota:flight-ops' },
  ...{ person: user('pilot'), standIn: user('mlops-engineer-1') },
  // Whatever day it is, the pilot has a week of it.
  until: inDays(15),
};
export const handOver = {
  ...{ kind: 'hand-over', service, role: 'data-scientist' },
  ...{ person, successor: user('ml-engineer-1'), note: 'See the runbook.' },
};

type Options = Parameters<typeof startTestPlugin>[0];

/** The plugin over that organisation, with one rota. */
export async function start(options: Options = {}) {
  directory.setContent({
    'rotas.yaml': `rotas:
  flight-ops:
    zone: Europe/Berlin
    layers:
      - start: 2026-01-05T08:00
        handOver: { every: week }
        members: [pilot, mlops-engineer-1]
`,
  });
  const { server } = await startTestPlugin({
    entities: organisation,
    ...options,
    mlops: {
      preset: 'standard',
      people: { locations: [directory.resolve('rotas.yaml')] },
      ...options?.mlops,
    },
  });
  return server;
}

export type Server = Awaited<ReturnType<typeof start>>;

/** Asks as a person. */
export const get = (server: Server, name: string, path: string) =>
  request(server)
    .get(`/api/mlops${path}`)
    .set('Authorization', mockCredentials.user.header(user(name)));

/** Sends something as a person, or with another token. */
export const post = (
  server: Server,
  name: string,
  path: string,
  body: object,
  token = mockCredentials.user.header(user(name)),
) =>
  request(server)
    .post(`/api/mlops${path}`)
    .set('Authorization', token)
    .send(body);

/** The header of an agent that acts for a person. */
export const agentToken = (name: string) =>
  `Bearer ${mockCredentials.user.token(user(name), {
    actor: { subject: 'plugin:agent' },
  })}`;

/** Enters a fact. */
export const enter = (server: Server, name: string, fact: object) =>
  post(server, name, '/ownership/facts', { ...period, ...fact });

/** Takes a fact back. */
export const end = (server: Server, name: string, id: string) =>
  post(server, name, `/ownership/facts/${id}/end`, {});

/** What anybody sees of the facts. */
export const listed = async (server: Server, query = '') =>
  (await get(server, 'stranger', `/ownership/facts${query}`)).body.items;
