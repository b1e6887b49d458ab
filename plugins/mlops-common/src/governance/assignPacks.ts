import { z } from 'zod';
import { placeNameSchema, riskTierSchema, type RiskTier } from '../registry';
import { wordSchema } from './words';

/**
 * How much hangs on what a service says, as its team claims it.
 *
 * @public
 */
export const exposureSchema = z.enum(['low', 'medium', 'high']);

/**
 * Which services and places a rule is for. What is left out matches anything;
 * a claim that a service does not make matches every rule, since what nobody
 * has said may be the worst.
 *
 * @public
 */
export const assignConditionSchema = z.strictObject({
  environments: z.array(placeNameSchema).min(1).optional(),
  production: z.boolean().optional(),
  riskTiers: z.array(riskTierSchema).min(1).optional(),
  exposures: z.array(exposureSchema).min(1).optional(),
  serviceTypes: z.array(z.string().min(1)).min(1).optional(),
});

/**
 * A rule: where its condition holds, its packs are asked for. A rule without
 * packs says that nothing is asked.
 *
 * @public
 */
export const assignRuleSchema = z.strictObject({
  when: assignConditionSchema.default({}),
  packs: z.array(wordSchema).max(20),
});

/** @public */
export type AssignRule = z.infer<typeof assignRuleSchema>;

/**
 * What rules look at.
 *
 * @public
 */
export interface AssignFacts {
  readonly environment: string;
  readonly production: boolean;
  readonly serviceType: string;
  readonly riskTier?: RiskTier;
  readonly exposure?: z.infer<typeof exposureSchema>;
}

/**
 * The packs that a version passes somewhere.
 *
 * @public
 */
export type Assignment =
  | {
      readonly kind: 'assigned';
      /** Names, each once; empty where nothing is asked. */
      readonly packs: readonly string[];
      /** The rules that matched. */
      readonly rules: readonly string[];
    }
  /** No rule is for this: whatever nobody thought of is denied. */
  | { readonly kind: 'unassigned' };

/**
 * The packs of all rules that match, together.
 *
 * @public
 */
export function assignPacks(
  rules: Readonly<Record<string, AssignRule>>,
  facts: AssignFacts,
): Assignment {
  const matching = Object.entries(rules).filter(([, { when }]) =>
    holds(when, facts),
  );
  return matching.length === 0
    ? { kind: 'unassigned' }
    : {
        kind: 'assigned',
        packs: [...new Set(matching.flatMap(([, { packs }]) => packs))],
        rules: matching.map(([name]) => name),
      };
}

function holds(when: AssignRule['when'], facts: AssignFacts): boolean {
  const { riskTier, exposure } = facts;
  const type = facts.serviceType.toLowerCase();
  return (
    (when.production === undefined || when.production === facts.production) &&
    (when.environments?.includes(facts.environment) ?? true) &&
    (riskTier === undefined || (when.riskTiers?.includes(riskTier) ?? true)) &&
    (exposure === undefined || (when.exposures?.includes(exposure) ?? true)) &&
    (when.serviceTypes?.some(each => each.toLowerCase() === type) ?? true)
  );
}
