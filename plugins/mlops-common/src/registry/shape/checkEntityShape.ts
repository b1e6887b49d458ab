import type { FieldIssue } from '../../contract';
import { fieldIssue, isMapping, issueList, schemaIssues } from '../../entity';
import { entityShape, entityShapes, kindAndType } from './entityShape';

/** Words of ours: an entity of another kind that uses one has the wrong kind. */
const ourWords = ['ai-system', 'ml-service', 'ml-pipeline'];

/**
 * What is wrong with the suite's own block of an entity (`spec.ai`, `spec.ml`
 * or `spec.data`), each issue with the path of the field and the rule. An
 * entity of a type that the suite does not describe has no issues. Looks at
 * nothing but this entity, and never throws, whatever was written.
 *
 * @public
 */
export function checkEntityShape(
  entity: unknown,
  options: { readonly serviceTypes: readonly string[] },
): FieldIssue[] {
  return issueList('spec', shapeIssues(entity, options.serviceTypes));
}

function* shapeIssues(
  entity: unknown,
  serviceTypes: readonly string[],
): Generator<FieldIssue> {
  const shape = entityShape(entity, serviceTypes);
  if (!shape) {
    yield* wrongKind(entity, serviceTypes);
    return;
  }
  const spec = isMapping(entity) && isMapping(entity.spec) ? entity.spec : {};
  if (Object.hasOwn(spec, shape.block)) {
    yield* schemaIssues(`spec.${shape.block}`, spec[shape.block], shape.schema);
  }
}

function* wrongKind(
  entity: unknown,
  serviceTypes: readonly string[],
): Generator<FieldIssue> {
  const { kind, type } = kindAndType(entity);
  const meant = entityShapes(serviceTypes).find(each => each.type === type);
  if (meant && ourWords.includes(type)) {
    yield fieldIssue(
      'spec.type',
      `is ${type}, a type of ${meant.kind} and not of ${kind || 'no kind'}`,
    );
  }
}
