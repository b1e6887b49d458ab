import type { ServiceRows } from '../database';

/** What the registry keeps of a service. */
export const registryRows: readonly ServiceRows[] = [
  { table: 'registry_services', column: 'service_ref', key: [] },
  {
    table: 'model_versions',
    column: 'service_ref',
    counted: 'modelVersions',
    isApart: true,
  },
  { table: 'deployments', column: 'service_ref', counted: 'deployments' },
  // What was renamed to the former name is called as this service is now.
  { table: 'registry_renames', column: 'service_ref' },
];
