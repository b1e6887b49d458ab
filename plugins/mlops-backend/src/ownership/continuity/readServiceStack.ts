import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import {
  canonicalEntityRef,
  runbooksOf,
  type ServiceStack,
  type ServiceTraits,
  type StackPart,
} from '@pitwall/plugin-mlops-common';
import type { CatalogReader } from '../CatalogReader';
import { titleOf } from '../OrganisationSnapshot';

const registeredModel = 'mlops.pitwall.dev/registered-model';

/** More than a description of a role needs to name. */
const mostParts = 20;

/** What a service is made of, and the entities that answer with it. */
export interface StackRead {
  readonly stack: ServiceStack;
  readonly servedBy: readonly Entity[];
}

/**
 * Reads what a service is made of from its catalog entry, and what its parts
 * are called as far as the reader may see them.
 */
export async function readServiceStack(
  catalog: Pick<CatalogReader, 'get'>,
  service: Entity,
  traits: ServiceTraits,
  credentials: BackstageCredentials,
): Promise<StackRead> {
  const ml = mapping(service.spec?.ml);
  const claims = mapping(ml.claims);
  const materiality = mapping(claims.materiality);
  const [trainedOn, servedBy, dependsOn] = await Promise.all([
    partsOf(ml.trainedOn, 'resource'),
    partsOf(ml.servedBy, 'component'),
    partsOf(service.spec?.dependsOn, 'component'),
  ]);
  return {
    stack: {
      ...optional('description', text(service.metadata.description)),
      lifecycle: traits.lifecycle,
      tags: texts(service.metadata.tags),
      ...optional('task', text(ml.task)),
      ...optional('riskTier', text(claims.riskTier)),
      ...optional('exposure', text(materiality.exposure)),
      ...optional('purpose', text(materiality.purpose)),
      dataClasses: texts(claims.dataClasses),
      ...(typeof ml.latencyBudgetMs === 'number' && {
        latencyBudgetMs: ml.latencyBudgetMs,
      }),
      trainedOn: trainedOn.map(({ part }) => part),
      servedBy: servedBy.map(({ part }) => part),
      dependsOn: dependsOn.map(({ part }) => part),
      needs: traits.needs,
      ...optional(
        'registeredModel',
        text(service.metadata.annotations?.[registeredModel]),
      ),
      runbooks: runbooksOf(mapping(ml.runbooks)),
    },
    servedBy: servedBy.flatMap(({ entity }) => entity ?? []),
  };

  async function partsOf(
    written: unknown,
    defaultKind: string,
  ): Promise<{ part: StackPart; entity?: Entity }[]> {
    const refs = texts(written)
      .slice(0, mostParts)
      .flatMap(each => refOf(each, service, defaultKind) ?? []);
    return Promise.all(
      [...new Set(refs)].map(async ref => {
        const entity = await catalog.get(ref, credentials);
        // One that is hidden, or gone, is called by its ref.
        if (!entity) return { part: { entityRef: ref, title: ref } };
        return {
          entity,
          part: {
            entityRef: stringifyEntityRef(entity),
            title: titleOf(entity),
            ...optional('type', text(entity.spec?.type)),
            ...optional('madeWith', text(mapping(entity.spec?.ml).framework)),
            dataClasses: texts(mapping(entity.spec?.data).dataClasses),
          },
        };
      }),
    );
  }
}

function refOf(
  written: string,
  service: Entity,
  defaultKind: string,
): string | undefined {
  try {
    return canonicalEntityRef(written, {
      defaultKind,
      defaultNamespace: service.metadata.namespace ?? 'default',
    });
  } catch {
    return undefined;
  }
}

function optional<K extends string>(
  key: K,
  value: string | undefined,
): { [_ in K]?: string } {
  return (value === undefined ? {} : { [key]: value }) as { [_ in K]?: string };
}

function mapping(written: unknown): Record<string, unknown> {
  return typeof written === 'object' && written !== null ? { ...written } : {};
}

function text(written: unknown): string | undefined {
  return typeof written === 'string' && written !== '' ? written : undefined;
}

function texts(written: unknown): string[] {
  return (Array.isArray(written) ? written : []).flatMap(
    each => text(each) ?? [],
  );
}
