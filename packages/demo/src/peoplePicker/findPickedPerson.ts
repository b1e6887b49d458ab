import { isUserEntity, type UserEntity } from '@backstage/catalog-model';
import { isError, NotAllowedError } from '@backstage/errors';
import type { AuthResolverContext } from '@backstage/plugin-auth-node';

/** The catalog's person of that ref; nobody else can be signed in as. */
export async function findPickedPerson(
  entityRef: string,
  context: AuthResolverContext,
): Promise<UserEntity> {
  try {
    const { entity } = await context.findCatalogUser({ entityRef });
    if (isUserEntity(entity)) return entity;
  } catch (error) {
    if (!isError(error) || error.name !== 'NotFoundError') throw error;
  }
  throw new NotAllowedError(
    `${entityRef} is on the list, but not in the catalog. If the portal has just started, try again in a moment.`,
  );
}
