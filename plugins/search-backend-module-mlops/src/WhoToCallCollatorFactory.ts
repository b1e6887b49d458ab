import type { AuthService } from '@backstage/backend-plugin-api';
import { type Entity } from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import { Readable } from 'node:stream';
import { aroundService, whoToCallDocument } from './whoToCallDocument';

const pageSize = 500;

/**
 * Gives the search a document for each ML service of the catalog. A person
 * finds those whose service the catalog shows them.
 */
export class WhoToCallCollatorFactory implements DocumentCollatorFactory {
  readonly type = 'who-to-call';
  readonly visibilityPermission = catalogEntityReadPermission;
  readonly #auth: Pick<AuthService, 'getOwnServiceCredentials'>;
  readonly #catalog: Pick<
    CatalogService,
    'streamEntities' | 'getEntitiesByRefs'
  >;
  readonly #serviceTypes: readonly string[];

  constructor(options: {
    auth: Pick<AuthService, 'getOwnServiceCredentials'>;
    catalog: Pick<CatalogService, 'streamEntities' | 'getEntitiesByRefs'>;
    serviceTypes: readonly string[];
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#serviceTypes = options.serviceTypes;
  }

  /** A stream of documents, read from the catalog in pages of 500. */
  async getCollator(): Promise<Readable> {
    return Readable.from(this.#documents());
  }

  async *#documents() {
    const pages = this.#catalog.streamEntities(
      {
        filter: { kind: 'component', 'spec.type': [...this.#serviceTypes] },
        pageSize,
      },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    for await (const services of pages) {
      const titleOf = await this.#titlesAround(services);
      for (const service of services) yield whoToCallDocument(service, titleOf);
    }
  }

  /** What the owners and use cases of some services are called. */
  async #titlesAround(
    services: readonly Entity[],
  ): Promise<(ref: string) => string> {
    const entityRefs = [
      ...new Set(services.flatMap(each => Object.values(aroundService(each)))),
    ];
    const { items } = await this.#catalog.getEntitiesByRefs(
      {
        entityRefs,
        fields: [
          'kind',
          'metadata.name',
          'metadata.namespace',
          'metadata.title',
          'spec.profile.displayName',
        ],
      },
      // A token is good for less time than a catalog may take to be read.
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    const titles = new Map(
      items.map((entity, index) => [entityRefs[index], titleIn(entity)]),
    );
    return ref => titles.get(ref) ?? ref;
  }
}

function titleIn(entity: Entity | undefined): string | undefined {
  const profile = entity?.spec?.profile;
  const displayName =
    profile && typeof profile === 'object' && 'displayName' in profile
      ? profile.displayName
      : undefined;
  return (
    entity?.metadata.title ??
    (typeof displayName === 'string' ? displayName : entity?.metadata.name)
  );
}
