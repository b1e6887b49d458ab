/**
 * Pitwall for apps on the former frontend system.
 *
 * @packageDocumentation
 */
import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { createSearchResultListItemExtension } from '@backstage/plugin-search-react';
import { createMlopsClient, mlopsApiRef } from './api';
import { isWhoToCallResult } from './isWhoToCallResult';
import { legacyPage } from './legacyPage';
import {
  coverageRouteRef,
  fleetRouteRef,
  governanceRouteRef,
  ledgerRouteRef,
  mineRouteRef,
  monitoringRouteRef,
  ownershipRouteRef,
  partyRouteRef,
  reviewsRouteRef,
  versionsRouteRef,
  whoToCallExternalRouteRef,
  whoToCallRouteRef,
} from './routes';

export { mlopsApiRef } from './api';
export { callsFirst } from './callsFirst';
export { isMlService } from './isMlService';
export { type WhoToCallResultProps } from './ownership';

/**
 * The plugin of the former frontend system.
 *
 * @public
 */
export const mlopsPlugin = createPlugin({
  id: 'mlops',
  routes: {
    root: fleetRouteRef,
    reviews: reviewsRouteRef,
    ledger: ledgerRouteRef,
    whoToCall: whoToCallRouteRef,
  },
  externalRoutes: { whoToCall: whoToCallExternalRouteRef },
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
    component: () =>
      legacyPage('Fleet', async () => (await import('./overview')).FleetPage),
  }),
);

/**
 * Reviews, for a route that takes what is below it too:
 * `<Route path="/mlops/reviews" element={<ReviewsPage />} />`.
 *
 * @public
 */
export const ReviewsPage = mlopsPlugin.provide(
  createRoutableExtension({
    name: 'ReviewsPage',
    mountPoint: reviewsRouteRef,
    component: () =>
      legacyPage(
        'Reviews',
        async () => (await import('./governance')).ReviewsRoutes,
      ),
  }),
);

/**
 * The ledger, for a route; needs {@link ReviewsPage} on another:
 * `<Route path="/mlops/ledger" element={<LedgerPage />} />`.
 *
 * @public
 */
export const LedgerPage = mlopsPlugin.provide(
  createRoutableExtension({
    name: 'LedgerPage',
    mountPoint: ledgerRouteRef,
    component: () =>
      legacyPage('Ledger', async () => (await import('./audit')).LedgerPage),
  }),
);

/**
 * Who to call about a service, for a route:
 * `<Route path="/mlops/who-to-call" element={<WhoToCallPage />} />`.
 *
 * @public
 */
export const WhoToCallPage = mlopsPlugin.provide(
  createRoutableExtension({
    name: 'WhoToCallPage',
    mountPoint: whoToCallRouteRef,
    component: () =>
      legacyPage(
        'Who to call',
        async () => (await import('./ownership')).WhoToCallPage,
      ),
  }),
);

/**
 * Who is called about a service now, for the overview on its entity page:
 * `<EntitySwitch.Case if={isMlService}><EntityWhoToCallCard /></EntitySwitch.Case>`.
 *
 * @public
 */
export const EntityWhoToCallCard = mlopsPlugin.provide(
  createComponentExtension({
    name: 'EntityWhoToCallCard',
    component: {
      lazy: async () => {
        const { WhoToCallCard } = await import('./ownership');
        return WhoToCallCard;
      },
    },
  }),
);

/**
 * A result of the search that leads to whom to call, for the page of the
 * search: `<SearchResult><WhoToCallSearchResultListItem /></SearchResult>`.
 *
 * @public
 */
export const WhoToCallSearchResultListItem = mlopsPlugin.provide(
  createSearchResultListItemExtension({
    name: 'WhoToCallSearchResultListItem',
    predicate: isWhoToCallResult,
    component: async () => {
      const { WhoToCallResult } = await import('./ownership');
      return WhoToCallResult;
    },
  }),
);

/**
 * Where the fleet is fragile, for a route:
 * `<Route path="/mlops/coverage" element={<CoveragePage />} />`.
 *
 * @public
 */
export const CoveragePage = mlopsPlugin.provide(
  createRoutableExtension({
    name: 'CoveragePage',
    mountPoint: coverageRouteRef,
    component: () =>
      legacyPage(
        'Coverage',
        async () => (await import('./ownership')).CoveragePage,
      ),
  }),
);

/**
 * What the reader has to do with ML services, for a route; needs
 * {@link ReviewsPage} on another:
 * `<Route path="/mlops/mine" element={<MinePage />} />`.
 *
 * @public
 */
export const MinePage = mlopsPlugin.provide(
  createRoutableExtension({
    name: 'MinePage',
    mountPoint: mineRouteRef,
    component: () =>
      legacyPage('Mine', async () => (await import('./ownership')).MinePage),
  }),
);

/**
 * What a person or a group has to do with ML services, for its entity page:
 * `<EntityLayout.Route path="/ml-services" title="ML services">`.
 *
 * @public
 */
export const EntityPartyContent = mlopsPlugin.provide(
  createRoutableExtension({
    name: 'EntityPartyContent',
    mountPoint: partyRouteRef,
    component: async () => {
      const { PartyContent } = await import('./ownership');
      return () => <PartyContent level={2} />;
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

/**
 * The versions of one service and what of them is live, for its entity page:
 * `<EntityLayout.Route if={isMlService} path="/versions" title="Versions">`.
 *
 * @public
 */
export const EntityVersionsContent = mlopsPlugin.provide(
  createRoutableExtension({
    name: 'EntityVersionsContent',
    mountPoint: versionsRouteRef,
    component: async () => {
      const { VersionsContent } = await import('./registry');
      return () => <VersionsContent level={2} />;
    },
  }),
);

/**
 * The gate and the reviews of one service, for its entity page; needs
 * {@link ReviewsPage} on a route:
 * `<EntityLayout.Route if={isMlService} path="/governance" title="Governance">`.
 *
 * @public
 */
export const EntityGovernanceContent = mlopsPlugin.provide(
  createRoutableExtension({
    name: 'EntityGovernanceContent',
    mountPoint: governanceRouteRef,
    component: async () => {
      const { GovernanceContent } = await import('./governance');
      return () => <GovernanceContent level={2} />;
    },
  }),
);

/**
 * The monitoring of one service, for its entity page:
 * `<EntityLayout.Route if={isMlService} path="/monitoring" title="Monitoring">`.
 *
 * @public
 */
export const EntityMonitoringContent = mlopsPlugin.provide(
  createRoutableExtension({
    name: 'EntityMonitoringContent',
    mountPoint: monitoringRouteRef,
    component: async () => {
      const { MonitoringContent } = await import('./monitoring');
      return () => <MonitoringContent level={2} />;
    },
  }),
);
