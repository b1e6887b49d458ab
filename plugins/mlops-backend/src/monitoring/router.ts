import { monitoringContracts } from '@pitwall/plugin-mlops-common';
import { contractBinding, type ContractBinding } from '../http';
import type { DistributionService } from './DistributionService';
import type { DriftService } from './DriftService';
import type { ObservationService } from './ObservationService';
import type { ProfilePushService } from './ProfilePushService';
import type { SummaryService } from './SummaryService';

/** What keeps the contracts of monitoring. */
export interface MonitoringServices {
  readonly pushes: Pick<ProfilePushService, 'push'>;
  readonly observations: Pick<ObservationService, 'push' | 'list'>;
  readonly summaries: Pick<SummaryService, 'summary'>;
  readonly drifts: Pick<DriftService, 'drift'>;
  readonly distributions: Pick<DistributionService, 'distribution'>;
}

/** Contracts of monitoring, each with what keeps it. */
export function monitoringBindings(
  services: MonitoringServices,
): ContractBinding[] {
  const { pushes, observations, summaries, drifts, distributions } = services;
  return [
    contractBinding(monitoringContracts.pushProfiles, ({ body }, caller) =>
      pushes.push(body, caller),
    ),
    contractBinding(monitoringContracts.pushObservations, ({ body }, caller) =>
      observations.push(body, caller),
    ),
    contractBinding(monitoringContracts.summary, (request, caller) =>
      summaries.summary(request, caller),
    ),
    contractBinding(monitoringContracts.drift, (request, caller) =>
      drifts.drift(request, caller),
    ),
    contractBinding(monitoringContracts.distribution, (request, caller) =>
      distributions.distribution(request, caller),
    ),
    contractBinding(monitoringContracts.observations, (request, caller) =>
      observations.list(request, caller),
    ),
  ];
}
