import { parseEntityRef, type Entity } from '@backstage/catalog-model';
import type { LocationSpec } from '@backstage/plugin-catalog-common';
import {
  processingResult,
  type CatalogProcessor,
  type CatalogProcessorEmit,
} from '@backstage/plugin-catalog-node';
import {
  checkEntityShape,
  checkOwnershipShape,
  checkPersonShape,
  isSuiteEntity,
  ownershipRelations,
  registryRelations,
  type MatrixConfig,
} from '@pitwall/plugin-mlops-common';

/**
 * Checks the suite's own blocks of an entity and emits the relations that they
 * write. Sees one entity at a time: what only inheritance or another entity can
 * tell is for the API to say.
 */
export class MlopsProcessor implements CatalogProcessor {
  constructor(private readonly model: MatrixConfig) {}

  getProcessorName(): string {
    return 'MlopsProcessor';
  }

  // After validation, so that placeholders are filled in and the envelope holds.
  // A mistake is emitted, not thrown: it is the author's, and has no stack.
  async postProcessEntity(
    entity: Entity,
    location: LocationSpec,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    const { organisation, serviceTypes } = this.model;
    const issues = [
      ...checkEntityShape(entity, { serviceTypes }),
      ...(this.hasOwnership(entity)
        ? checkOwnershipShape(entity, organisation)
        : []),
      ...(entity.kind.toLowerCase() === 'user' ? checkPersonShape(entity) : []),
    ];
    if (issues.length > 0) {
      const message = issues.map(({ sentence }) => sentence).join(' ');
      emit(processingResult.inputError(location, message));
      return entity;
    }
    const relations = [
      ...registryRelations(entity, { serviceTypes }),
      ...(this.hasOwnership(entity)
        ? ownershipRelations(entity, organisation)
        : []),
    ];
    for (const { source, type, target } of relations) {
      emit(
        processingResult.relation({
          source: parseEntityRef(source),
          type,
          target: parseEntityRef(target),
        }),
      );
    }
    return entity;
  }

  private hasOwnership(entity: Entity): boolean {
    const { serviceTypes } = this.model;
    return (
      ['system', 'domain'].includes(entity.kind.toLowerCase()) ||
      isSuiteEntity(entity, { serviceTypes })
    );
  }
}
