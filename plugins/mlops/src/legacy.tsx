/**
 * Pitwall for apps on the former frontend system.
 *
 * @packageDocumentation
 */
import {
  createApiFactory,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { createMlopsClient, mlopsApiRef } from './api';
import { fleetRouteRef, ownershipRouteRef } from './routes';

export { mlopsApiRef } from './api';
export { isMlService } from './isMlService';

/**
 * The plugin of the former frontend system.
 *
 * @public
 */
export const mlopsPlugin = createPlugin({
  id: 'mlops',
  routes: { root: fleetRouteRef },
  apis: [
    createApiFactory({
      api: mlopsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: createMlopsClient,
    }),
  ],
});

/**
 * The fleet, for a route: `<Route path="/mlops" element={<FleetPage />} />`.
 *
 * @public
 */
export const FleetPage = mlopsPlugin.provide(
  createRoutableExtension({
    name: 'FleetPage',
    mountPoint: fleetRouteRef,
    component: async () => {
      const [{ FleetPage: Body }, { Content, Header, Page }] =
        await Promise.all([
          import('./overview'),
          import('@backstage/core-components'),
        ]);
      return () => (
        <Page themeId="tool">
          <Header title="Fleet" />
          <Content>
            <Body />
          </Content>
        </Page>
      );
    },
  }),
);

/**
 * The ownership of one service, for its entity page:
 * `<EntityLayout.Route if={isMlService} path="/ownership" title="Ownership">`.
 *
 * @public
 */
export const EntityOwnershipContent = mlopsPlugin.provide(
  createRoutableExtension({
    name: 'EntityOwnershipContent',
    mountPoint: ownershipRouteRef,
    component: async () => {
      const { OwnershipContent } = await import('./ownership');
      return () => <OwnershipContent level={2} />;
    },
  }),
);
