import { MlopsRoot } from '../MlopsRoot';
import { LedgerEntries } from './LedgerEntries';
import { LedgerHeadSection } from './LedgerHeadSection';

/** The body of the ledger page: its signed head and how to prove it, then its entries. */
export const LedgerPage = () => (
  <MlopsRoot>
    <LedgerHeadSection />
    <LedgerEntries />
  </MlopsRoot>
);
