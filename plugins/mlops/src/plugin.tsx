import {
  configApiRef,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import {
  ApiBlueprint,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { Container } from '@backstage/ui';
import { RiFlagLine } from '@remixicon/react';
import { z } from 'zod';
import { createMlopsClient, mlopsApiRef } from './api';
import { isMlService } from './isMlService';
import { fleetRouteRef } from './routes';

const mlopsApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: mlopsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: createMlopsClient,
    }),
});

const fleetPage = PageBlueprint.make({
  params: {
    path: '/mlops',
    title: 'Fleet',
    icon: <RiFlagLine />,
    routeRef: fleetRouteRef,
    loader: async () => {
      const { FleetPage } = await import('./overview');
      return (
        <main>
          <Container>
            <FleetPage />
          </Container>
        </main>
      );
    },
  },
});

const ownershipContent = EntityContentBlueprint.makeWithOverrides({
  name: 'ownership',
  configSchema: {
    /** The `spec.type` of the components that get the tab; by default those of `mlops.serviceTypes`. */
    serviceTypes: z.array(z.string()).optional(),
  },
  factory(originalFactory, { config, apis }) {
    const serviceTypes =
      config.serviceTypes ??
      apis.get(configApiRef)?.getOptionalStringArray('mlops.serviceTypes');
    return originalFactory({
      path: '/ownership',
      title: 'Ownership',
      filter: entity => isMlService(entity, serviceTypes),
      loader: async () => {
        const { OwnershipContent } = await import('./ownership');
        return <OwnershipContent level={3} />;
      },
    });
  },
});

/**
 * Pitwall in the frontend system: the fleet at `/mlops`, and an Ownership tab
 * on the page of every ML service.
 *
 * @public
 */
export const mlopsPlugin = createFrontendPlugin({
  pluginId: 'mlops',
  title: 'Pitwall',
  icon: <RiFlagLine />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: fleetRouteRef },
  extensions: [mlopsApi, fleetPage, ownershipContent],
});
