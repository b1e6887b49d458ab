import { parseSignerKey, type SignerKey } from '@pitwall/plugin-mlops-common';
import { z } from 'zod';

/** What an operator settled for the ledger. */
export interface LedgerConfig {
  /** Signs the heads; without it they are not signed. */
  readonly signingKey?: SignerKey;
  /** Where signed heads are kept beside the database. */
  readonly anchorFile?: string;
}

/** `mlops.ledger` */
export const ledgerConfigSchema = z
  .strictObject({
    signingKey: z
      .string()
      .transform((text, context): SignerKey => {
        try {
          return parseSignerKey(text.trim());
        } catch {
          // The key itself is never repeated.
          context.addIssue({
            code: 'custom',
            message:
              'is no Ed25519 private key of the form PRIVATE+KEY+<name>+<id>+<base64>; make one with: pitwall audit new-key <name>',
          });
          return z.NEVER;
        }
      })
      .optional(),
    anchorFile: z.string().min(1).optional(),
  })
  .refine(({ signingKey, anchorFile }) => signingKey || !anchorFile, {
    path: ['anchorFile'],
    message:
      'has nothing to keep without mlops.ledger.signingKey: only signed heads are anchored',
  })
  .prefault({});
