import type { Knex } from 'knex';
import { mockCredentials } from '@backstage/backend-test-utils';
import { v7 as newUuid } from 'uuid';
import type { Caller } from '../src/http';
import {
  DistributionService,
  DriftService,
  ObservationService,
  ProfilePushService,
  SummaryService,
} from '../src/monitoring';

/** A pipeline that may do everything. */
export const anyCaller: Caller = {
  principal: { kind: 'service', id: 'external:ci' },
  credentials: mockCredentials.service('external:ci'),
  scope: { subject: 'external:ci', patterns: ['*'] },
};

/** Monitoring over a database at an instant, for any caller and service. */
export function monitoringAt(
  knex: Knex,
  now: string,
  deployments: ConstructorParameters<
    typeof DriftService
  >[0]['deployments'] = async () => [],
) {
  const options = {
    database: async () => knex,
    environments: {
      production: { production: true, regions: [] },
      staging: { production: false, regions: [] },
    },
    services: { get: async () => undefined },
    settledServices: { get: async () => undefined },
    now: () => new Date(now),
    newId: newUuid,
    deployments,
  };
  return {
    pushes: new ProfilePushService(options),
    observations: new ObservationService(options),
    summaries: new SummaryService(options),
    drifts: new DriftService(options),
    distributions: new DistributionService(options),
  };
}
