import {
  createApiRef,
  type BackstageIdentityApi,
  type OAuthApi,
  type ProfileInfoApi,
  type SessionApi,
} from '@backstage/frontend-plugin-api';

/** The organisation's OpenID Connect provider, `auth.providers.oidc`. */
export const oidcAuthApiRef = createApiRef<
  BackstageIdentityApi & OAuthApi & ProfileInfoApi & SessionApi
>().with({ id: 'auth.oidc', pluginId: 'app' });
