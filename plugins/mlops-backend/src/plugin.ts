import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { mlopsPermissions } from '@pitwall/plugin-mlops-common';
import { readMlopsConfig } from './config';
import { openDatabase } from './database';
import { createContractRouter, purgeExpiredKeys } from './http';
import {
  FleetRefresh,
  FleetService,
  FleetVisibility,
  fleetBindings,
} from './overview';
import {
  CatalogReader,
  OrganisationCache,
  OwnershipService,
  ownershipBindings,
  pipelineAnnotations,
  readOrganisation,
} from './ownership';

/**
 * The backend of Pitwall, under `/api/mlops`.
 *
 * @public
 */
export const mlopsPlugin = createBackendPlugin({
  pluginId: 'mlops',
  register(env) {
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        rootConfig: coreServices.rootConfig,
        scheduler: coreServices.scheduler,
      },
      async init(services) {
        const { logger, permissions, scheduler } = services;
        const config = readMlopsConfig(services.rootConfig);
        const now = () => new Date();
        services.permissionsRegistry.addPermissions(mlopsPermissions);

        const catalog = new CatalogReader(services.catalog, services.auth);
        const organisation = new OrganisationCache({
          read: previous =>
            readOrganisation(catalog, config.serviceTypes, now(), previous),
          maxAgeSeconds: config.catalogRefreshSeconds,
          now,
          logger,
        });
        const database = openDatabase(services.database, knex =>
          scheduler.scheduleTask({
            id: 'mlops-purge-idempotency-keys',
            scope: 'global',
            frequency: { hours: 1 },
            timeout: { minutes: 5 },
            fn: async () => {
              await purgeExpiredKeys(knex, now().toISOString());
            },
          }),
        );

        const bindings = [];
        if (config.contexts.ownership) {
          bindings.push(
            ...ownershipBindings(
              new OwnershipService({
                catalog,
                organisation,
                matrix: config.organisation,
                serviceTypes: config.serviceTypes,
              }),
            ),
          );
        }
        if (config.contexts.overview) {
          const refresh = new FleetRefresh({
            organisation,
            matrix: config.organisation,
            database,
            logger,
          });
          const stopping = new AbortController();
          services.lifecycle.addShutdownHook(() => stopping.abort());
          services.lifecycle.addStartupHook(() => {
            // Not awaited: the catalog takes its time after a start.
            refresh.settle(stopping.signal);
          });
          await scheduler.scheduleTask({
            id: 'mlops-refresh-fleet',
            scope: 'global',
            frequency: { seconds: config.catalogRefreshSeconds },
            timeout: { minutes: 5 },
            fn: async signal => {
              await refresh.refresh(signal);
            },
          });
          bindings.push(
            ...fleetBindings(
              new FleetService({
                database,
                visibility: new FleetVisibility({
                  permissions,
                  catalog,
                  serviceTypes: config.serviceTypes,
                  now,
                }),
              }),
            ),
          );
        }

        services.httpRouter.use(
          createContractRouter(
            {
              auth: services.auth,
              httpAuth: services.httpAuth,
              permissions,
              auditor: services.auditor,
              contact: config.platformContact,
              pipelines: config.pipelines,
              annotations: pipelineAnnotations(
                catalog,
                organisation,
                config.serviceTypes,
              ),
              database,
              now,
            },
            bindings,
          ),
        );
      },
    });
  },
});
