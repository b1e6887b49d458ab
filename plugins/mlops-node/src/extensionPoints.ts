import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { LedgerAnchor } from './audit';
import type { OnCallProvider } from './ownership';

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

/**
 * Where a module adds providers of on-call.
 *
 * @public
 */
export interface OnCallProvidersExtensionPoint {
  /** @throws Error when there is a provider of this name already */
  addProvider(provider: OnCallProvider): void;
}

/**
 * Providers of on-call, beside the built-in rota in YAML.
 *
 * @public
 */
export const onCallProvidersExtensionPoint =
  createExtensionPoint<OnCallProvidersExtensionPoint>({
    id: 'mlops.on-call-providers',
  });
