import {
  createExternalRouteRef,
  createRouteRef,
  createSubRouteRef,
} from '@backstage/core-plugin-api';

/** The fleet: every ML service. */
export const fleetRouteRef = createRouteRef({ id: 'mlops' });

/** The ownership of one ML service, below its page in the catalog. */
export const ownershipRouteRef = createRouteRef({ id: 'mlops:ownership' });

/** The versions of one ML service, below its page in the catalog. */
export const versionsRouteRef = createRouteRef({ id: 'mlops:versions' });

/** The monitoring of one ML service, below its page in the catalog. */
export const monitoringRouteRef = createRouteRef({ id: 'mlops:monitoring' });

/** Every review, with what waits for the reader first. */
export const reviewsRouteRef = createRouteRef({ id: 'mlops:reviews' });

/** The ledger of decisions. */
export const ledgerRouteRef = createRouteRef({ id: 'mlops:ledger' });

/** Who to call about one ML service. */
export const whoToCallRouteRef = createRouteRef({ id: 'mlops:who-to-call' });

/**
 * The same, for whatever leads there: a portal on the former frontend system
 * may have no such page, and then nothing leads to it.
 */
export const whoToCallExternalRouteRef = createExternalRouteRef({
  id: 'who-to-call',
  optional: true,
  defaultTarget: 'mlops.whoToCall',
});

/** Where the fleet is fragile. */
export const coverageRouteRef = createRouteRef({ id: 'mlops:coverage' });

/** What the reader has to do with ML services. */
export const mineRouteRef = createRouteRef({ id: 'mlops:mine' });

/** The same of one person or group, below its page in the catalog. */
export const partyRouteRef = createRouteRef({ id: 'mlops:party' });

/** One review. */
export const reviewRouteRef = createSubRouteRef({
  id: 'mlops:review',
  parent: reviewsRouteRef,
  path: '/:reviewId',
});

/** The governance of one ML service, below its page in the catalog. */
export const governanceRouteRef = createRouteRef({ id: 'mlops:governance' });
