import { isError, NotAllowedError } from '@backstage/errors';
import type { SignInResolver } from '@backstage/plugin-auth-node';
import type { PickedPerson } from './pickedPersonAuthenticator';

/** Signs in as the catalog's person of that name; nobody else exists. */
export const signInPickedPerson: SignInResolver<PickedPerson> = async (
  { result: { entityRef } },
  context,
) => {
  try {
    return await context.signInWithCatalogUser({ entityRef });
  } catch (error) {
    if (isError(error) && error.name === 'NotFoundError') {
      throw new NotAllowedError(
        `${entityRef} is on the list, but not in the catalog. If the portal has just started, try again in a moment.`,
      );
    }
    throw error;
  }
};
