import { AuthenticationError, NotAllowedError } from '@backstage/errors';
import { createProxyAuthenticator } from '@backstage/plugin-auth-node';
import { findPickedPerson } from './findPickedPerson';

/**
 * Carries the choice of the sign-in page. A header and not a cookie: another
 * site can make a browser send a cookie, but not a header of its own, without
 * the portal's consent by CORS.
 */
export const pickedPersonHeader = 'x-pitwall-person';

/** What the choice comes down to: an entity ref from the list. */
export interface PickedPerson {
  readonly entityRef: string;
}

/**
 * Believes the header as far as the list goes, and no further.
 */
export function createPickedPersonAuthenticator(people: readonly string[]) {
  return createProxyAuthenticator<undefined, PickedPerson, undefined>({
    defaultProfileTransform: async ({ entityRef }, context) => {
      const { spec } = await findPickedPerson(entityRef, context);
      return {
        profile: {
          displayName: spec.profile?.displayName,
          email: spec.profile?.email,
        },
      };
    },
    initialize: () => undefined,
    async authenticate({ req }) {
      const choice = req.header(pickedPersonHeader)?.trim().toLowerCase();
      if (!choice) {
        throw new AuthenticationError(
          `Nobody was picked: the header ${pickedPersonHeader} is missing.`,
        );
      }
      if (!people.includes(choice)) {
        throw new NotAllowedError(
          `"${choice}" is not among the people one may sign in as here.`,
        );
      }
      return { result: { entityRef: choice } };
    },
  });
}
