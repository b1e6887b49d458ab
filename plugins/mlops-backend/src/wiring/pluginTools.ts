import type {
  AuthService,
  LifecycleService,
  LoggerService,
  PermissionsService,
  SchedulerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import type { ScmIntegrations } from '@backstage/integration';
import type { Knex } from 'knex';
import type { MlopsConfig } from '../config';
import type {
  CatalogReader,
  OrganisationCache,
  OwnershipService,
} from '../ownership';
import type { ServiceRenames } from '../registry';

/** What the contexts of the plugin are made with. */
export interface PluginTools {
  readonly config: MlopsConfig;
  readonly auth: AuthService;
  readonly catalog: CatalogReader;
  readonly organisation: OrganisationCache;
  readonly ownership: OwnershipService;
  readonly renames: ServiceRenames;
  readonly lifecycle: LifecycleService;
  readonly logger: LoggerService;
  readonly permissions: PermissionsService;
  readonly scheduler: SchedulerService;
  /** Forges that the portal has credentials for. */
  readonly integrations: ScmIntegrations;
  readonly urlReader: UrlReaderService;
  /** Opened and migrated with the first call. */
  database(): Promise<Knex>;
  now(): Date;
  /** A new UUIDv7 (RFC 9562): ids made later sort later. */
  newId(): string;
}
