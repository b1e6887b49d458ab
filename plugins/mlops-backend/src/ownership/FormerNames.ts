import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CatalogReader } from './CatalogReader';
import type { OrganisationCache } from './OrganisationCache';
import { renamedService } from './renamedService';

/** Finds what a service that was renamed is called now. */
export class FormerNames {
  readonly #catalog: Pick<CatalogReader, 'get'>;
  readonly #organisation: Pick<OrganisationCache, 'current' | 'recentService'>;
  readonly #recorded: (formerRef: string) => Promise<string | undefined>;

  constructor(options: {
    catalog: Pick<CatalogReader, 'get'>;
    organisation: Pick<OrganisationCache, 'current' | 'recentService'>;
    /** The service to which the history of a ref was moved. */
    recorded(formerRef: string): Promise<string | undefined>;
  }) {
    this.#catalog = options.catalog;
    this.#organisation = options.organisation;
    this.#recorded = options.recorded;
  }

  /**
   * The ref of today of the service that had a ref; undefined when something in
   * the catalog has it now, when no one service had it, and when that cannot be
   * found out.
   */
  async current(serviceRef: string): Promise<string | undefined> {
    // Nearly every question is about a service that is there.
    if (this.#organisation.recentService(serviceRef)) return undefined;
    try {
      if (await this.#catalog.get(serviceRef)) return undefined;
      const { services } = await this.#organisation.current();
      const recorded = await this.#recorded(serviceRef).catch(() => undefined);
      return recorded !== undefined && services.has(recorded)
        ? recorded
        : renamedService(services.values(), serviceRef);
    } catch {
      // Whoever reads the service says what is wrong with the catalog.
      return undefined;
    }
  }

  /** Whether the catalog shows somebody a service. */
  async isShown(
    serviceRef: string,
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    return (await this.#catalog.get(serviceRef, credentials)) !== undefined;
  }
}
