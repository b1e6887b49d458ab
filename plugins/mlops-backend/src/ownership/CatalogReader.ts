import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import type { EntityFilterQuery } from '@backstage/catalog-client';
import type { Entity } from '@backstage/catalog-model';
import { ServiceUnavailableError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';

const pageSize = 500;

/**
 * Reads the catalog: whole lists as the plugin itself, single entities as
 * whoever asks. A catalog that does not answer is a 503 with a sentence.
 */
export class CatalogReader {
  readonly #catalog: CatalogService;
  readonly #auth: Pick<AuthService, 'getOwnServiceCredentials'>;

  constructor(
    catalog: CatalogService,
    auth: Pick<AuthService, 'getOwnServiceCredentials'>,
  ) {
    this.#catalog = catalog;
    this.#auth = auth;
  }

  /** Everything that matches, in pages of bounded size. */
  async list(
    filter: EntityFilterQuery,
    fields: string[],
    credentials?: BackstageCredentials,
  ): Promise<Entity[]> {
    return answered(async () => {
      const entities: Entity[] = [];
      const pages = this.#catalog.streamEntities(
        { filter, fields, pageSize },
        { credentials: credentials ?? (await this.#own()) },
      );
      for await (const page of pages) entities.push(...page);
      return entities;
    });
  }

  /**
   * One entity as a caller may see it, or as the plugin sees it when nobody is
   * named; undefined when it is not there or hidden.
   */
  async get(
    entityRef: string,
    credentials?: BackstageCredentials,
  ): Promise<Entity | undefined> {
    return answered(async () =>
      this.#catalog.getEntityByRef(entityRef, {
        credentials: credentials ?? (await this.#own()),
      }),
    );
  }

  #own(): Promise<BackstageCredentials> {
    return this.#auth.getOwnServiceCredentials();
  }
}

async function answered<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    throw new ServiceUnavailableError(
      'The catalog could not be read; try again in a moment.',
      cause,
    );
  }
}
