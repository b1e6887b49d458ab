import { discoveryApiRef, fetchApiRef } from '@backstage/core-plugin-api';
import {
  ApiBlueprint,
  AppRootElementBlueprint,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  SearchFilterBlueprint,
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import {
  RiBookReadLine,
  RiFlagLine,
  RiPhoneLine,
  RiQuillPenLine,
  RiShieldCheckLine,
  RiUserLine,
} from '@remixicon/react';
import { lazy, Suspense } from 'react';
import { createMlopsClient, mlopsApiRef } from './api';
import { isWhoToCallResult, whoToCallDocumentType } from './isWhoToCallResult';
import {
  coverageRouteRef,
  fleetRouteRef,
  ledgerRouteRef,
  mineRouteRef,
  reviewsRouteRef,
  whoToCallExternalRouteRef,
  whoToCallRouteRef,
} from './routes';
import { partyTab } from './partyTab';
import { serviceCard } from './serviceCard';
import { serviceTab } from './serviceTab';
import { PageBody } from './title';
import { WhoToCallKey } from './WhoToCallKey';

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
        <PageBody title="Fleet">
          <FleetPage />
        </PageBody>
      );
    },
  },
});

const reviewsPage = PageBlueprint.make({
  name: 'reviews',
  params: {
    path: '/mlops/reviews',
    title: 'Reviews',
    icon: <RiQuillPenLine />,
    routeRef: reviewsRouteRef,
    loader: async () => {
      const { ReviewsRoutes } = await import('./governance');
      return (
        <PageBody title="Reviews">
          <ReviewsRoutes />
        </PageBody>
      );
    },
  },
});

const ledgerPage = PageBlueprint.make({
  name: 'ledger',
  params: {
    path: '/mlops/ledger',
    title: 'Ledger',
    icon: <RiBookReadLine />,
    routeRef: ledgerRouteRef,
    loader: async () => {
      const { LedgerPage } = await import('./audit');
      return (
        <PageBody title="Ledger">
          <LedgerPage />
        </PageBody>
      );
    },
  },
});

const whoToCallPage = PageBlueprint.make({
  name: 'who-to-call',
  params: {
    path: '/mlops/who-to-call',
    title: 'Who to call',
    icon: <RiPhoneLine />,
    routeRef: whoToCallRouteRef,
    loader: async () => {
      const { WhoToCallPage } = await import('./ownership');
      return (
        <PageBody title="Who to call">
          <WhoToCallPage />
        </PageBody>
      );
    },
  },
});

const coveragePage = PageBlueprint.make({
  name: 'coverage',
  params: {
    path: '/mlops/coverage',
    title: 'Coverage',
    icon: <RiShieldCheckLine />,
    routeRef: coverageRouteRef,
    loader: async () => {
      const { CoveragePage } = await import('./ownership');
      return (
        <PageBody title="Coverage">
          <CoveragePage />
        </PageBody>
      );
    },
  },
});

const minePage = PageBlueprint.make({
  name: 'mine',
  params: {
    path: '/mlops/mine',
    title: 'Mine',
    icon: <RiUserLine />,
    routeRef: mineRouteRef,
    loader: async () => {
      const { MinePage } = await import('./ownership');
      return (
        <PageBody title="Mine">
          <MinePage />
        </PageBody>
      );
    },
  },
});

const partyContent = partyTab({
  name: 'ml-services',
  title: 'ML services',
  load: async () => {
    const { PartyContent } = await import('./ownership');
    return <PartyContent level={3} />;
  },
});

const ownershipContent = serviceTab({
  name: 'ownership',
  title: 'Ownership',
  load: async () => {
    const { OwnershipContent } = await import('./ownership');
    return <OwnershipContent level={3} />;
  },
});

const versionsContent = serviceTab({
  name: 'versions',
  title: 'Versions',
  load: async () => {
    const { VersionsContent } = await import('./registry');
    return <VersionsContent level={3} />;
  },
});

const governanceContent = serviceTab({
  name: 'governance',
  title: 'Governance',
  load: async () => {
    const { GovernanceContent } = await import('./governance');
    return <GovernanceContent level={3} />;
  },
});

const monitoringContent = serviceTab({
  name: 'monitoring',
  title: 'Monitoring',
  load: async () => {
    const { MonitoringContent } = await import('./monitoring');
    return <MonitoringContent level={3} />;
  },
});

const whoToCallCard = serviceCard({
  name: 'who-to-call',
  type: 'info',
  load: async () => {
    const { WhoToCallCard } = await import('./ownership');
    return <WhoToCallCard />;
  },
});

const whoToCallKey = AppRootElementBlueprint.make({
  name: 'who-to-call-key',
  params: { element: <WhoToCallKey /> },
});

const whoToCallResult = SearchResultListItemBlueprint.make({
  name: 'who-to-call',
  params: {
    predicate: isWhoToCallResult,
    component: async () => {
      const { WhoToCallResult } = await import('./ownership');
      return WhoToCallResult;
    },
  },
});

const whoToCallResultType = SearchFilterResultTypeBlueprint.make({
  name: 'who-to-call',
  params: {
    value: whoToCallDocumentType,
    name: 'Who to call',
    icon: <RiPhoneLine />,
  },
});

const CallSearchFilter = lazy(async () => {
  const { CallSearchFilter: Filter } = await import('./ownership');
  return { default: Filter };
});

const whoToCallSearchFilter = SearchFilterBlueprint.make({
  name: 'who-to-call',
  params: {
    component: props => (
      <Suspense fallback={null}>
        <CallSearchFilter {...props} />
      </Suspense>
    ),
  },
});

/**
 * Pitwall in the frontend system: the fleet at `/mlops`, who to call at
 * `/mlops/who-to-call`, where it is fragile at
 * `/mlops/coverage`, what the reader has at `/mlops/mine`, reviews at `/mlops/reviews`, the ledger at
 * `/mlops/ledger`, and tabs on the page of every ML service: who owns it, which
 * versions of it are live, who approved them, and how its data drifts. Its
 * overview and the search lead to whom to call. Pages of people and groups tell
 * what they have.
 *
 * @public
 */
export const mlopsPlugin = createFrontendPlugin({
  pluginId: 'mlops',
  title: 'Pitwall',
  icon: <RiFlagLine />,
  info: { packageJson: () => import('../package.json') },
  routes: {
    root: fleetRouteRef,
    reviews: reviewsRouteRef,
    ledger: ledgerRouteRef,
    whoToCall: whoToCallRouteRef,
    mine: mineRouteRef,
    coverage: coverageRouteRef,
  },
  externalRoutes: { whoToCall: whoToCallExternalRouteRef },
  extensions: [
    mlopsApi,
    fleetPage,
    reviewsPage,
    ledgerPage,
    whoToCallPage,
    coveragePage,
    minePage,
    partyContent,
    whoToCallCard,
    whoToCallKey,
    whoToCallResult,
    whoToCallResultType,
    whoToCallSearchFilter,
    ownershipContent,
    versionsContent,
    governanceContent,
    monitoringContent,
  ],
});
