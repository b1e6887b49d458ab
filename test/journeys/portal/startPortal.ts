import { createBackend } from '@backstage/backend-defaults';
import type { BackendFeature } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import authPlugin from '@backstage/plugin-auth-backend';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import permissionPlugin from '@backstage/plugin-permission-backend';
import allowAllPolicy from '@backstage/plugin-permission-backend-module-allow-all-policy';
import type { JsonObject } from '@backstage/types';
import demo from '@pitwall/demo';
import mlopsCatalogModule from '@pitwall/plugin-catalog-backend-module-mlops';
import mlopsPlugin from '@pitwall/plugin-mlops-backend';
import { freePort } from '../../portal/freePort';
import { LiveCatalog } from './liveCatalog';
import { portalConfig } from './portalConfig';
import type { PortalDatabase } from './portalDatabase';
import { PortalLog } from './portalLog';
import { portalReader, type PortalReader } from './portalReader';
import { readDemoOrganisation } from './readDemoOrganisation';
import { signIn } from '../../portal/signIn';

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
