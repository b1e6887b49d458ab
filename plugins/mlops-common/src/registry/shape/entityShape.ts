import type { z } from 'zod';
import { isMapping } from '../../entity';
import { mlPipelineShape, mlServiceShape } from './mlService';
import { aiModelShape, datasetShape, featureViewShape } from './resources';
import { useCaseShape } from './useCase';

/** What the suite knows of one type of entity: its own block below `spec`. */
export interface EntityShape {
  readonly kind: 'System' | 'Component' | 'Resource';
  readonly type: string;
  readonly block: 'ai' | 'ml' | 'data';
  readonly schema: z.ZodType;
}

const fixedShapes: readonly EntityShape[] = [
  { kind: 'System', type: 'ai-system', block: 'ai', schema: useCaseShape },
  {
    kind: 'Component',
    type: 'ml-pipeline',
    block: 'ml',
    schema: mlPipelineShape,
  },
  { kind: 'Resource', type: 'ai-model', block: 'ml', schema: aiModelShape },
  { kind: 'Resource', type: 'dataset', block: 'data', schema: datasetShape },
  {
    kind: 'Resource',
    type: 'feature-view',
    block: 'data',
    schema: featureViewShape,
  },
];

/** Every type the suite describes, in an installation with these service types. */
export function entityShapes(serviceTypes: readonly string[]): EntityShape[] {
  return [
    ...serviceTypes.map(
      (type): EntityShape => ({
        kind: 'Component',
        type: type.toLowerCase(),
        block: 'ml',
        schema: mlServiceShape,
      }),
    ),
    ...fixedShapes,
  ];
}

/**
 * What the suite knows of an entity, or nothing when it is none of its own. As
 * in the catalog, the case of kind and type does not matter.
 */
export function entityShape(
  entity: unknown,
  serviceTypes: readonly string[],
): EntityShape | undefined {
  const { kind, type } = kindAndType(entity);
  return entityShapes(serviceTypes).find(
    shape => shape.kind.toLowerCase() === kind && shape.type === type,
  );
}

/** Kind and `spec.type` of whatever was written, in lower case. */
export function kindAndType(entity: unknown): { kind: string; type: string } {
  const spec = isMapping(entity) ? entity.spec : undefined;
  return {
    kind: lowerCase(isMapping(entity) ? entity.kind : undefined),
    type: lowerCase(isMapping(spec) ? spec.type : undefined),
  };
}

function lowerCase(value: unknown): string {
  return typeof value === 'string' ? value.toLowerCase() : '';
}

/**
 * Whether an entity is one of the suite's own: a use case, an ML service of
 * this installation, a pipeline, a model, a dataset or a feature view.
 *
 * @public
 */
export function isSuiteEntity(
  entity: unknown,
  options: { readonly serviceTypes: readonly string[] },
): boolean {
  return entityShape(entity, options.serviceTypes) !== undefined;
}
