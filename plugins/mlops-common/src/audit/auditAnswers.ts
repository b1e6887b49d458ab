import { z } from 'zod';
import { instantSchema, pageOf, principalKindSchema } from '../contract';

const base64HashSchema = z
  .string()
  .describe('32 bytes in standard base64, as in signed heads');

/**
 * The newest signed head of the ledger, what it says, and the key to check it
 * with.
 *
 * @public
 */
export const ledgerHeadSchema = z.object({
  /** Signed note (c2sp.org/signed-note) over a c2sp.org/tlog-checkpoint. */
  head: z.string(),
  /** The name of the ledger. */
  origin: z.string(),
  size: z.number().int(),
  root: base64HashSchema,
  /** What `pitwall audit verify --key` takes: `<name>+<id>+<base64>`. */
  publicKey: z.string(),
  /** Where heads are kept outside the database. */
  anchors: z.array(
    z.object({
      name: z.string(),
      /** Size of the newest head it keeps; absent when it keeps none. */
      size: z.number().int().optional(),
      /** What is wrong with it, for an operator. */
      problem: z.string().optional(),
    }),
  ),
});

/** @public */
export type LedgerHead = z.infer<typeof ledgerHeadSchema>;

/**
 * One entry of the ledger.
 *
 * @public
 */
export const ledgerEntrySchema = z.object({
  index: z.number().int(),
  at: instantSchema,
  type: z.string(),
  stream: z.string(),
  streamVersion: z.number().int(),
  /** An id; the page's `actors` says whom it stands for. */
  actor: z.string(),
  payload: z.unknown(),
  payloadHash: z.string(),
});

/**
 * One page of the ledger, in the order it was asked for, with what its ids and
 * commitments stand for. What was erased is absent.
 *
 * @public
 */
export const ledgerPageSchema = pageOf(ledgerEntrySchema).extend({
  /** By the ids of `actor`, and by those in payloads. */
  actors: z.record(
    z.string(),
    z.object({
      kind: z.enum([...principalKindSchema.options, 'system']),
      ref: z.string(),
    }),
  ),
  /** Free text by the commitment that payloads name it by. */
  texts: z.record(z.string(), z.string()),
});

/** @public */
export type LedgerPage = z.infer<typeof ledgerPageSchema>;

/**
 * A proof of RFC 9162: that one entry is in the ledger, or that the ledger only
 * grew.
 *
 * @public
 */
export const ledgerProofSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('inclusion'),
    index: z.number().int(),
    size: z.number().int(),
    leaf: z.string(),
    leafHash: base64HashSchema,
    root: base64HashSchema,
    proof: z.array(base64HashSchema),
  }),
  z.object({
    kind: z.literal('consistency'),
    from: z.number().int(),
    fromRoot: base64HashSchema,
    to: z.number().int(),
    toRoot: base64HashSchema,
    proof: z.array(base64HashSchema),
  }),
]);

/** @public */
export type LedgerProof = z.infer<typeof ledgerProofSchema>;
