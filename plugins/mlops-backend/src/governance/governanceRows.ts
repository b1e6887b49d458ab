import type { ServiceRows } from '../database';

/** What governance keeps of a service beside the ledger. */
export const governanceRows: readonly ServiceRows[] = [
  { table: 'governance_reviews', column: 'service_ref', counted: 'reviews' },
  {
    table: 'governance_open_slots',
    column: 'service_ref',
    isBesideOthers: true,
  },
  {
    table: 'gate_decisions',
    column: 'service_ref',
    counted: 'gateDecisions',
    isBesideOthers: true,
  },
];
