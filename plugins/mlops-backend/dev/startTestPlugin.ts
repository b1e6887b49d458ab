import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { entities } from './entities';
import mlopsPlugin from '../src/index';

/** Whom refusals name in tests. */
export const platformContact = { title: 'Platform team' };

type Features = NonNullable<Parameters<typeof startTestBackend>[0]['features']>;

/** The plugin over the small organisation of `dev/entities.ts`, for tests. */
export function startTestPlugin(
  options: {
    mlops?: object;
    features?: Features;
    catalog?: ReturnType<typeof catalogServiceMock.mock>;
    /** Another organisation. */
    entities?: Entity[];
  } = {},
) {
  return startTestBackend({
    features: [
      mlopsPlugin,
      mockServices.rootConfig.factory({
        data: { mlops: { platformContact, ...options.mlops } },
      }),
      options.catalog?.factory ??
        catalogServiceMock.factory({ entities: options.entities ?? entities }),
      ...(options.features ?? []),
    ],
  });
}

/** The header of a pipeline. */
export function pipelineToken(subject: string): string {
  return mockCredentials.service.header({
    onBehalfOf: mockCredentials.service(subject),
    targetPluginId: 'mlops',
  });
}
