export type { LedgerAnchor } from './LedgerAnchor';
export {
  ledgerAnchorCases,
  type AnchorUnderTest,
  type ConformanceCase,
} from './ledgerAnchorCases';
