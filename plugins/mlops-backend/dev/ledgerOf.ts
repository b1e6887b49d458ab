import {
  createSignerKey,
  verifyExport,
  type ExportVerdict,
  type JsonObject,
  type SignerKey,
} from '@pitwall/plugin-mlops-common';
import { mockServices } from '@backstage/backend-test-utils';
import type { LedgerAnchor } from '@pitwall/plugin-mlops-node';
import type { Knex } from 'knex';
import { decide, LedgerHeads, LedgerService } from '../src/audit';
import { at } from './votes';

export const signer = createSignerKey(
  'ledger.example.com',
  new Uint8Array(32).fill(7),
);

/** The services over a database, as the plugin wires them. */
export function ledgerOver(
  knex: Knex,
  options: { signer?: SignerKey; anchors?: LedgerAnchor[] } = { signer },
) {
  const logger = mockServices.logger.mock();
  const tools = {
    database: async () => knex,
    signer: options.signer,
    anchors: options.anchors ?? [],
    logger,
  };
  const heads = new LedgerHeads(tools);
  return { heads, logger, ledger: new LedgerService({ ...tools, heads }) };
}

/** Records these payloads, all in one decision about a stream of their own. */
export async function record(
  knex: Knex,
  stream: string,
  payloads: readonly JsonObject[],
): Promise<void> {
  await decide(
    knex,
    { actor: { kind: 'user', ref: 'user:default/ada' }, at },
    async () => ({
      answer: undefined,
      decision: {
        stream,
        expectedVersion: 0,
        events: payloads.map(payload => ({
          type: 'mlops.test.recorded@1',
          payload,
        })),
      },
    }),
  );
}

/** So many different payloads. */
export const payloads = (count: number): JsonObject[] =>
  Array.from({ length: count }, (_, n) => ({ n, comment: `Größe „${n}“` }));

/**
 * Writes an export as far as it comes and verifies it, as somebody would who
 * got it from the portal.
 */
export async function verifyLedger(
  ledger: LedgerService,
): Promise<ExportVerdict & { readonly isCut: boolean }> {
  let text = '';
  let isCut = false;
  try {
    for await (const piece of await ledger.export()) text += piece;
  } catch {
    isCut = true;
  }
  async function* file() {
    yield new TextEncoder().encode(text);
  }
  const verdict = await verifyExport(file(), [signer.verifierKey]);
  return { ...verdict, isCut };
}
