import { z } from 'zod';
import { defineContract, pageQueryShape, textStreamSchema } from '../contract';
import { mlopsAuditReadPermission } from '../permissions';
import {
  ledgerHeadSchema,
  ledgerPageSchema,
  ledgerProofSchema,
} from './auditAnswers';

const sizeSchema = z.coerce.number<number | string>().int().min(0);

/**
 * The endpoints of the ledger. Heads and proofs name nobody, so pipelines may
 * read them; entries and exports are about every service and are for people.
 *
 * @public
 */
export const auditContracts = {
  head: defineContract({
    id: 'audit.head',
    summary: 'The newest signed head of the ledger, and the key to check it',
    method: 'get',
    path: '/audit/head',
    principals: ['user', 'delegatedUser', 'service'],
    permission: mlopsAuditReadPermission,
    pipelineVerb: 'read',
    input: {},
    output: ledgerHeadSchema,
  }),
  entries: defineContract({
    id: 'audit.entries',
    summary: 'Entries of the ledger, oldest first unless asked otherwise',
    method: 'get',
    path: '/audit/entries',
    principals: ['user', 'delegatedUser'],
    permission: mlopsAuditReadPermission,
    input: {
      query: z.strictObject({
        ...pageQueryShape,
        /** Entries of one history only: `review/<id>`. */
        stream: z.string().max(512).optional(),
        /** Entries of one type only: `mlops.governance.signed-off@1`. */
        type: z.string().max(128).optional(),
        /** Which come first; a cursor goes on in the order it is asked in. */
        order: z.enum(['oldest', 'newest']).default('oldest'),
      }),
    },
    output: ledgerPageSchema,
  }),
  proof: defineContract({
    id: 'audit.proof',
    summary:
      'Proof that an entry is in the ledger (`index`), or that it only grew (`from`)',
    method: 'get',
    path: '/audit/proof',
    principals: ['user', 'delegatedUser', 'service'],
    permission: mlopsAuditReadPermission,
    pipelineVerb: 'read',
    input: {
      query: z.strictObject({
        /** The entry to prove. */
        index: sizeSchema.optional(),
        /** In the ledger of how many entries; default: the newest head's. */
        size: sizeSchema.optional(),
        /** The size of the earlier ledger. */
        from: sizeSchema.optional(),
        /** The size of the later ledger; default: the newest head's. */
        to: sizeSchema.optional(),
      }),
    },
    output: ledgerProofSchema,
  }),
  export: defineContract({
    id: 'audit.export',
    summary:
      'The ledger up to its newest signed head, for `pitwall audit verify`',
    method: 'get',
    path: '/audit/export',
    principals: ['user', 'delegatedUser'],
    permission: mlopsAuditReadPermission,
    input: {},
    output: textStreamSchema,
    produces: 'application/jsonl',
  }),
} as const;
