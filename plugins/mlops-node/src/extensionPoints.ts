import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { LedgerAnchor } from './audit';

/**
 * Where a module adds anchors of the ledger.
 *
 * @public
 */
export interface LedgerAnchorsExtensionPoint {
  /** @throws Error when there is an anchor of this name already */
  addAnchor(anchor: LedgerAnchor): void;
}

/**
 * Anchors of the ledger, beside the built-in file.
 *
 * @public
 */
export const ledgerAnchorsExtensionPoint =
  createExtensionPoint<LedgerAnchorsExtensionPoint>({
    id: 'mlops.ledger-anchors',
  });
