import { z } from 'zod';
import { entityRefsSchema } from './entityRefs';
import { dataClassSchema, kebabCaseSchema, shortList } from './words';

const shortText = z.string().trim().min(1).max(200);

/**
 * `spec.ml` of a `Resource` of type `ai-model`.
 *
 * @public
 */
export const aiModelShape = z.strictObject({
  task: kebabCaseSchema.optional(),
  /** What made it, such as `scikit-learn 1.2`. */
  framework: shortText.optional(),
  licence: shortText.optional(),
  trainedOn: entityRefsSchema(['resource']).optional(),
  servedBy: entityRefsSchema(['component', 'api']).optional(),
});

/**
 * What `spec.ml` of a model holds.
 *
 * @public
 */
export type AiModelShape = z.infer<typeof aiModelShape>;

/**
 * `spec.data` of a `Resource` of type `dataset`.
 *
 * @public
 */
export const datasetShape = z.strictObject({
  dataClasses: shortList(dataClassSchema).optional(),
  licence: shortText.optional(),
  /** Where it comes from, in words. */
  origin: shortText.optional(),
});

/**
 * What `spec.data` of a dataset holds.
 *
 * @public
 */
export type DatasetShape = z.infer<typeof datasetShape>;

/**
 * `spec.data` of a `Resource` of type `feature-view`.
 *
 * @public
 */
export const featureViewShape = z.strictObject({
  dataClasses: shortList(dataClassSchema).optional(),
  /** The columns that a row is looked up by. */
  keys: shortList(shortText).optional(),
  features: shortList(shortText).optional(),
});

/**
 * What `spec.data` of a feature view holds.
 *
 * @public
 */
export type FeatureViewShape = z.infer<typeof featureViewShape>;
