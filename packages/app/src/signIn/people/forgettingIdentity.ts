import type { IdentityApi } from '@backstage/core-plugin-api';

/**
 * The same identity, except that signing out also forgets the choice: the
 * proxied identity's own sign-out only stops its requests, and the next page
 * load would sign the same person in again.
 */
export function forgettingIdentity(
  identity: IdentityApi,
  forget: () => void,
): IdentityApi {
  return {
    getBackstageIdentity: () => identity.getBackstageIdentity(),
    getCredentials: () => identity.getCredentials(),
    getProfileInfo: () => identity.getProfileInfo(),
    async signOut() {
      forget();
      await identity.signOut();
    },
  };
}
