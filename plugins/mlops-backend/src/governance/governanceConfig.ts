import {
  assignRuleSchema,
  enforcementSchema,
  type AssignRule,
  type Enforcement,
} from '@pitwall/plugin-mlops-common';
import { z } from 'zod';
import { readGateKey, type GateKey } from './gateKey';

/** What an operator settled for the packs. */
export interface PacksConfig {
  /** Files with packs of the organisation's own. */
  readonly locations: readonly string[];
  readonly assign: Readonly<Record<string, AssignRule>>;
}

/** What an operator settled for the gate. */
export interface GateConfig {
  /** Signs decision tokens; without it the gate only answers. */
  readonly signingKey?: GateKey;
}

/** How much the gate's word weighs, by environment; where absent: observe. */
export type EnforcementConfig = Readonly<Record<string, Enforcement>>;

/** `mlops.packs` */
export const packsConfigSchema = z
  .strictObject({
    locations: z.array(z.string().min(1)).default([]),
    assign: z.record(z.string().min(1), assignRuleSchema).default({}),
  })
  .prefault({});

/** `mlops.gate` */
export const gateConfigSchema = z
  .strictObject({
    signingKey: z
      .string()
      .transform((text, context): GateKey => {
        const key = readGateKey(text);
        if (key) return key;
        // The key itself is never repeated.
        context.addIssue({
          code: 'custom',
          message:
            'is no EC private key on the curve P-256 in PEM (PKCS#8, "-----BEGIN PRIVATE KEY-----"); openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 makes one',
        });
        return z.NEVER;
      })
      .optional(),
  })
  .prefault({});

/** `mlops.enforcement` */
export const enforcementConfigSchema = z
  .record(z.string(), enforcementSchema)
  .default({});
