import { createRouteRef } from '@backstage/core-plugin-api';

/** The fleet: every ML service. */
export const fleetRouteRef = createRouteRef({ id: 'mlops' });

/** The ownership of one ML service, below its page in the catalog. */
export const ownershipRouteRef = createRouteRef({ id: 'mlops:ownership' });
