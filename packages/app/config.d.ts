export interface Config {
  pitwall?: {
    /**
     * How people sign in: `people` shows the people picker of the demo,
     * `oidc` the organisation's OpenID Connect provider
     * (`auth.providers.oidc`).
     *
     * @visibility frontend
     */
    signIn?: 'people' | 'oidc';
  };
}
