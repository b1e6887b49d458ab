import type { LedgerActor } from '../audit';
import type { Caller } from '../http';

/** Who a caller is to the ledger. */
export function actorOf({ principal }: Caller): LedgerActor {
  return { kind: principal.kind, ref: principal.id };
}
