import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { listPeople } from './listPeople';
import { peopleRouter } from './peopleRouter';
import { createPickedPersonAuthenticator } from './pickedPersonAuthenticator';
import { readPickablePeople } from './readPickablePeople';

/**
 * Sign-in by picking a person from a list, without a password: for
 * demonstrations and browser tests. Does nothing unless
 * `auth.providers.demoPeople` is configured, and fails the start when that is
 * configured outside development without `pitwall.demo.peoplePicker: true`.
 *
 * @public
 */
export const peoplePickerModule = createBackendModule({
  pluginId: 'auth',
  moduleId: 'demo-people',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        providers: authProvidersExtensionPoint,
      },
      async init({ auth, catalog, config, httpRouter, logger, providers }) {
        const people = readPickablePeople(config, process.env.NODE_ENV);
        if (!people) return;
        providers.registerProvider({
          providerId: 'demoPeople',
          factory: createProxyAuthProviderFactory({
            authenticator: createPickedPersonAuthenticator(people),
            signInResolver: ({ result: { entityRef } }, context) =>
              context.signInWithCatalogUser({ entityRef }),
          }),
        });
        httpRouter.use(
          peopleRouter(() => listPeople(people, { catalog, auth })),
        );
        logger.warn(
          `The people picker is on: whoever reaches this portal may sign in as any of ${people.length} people, without a password.`,
        );
      },
    });
  },
});
