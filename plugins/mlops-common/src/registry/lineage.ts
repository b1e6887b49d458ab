import { z } from 'zod';
import { canonicalDigest } from '../audit';

/**
 * A SHA-256 digest as every part of the suite writes it:
 * `sha256:<64 lower-case hexadecimal digits>`.
 *
 * @public
 */
export const digestSchema = z
  .string()
  .regex(
    /^sha256:[0-9a-f]{64}$/,
    'is not a digest: it must be "sha256:" and 64 lower-case hexadecimal digits',
  );

/**
 * What a model is made of: features and weights, or prompts around a language
 * model.
 *
 * @public
 */
export const modelKindSchema = z.enum(['tabular', 'llm']);

/**
 * What a model is made of.
 *
 * @public
 */
export type ModelKind = z.infer<typeof modelKindSchema>;

/**
 * Everything a version of either kind may have been made from.
 *
 * @public
 */
export const lineageNameSchema = z.enum([
  'code',
  'data',
  'params',
  'weights',
  'prompt',
  'index',
  'model',
  'embedding',
  'tools',
  'environment',
  'servingConfig',
]);

/**
 * One thing a version was made from.
 *
 * @public
 */
export type LineageName = z.infer<typeof lineageNameSchema>;

/**
 * What a version of each kind is made from, in the order of its making.
 *
 * @public
 */
export const lineageNames: Readonly<Record<ModelKind, readonly LineageName[]>> =
  {
    tabular: [
      'code',
      'data',
      'params',
      'weights',
      'environment',
      'servingConfig',
    ],
    llm: [
      'code',
      'prompt',
      'index',
      'model',
      'embedding',
      'tools',
      'environment',
      'servingConfig',
    ],
  };

/**
 * What a version was made from: a digest by name. One that is missing is a gap
 * in the evidence and no error.
 *
 * @public
 */
export const lineageSchema = z.partialRecord(lineageNameSchema, digestSchema);

/**
 * What a version was made from: a digest by name.
 *
 * @public
 */
export type Lineage = z.infer<typeof lineageSchema>;

/**
 * The digests that a version of this kind should have and has not, in the order
 * of its making.
 *
 * @public
 */
export function lineageGaps(kind: ModelKind, lineage: Lineage): LineageName[] {
  return lineageNames[kind].filter(name => lineage[name] === undefined);
}

/**
 * The names in a lineage that a version of this kind has nothing to do with.
 *
 * @public
 */
export function foreignLineage(
  kind: ModelKind,
  lineage: Lineage,
): LineageName[] {
  return lineageNameSchema.options.filter(
    name => lineage[name] !== undefined && !lineageNames[kind].includes(name),
  );
}

/**
 * What tells two versions of a service apart: equal for the same kind, variant
 * and digests.
 *
 * @public
 */
export function lineageDigest(version: {
  readonly kind: ModelKind;
  readonly variant?: string;
  readonly lineage: Lineage;
}): string {
  const { kind, variant, lineage } = version;
  return canonicalDigest({ kind, ...(variant && { variant }), lineage });
}
