import { mockCredentials } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import request from 'supertest';
import { entities, mlService } from '../../../../dev/entities';
import type { startTestPlugin } from '../../../../dev/startTestPlugin';

type Server = Awaited<ReturnType<typeof startTestPlugin>>['server'];

/** The header of a person. */
export const as = (name: string) =>
  mockCredentials.user.header(`user:default/${name}`);

/** Asks as the mock user, or with the token. */
export const get = (server: Server, path: string, token?: string) => {
  const call = request(server).get(`/api/mlops/${path}`);
  return token ? call.set('Authorization', token) : call;
};

/** A user of the catalog. */
export const person = (name: string, spec: object = {}): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name, namespace: 'default' },
  spec: { profile: { displayName: name }, memberOf: [], ...spec },
});

/** The small organisation, with these roles on its first service. */
export const withRoles = (roles: object) =>
  entities
    .filter(({ metadata }) => metadata.name !== 'arrival-delay')
    .concat(
      mlService('arrival-delay', { roles } as Entity['spec'], {
        title: 'Arrival delay',
      }),
    );
