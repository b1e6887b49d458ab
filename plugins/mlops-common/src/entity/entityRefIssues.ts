import { parseEntityRef } from '@backstage/catalog-model';
import type { FieldIssue } from '../contract';
import { fieldIssue } from './fieldIssue';
import { readEntityRef } from './readEntityRef';

/** More than any field needs. */
const mostRefs = 100;

/**
 * What is wrong with a field that holds one ref or a list of them.
 *
 * @param kinds - the kinds it may name, in lower case; a bare name is of the first
 */
export function* entityRefIssues(
  field: string,
  written: unknown,
  kinds: readonly [string, ...string[]],
): Generator<FieldIssue> {
  if (!Array.isArray(written)) {
    yield* refIssues(field, written, kinds);
  } else if (written.length === 0 || written.length > mostRefs) {
    yield fieldIssue(
      field,
      `must name between 1 and ${mostRefs} entities, not ${written.length}`,
    );
  } else {
    for (const [index, each] of written.entries()) {
      yield* refIssues(`${field}[${index}]`, each, kinds);
    }
  }
}

function* refIssues(
  field: string,
  written: unknown,
  kinds: readonly [string, ...string[]],
): Generator<FieldIssue> {
  const ref = readEntityRef(written, { kind: kinds[0], namespace: 'default' });
  if (!ref) {
    yield fieldIssue(
      field,
      `is not an entity reference such as ${kinds[0]}:default/name`,
    );
  } else if (!kinds.includes(parseEntityRef(ref).kind)) {
    yield fieldIssue(
      field,
      `names ${ref}; allowed kinds are ${kinds.join(', ')}`,
    );
  }
}
