/**
 * Ports of Pitwall: what an adapter implements.
 *
 * @packageDocumentation
 */
export type { LedgerAnchor } from './audit';
export {
  ledgerAnchorsExtensionPoint,
  type LedgerAnchorsExtensionPoint,
} from './extensionPoints';
