import { createBackend } from '@backstage/backend-defaults';
import type { BackendFeature } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import authPlugin from '@backstage/plugin-auth-backend';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import templateKindModule from '@backstage/plugin-catalog-backend-module-scaffolder-entity-model';
import permissionPlugin from '@backstage/plugin-permission-backend';
import allowAllPolicy from '@backstage/plugin-permission-backend-module-allow-all-policy';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import giteaModule from '@backstage/plugin-scaffolder-backend-module-gitea';
import type { JsonObject } from '@backstage/types';
import demo from '@pitwall/demo';
import mlopsCatalogModule from '@pitwall/plugin-catalog-backend-module-mlops';
import mlopsPlugin from '@pitwall/plugin-mlops-backend';
import mlopsScaffolderModule from '@pitwall/plugin-scaffolder-backend-module-mlops';
import { freePort } from '../../portal/freePort';
import { LiveCatalog } from './liveCatalog';
import { portalConfig } from './portalConfig';
import type { ForgeOfJourney } from './forgeConfig';
import type { PortalDatabase } from './portalDatabase';
import { PortalLog } from './portalLog';
import { portalReader, type PortalReader } from './portalReader';
import { readDemoOrganisation } from './readDemoOrganisation';
import { signIn } from '../../portal/signIn';

/** What a portal has besides when services are created in it. */
const creating: readonly BackendFeature[] = [
  scaffolderPlugin,
  giteaModule,
  templateKindModule,
  mlopsScaffolderModule,
];

export interface PortalOptions {
  readonly database: PortalDatabase;
  /** What the catalog holds; the demo organisation unless said otherwise. */
  readonly entities?: readonly Entity[];
  /** Who may do what; everybody everything unless said otherwise. */
  readonly policy?: BackendFeature;
  /** Catalog files to read besides, as `catalog.locations`. */
  readonly locations?: JsonObject[];
  /** Replaces keys of `mlops`. */
  readonly mlops?: JsonObject;
  /** Where services are created; without it the portal creates none. */
  readonly forge?: ForgeOfJourney;
}

/** A whole portal: real sign-in, catalog, permissions, and the suite. */
export interface Portal {
  readonly baseUrl: string;
  readonly catalog: LiveCatalog;
  readonly log: PortalLog;
  /** Signs in by the people picker. */
  as(person: string): Promise<PortalReader>;
  /** The token such a person gets. */
  tokenOf(person: string): Promise<string>;
  /** Calls with a token as it is, or with none. */
  withToken(token?: string): PortalReader;
  stop(): Promise<void>;
}

/** Starts a portal in this process; what it answers goes over real HTTP. */
export async function startPortal(options: PortalOptions): Promise<Portal> {
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const catalog = new LiveCatalog(options.entities ?? readDemoOrganisation());
  const log = new PortalLog();
  const backend = createBackend();
  const features: BackendFeature[] = [
    mockServices.rootConfig.factory({
      data: portalConfig({
        port,
        database: options.database.config,
        locations: options.locations,
        mlops: options.mlops,
        forge: options.forge,
      }),
    }),
    log.factory(),
    authPlugin,
    demo,
    catalogPlugin,
    catalog.module(),
    mlopsCatalogModule,
    permissionPlugin,
    options.policy ?? allowAllPolicy,
    mlopsPlugin,
    ...(options.forge ? creating : []),
  ];
  features.forEach(feature => backend.add(feature));
  await backend.start();
  return {
    baseUrl,
    catalog,
    log,
    withToken: token => portalReader(baseUrl, token),
    tokenOf: person => signIn(baseUrl, person),
    as: async person => portalReader(baseUrl, await signIn(baseUrl, person)),
    stop: () => backend.stop(),
  };
}
