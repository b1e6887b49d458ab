/**
 * The suites that implementations of the ports must pass.
 *
 * @packageDocumentation
 */
export {
  ledgerAnchorCases,
  type AnchorUnderTest,
  type ConformanceCase,
  type LedgerAnchor,
} from './audit';
export {
  onCallProviderCases,
  type OnCallProvider,
  type OnCallProviderUnderTest,
} from './ownership';
