import type {
  AuthService,
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { unauthenticated } from './refusals';

/**
 * Who calls. `id` is what is remembered of a caller: a person's entity ref, or
 * the subject of a token.
 */
export type Principal =
  | { readonly kind: 'user'; readonly id: string }
  | { readonly kind: 'delegatedUser'; readonly id: string; readonly by: string }
  | { readonly kind: 'service'; readonly id: string };

/**
 * Tells a person in the browser from one who acts through another plugin or
 * agent, and both from a pipeline.
 *
 * @throws 401 for a caller who is nobody
 */
export function principalOf(
  auth: Pick<AuthService, 'isPrincipal'>,
  credentials: BackstageCredentials,
): Principal {
  if (auth.isPrincipal(credentials, 'user')) {
    const { userEntityRef, actor }: BackstageUserPrincipal =
      credentials.principal;
    return actor
      ? { kind: 'delegatedUser', id: userEntityRef, by: actor.subject }
      : { kind: 'user', id: userEntityRef };
  }
  if (auth.isPrincipal(credentials, 'service')) {
    return { kind: 'service', id: credentials.principal.subject };
  }
  throw unauthenticated();
}
