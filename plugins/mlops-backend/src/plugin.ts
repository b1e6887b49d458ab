import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { mlopsPermissions } from '@pitwall/plugin-mlops-common';
import { v7 as newUuid } from 'uuid';
import { readMlopsConfig } from './config';
import { openDatabase } from './database';
import {
  createContractRouter,
  purgeExpiredKeys,
  type ContractBinding,
} from './http';
import {
  CatalogReader,
  offerWhoToCall,
  OrganisationCache,
  OwnershipService,
  pendingSince,
  pipelineAnnotations,
  readOrganisation,
} from './ownership';
import {
  offerLedgerAnchors,
  offerOnCallProviders,
  wireAudit,
  wireGovernance,
  wireMonitoring,
  wireOverview,
  wireOwnership,
  wireRegistry,
  wireRenames,
  type PluginTools,
} from './wiring';

/**
 * The backend of Pitwall, under `/api/mlops`.
 *
 * @public
 */
export const mlopsPlugin = createBackendPlugin({
  pluginId: 'mlops',
  register(env) {
    const anchors = offerLedgerAnchors(env);
    const onCallProviders = offerOnCallProviders(env);
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        database: coreServices.database,
        discovery: coreServices.discovery,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        rootConfig: coreServices.rootConfig,
        scheduler: coreServices.scheduler,
        urlReader: coreServices.urlReader,
      },
      async init(services) {
        const { auth, lifecycle, logger, permissions, scheduler } = services;
        const config = readMlopsConfig(services.rootConfig);
        const now = () => new Date();
        services.permissionsRegistry.addPermissions(mlopsPermissions);

        const catalog = new CatalogReader(services.catalog, auth);
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
        const ownership = new OwnershipService({
          catalog,
          organisation,
          matrix: config.organisation,
          serviceTypes: config.serviceTypes,
          now,
          pendingSince: async waiting =>
            pendingSince(await database(), waiting, now().toISOString()),
        });
        const shared = {
          ...{ auth, catalog, config, database, lifecycle, logger, now },
          ...{ organisation, ownership, permissions, scheduler },
          integrations: ScmIntegrations.fromConfig(services.rootConfig),
          urlReader: services.urlReader,
          newId: newUuid,
        };
        const { renames, formerNames } = await wireRenames(shared);
        const tools: PluginTools = { ...shared, renames };

        const { contexts } = config;
        const bindings: ContractBinding[] = [];
        if (contexts.audit) bindings.push(...(await wireAudit(tools, anchors)));
        if (contexts.ownership) {
          bindings.push(...(await wireOwnership(tools, onCallProviders)));
          offerWhoToCall({
            ...{ auth, actionsRegistry: services.actionsRegistry },
            discovery: services.discovery,
            portalUrl: services.rootConfig.getOptionalString('app.baseUrl'),
          });
        }
        if (contexts.registry) bindings.push(...wireRegistry(tools));
        if (contexts.governance) {
          bindings.push(...(await wireGovernance(tools)));
        }
        if (contexts.monitoring) bindings.push(...wireMonitoring(tools));
        if (contexts.overview) bindings.push(...(await wireOverview(tools)));

        services.httpRouter.use(
          createContractRouter(
            {
              auth,
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
              ...{ database, formerNames, now },
            },
            bindings,
          ),
        );
      },
    });
  },
});
