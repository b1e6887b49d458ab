import { mockServices } from '@backstage/backend-test-utils';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';

/**
 * A catalog that hides an entity from somebody, with a policy that lets
 * everybody do everything and shows that person what its rule lets through.
 *
 * @param hidden - refs: what is hidden, and the person from whom
 */
export function hideFrom(
  entities: Entity[],
  hidden: { readonly entityRef: string; readonly person: string },
) {
  const isAskedByThem = (options?: object) =>
    JSON.stringify(options ?? {}).includes(hidden.person);
  const seen = catalogServiceMock({ entities });
  const catalog = catalogServiceMock.mock({
    getEntityByRef: async (ref, options) =>
      isAskedByThem(options) && String(ref) === hidden.entityRef
        ? undefined
        : seen.getEntityByRef(ref, options),
    streamEntities: async function* pages(asked, options) {
      for await (const page of seen.streamEntities(asked, options)) {
        yield isAskedByThem(options)
          ? page.filter(each => stringifyEntityRef(each) !== hidden.entityRef)
          : page;
      }
    },
  });
  const permissions = mockServices.permissions.mock({
    authorize: async queries =>
      queries.map(() => ({ result: AuthorizeResult.ALLOW })),
    authorizeConditional: async (queries, options) =>
      queries.map(() =>
        isAskedByThem(options)
          ? {
              ...{ result: AuthorizeResult.CONDITIONAL, pluginId: 'catalog' },
              resourceType: 'catalog-entity',
              conditions: {
                ...{ rule: 'IS_ENTITY_OWNER', params: {} },
                resourceType: 'catalog-entity',
              },
            }
          : { result: AuthorizeResult.ALLOW },
      ),
  });
  return { catalog, features: [permissions.factory] };
}
