/**
 * Ports of Pitwall: what an adapter implements.
 *
 * @packageDocumentation
 */
export type { LedgerAnchor } from './audit';
export { OnCallUnavailable, type OnCallProvider } from './ownership';
export {
  ledgerAnchorsExtensionPoint,
  onCallProvidersExtensionPoint,
  type LedgerAnchorsExtensionPoint,
  type OnCallProvidersExtensionPoint,
} from './extensionPoints';
