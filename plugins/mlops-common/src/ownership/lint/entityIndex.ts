import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { isMapping, readEntityRef } from '../../entity';
import type { DocumentFinding, LintDocument } from './entityFile';

/** An entity, and the document that holds it. */
export interface IndexedEntity {
  readonly at: LintDocument;
  readonly entity: Entity;
}

/** The entities of some files, by canonical ref. */
export interface EntityIndex {
  readonly entities: ReadonlyMap<string, IndexedEntity>;
  /** Kinds of which there is at least one, in lower case. */
  readonly kinds: ReadonlySet<string>;
  /** Entities without a legal name, to which nothing can refer. */
  readonly unnamed: readonly IndexedEntity[];
  /** Entities that are there twice. */
  readonly findings: readonly DocumentFinding[];
}

/** Finds all entities that have a name; of two with the same, the first counts. */
export function indexEntities(documents: readonly LintDocument[]): EntityIndex {
  const entities = new Map<string, IndexedEntity>();
  const kinds = new Set<string>();
  const findings: DocumentFinding[] = [];
  const unnamed: IndexedEntity[] = [];
  for (const at of documents) {
    const entity = entityIn(at.entity);
    if (!entity) continue;
    if (entity.metadata.name === '') {
      unnamed.push({ at, entity });
      continue;
    }
    const ref = stringifyEntityRef(entity);
    const first = entities.get(ref);
    if (first) {
      findings.push({
        at,
        severity: 'warning',
        code: 'entity-twice',
        path: 'metadata.name',
        sentence: `metadata.name makes this ${ref}, which ${first.at.file} holds already: the catalog takes one of them.`,
      });
      continue;
    }
    entities.set(ref, { at, entity });
    kinds.add(entity.kind.toLowerCase());
  }
  return { entities, kinds, unnamed, findings };
}

/** A document as an entity, if it has a kind; its name is empty unless it is a legal one. */
function entityIn(written: unknown): Entity | undefined {
  if (!isMapping(written) || typeof written.kind !== 'string') {
    return undefined;
  }
  const { kind } = written;
  const metadata = isMapping(written.metadata) ? written.metadata : {};
  const { name, namespace = 'default', title } = metadata;
  const ref =
    typeof name === 'string' && typeof namespace === 'string'
      ? readEntityRef(`${kind}:${namespace}/${name}`, { kind, namespace })
      : undefined;
  const [, legalNamespace = 'default', legalName = ''] =
    /^[^:]+:([^/]+)\/(.+)$/.exec(ref ?? '') ?? [];
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name: legalName,
      namespace: legalNamespace,
      ...(typeof title === 'string' && { title }),
    },
    // Whatever reads it asks what each field is.
    spec: (isMapping(written.spec) ? written.spec : {}) as Entity['spec'],
  };
}
