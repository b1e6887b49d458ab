import type { ServiceRows } from '../database';

/**
 * What ownership keeps of a service. An acknowledgement names the very entity
 * whose writing was acknowledged (`entity_ref`) and stays with that name: under
 * another one it is asked for again.
 */
export const ownershipRows: readonly ServiceRows[] = [
  { table: 'ownership_facts', column: 'service_ref', counted: 'datedFacts' },
  { table: 'ownership_calls', column: 'service_ref', counted: 'calls' },
  {
    table: 'ownership_pending_changes',
    column: 'service_ref',
    key: ['digest'],
  },
];
