import {
  ledgerAnchorsExtensionPoint,
  type LedgerAnchor,
} from '@pitwall/plugin-mlops-node';
import type { BackendPluginRegistrationPoints } from '@backstage/backend-plugin-api';
import {
  auditBindings,
  FileAnchor,
  LedgerHeads,
  LedgerService,
} from '../audit';
import type { ContractBinding } from '../http';
import type { PluginTools } from './pluginTools';

/** Lets modules add anchors; the list is complete once the plugin starts. */
export function offerLedgerAnchors(
  env: BackendPluginRegistrationPoints,
): readonly LedgerAnchor[] {
  const anchors: LedgerAnchor[] = [];
  env.registerExtensionPoint(ledgerAnchorsExtensionPoint, {
    addAnchor(anchor) {
      if (anchors.some(({ name }) => name === anchor.name)) {
        throw new Error(
          `There is an anchor of the ledger named "${anchor.name}" already.`,
        );
      }
      anchors.push(anchor);
    },
  });
  return anchors;
}

/** Reading the ledger, and the task that keeps its signed head up. */
export async function wireAudit(
  tools: PluginTools,
  anchors: readonly LedgerAnchor[],
): Promise<ContractBinding[]> {
  const { config, database, logger } = tools;
  const { signingKey: signer, anchorFile } = config.ledger;
  const heads = new LedgerHeads({
    ...{ database, signer, logger },
    anchors: [
      ...(anchorFile === undefined ? [] : [new FileAnchor(anchorFile)]),
      ...anchors,
    ],
  });
  tools.lifecycle.addShutdownHook(() => heads.stop());
  await tools.scheduler.scheduleTask({
    id: 'mlops-settle-ledger',
    // Each replica has anchors of its own.
    scope: 'local',
    frequency: { minutes: 1 },
    timeout: { minutes: 5 },
    fn: () => heads.settle(),
  });
  return auditBindings(new LedgerService({ database, heads, signer, logger }));
}
