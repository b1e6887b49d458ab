import { stringifyEntityRef } from '@backstage/catalog-model';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { CatalogReader } from '../CatalogReader';

const rememberedForMs = 60_000;

/**
 * Which resources are feature views: read once a minute at most, and the last
 * reading when the catalog does not answer. Equal readings are one object.
 */
export class FeatureViews {
  readonly #catalog: Pick<CatalogReader, 'list'>;
  readonly #now: () => Date;
  readonly #logger: Pick<LoggerService, 'warn'>;
  #last: ReadonlySet<string> = new Set();
  #reading?: Promise<void>;
  #readAtMs = -Infinity;

  constructor(options: {
    catalog: Pick<CatalogReader, 'list'>;
    now(): Date;
    logger: Pick<LoggerService, 'warn'>;
  }) {
    this.#catalog = options.catalog;
    this.#now = options.now;
    this.#logger = options.logger;
  }

  /** Their canonical refs. Never fails; a first reading that does knows none. */
  async current(): Promise<ReadonlySet<string>> {
    const nowMs = this.#now().getTime();
    if (nowMs - this.#readAtMs >= rememberedForMs) {
      this.#reading ??= this.#read(nowMs).finally(() => {
        this.#reading = undefined;
      });
      await this.#reading;
    }
    return this.#last;
  }

  async #read(nowMs: number): Promise<void> {
    try {
      const views = await this.#catalog.list(
        { kind: 'resource', 'spec.type': 'feature-view' },
        ['kind', 'metadata.name', 'metadata.namespace'],
      );
      const refs = views.map(each => stringifyEntityRef(each)).sort();
      if (refs.join(' ') !== [...this.#last].join(' ')) {
        this.#last = new Set(refs);
      }
    } catch (error) {
      this.#logger.warn(`Feature views could not be read: ${error}`);
    }
    this.#readAtMs = nowMs;
  }
}
