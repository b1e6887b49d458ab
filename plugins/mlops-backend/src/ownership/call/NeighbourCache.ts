import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { canonicalEntityRef } from '@pitwall/plugin-mlops-common';
import type { CatalogReader } from '../CatalogReader';
import type { OrganisationSnapshot } from '../OrganisationSnapshot';

const namesPerQuestion = 200;

/**
 * What stands around ML services and may name a rota: what serves them, and who
 * owns them. Kept in memory, so that a rota is found when the catalog is down; a
 * reading that is too old is still used while the next one is under way.
 */
export class NeighbourCache {
  readonly #catalog: Pick<CatalogReader, 'get' | 'list'>;
  readonly #maxAgeMs: number;
  readonly #now: () => Date;
  readonly #logger: Pick<LoggerService, 'warn'>;
  #last?: ReadonlyMap<string, Entity>;
  #underWay?: Promise<void>;
  readonly #singles = new Map<string, Promise<Entity | undefined>>();
  #triedAtMs = -Infinity;

  constructor(options: {
    catalog: Pick<CatalogReader, 'get' | 'list'>;
    maxAgeSeconds: number;
    now(): Date;
    logger: Pick<LoggerService, 'warn'>;
  }) {
    this.#catalog = options.catalog;
    this.#maxAgeMs = options.maxAgeSeconds * 1000;
    this.#now = options.now;
    this.#logger = options.logger;
  }

  /**
   * What serves a service and then who owns it, as far as they are in the
   * catalog. What the last reading does not hold is asked for by itself: whoever
   * asks first must not miss a rota.
   *
   * @throws whatever the catalog failed with, as long as nothing was ever read
   */
  async around(
    service: Entity,
    snapshot: Pick<OrganisationSnapshot, 'services'>,
  ): Promise<Entity[]> {
    const sinceMs = this.#now().getTime() - this.#triedAtMs;
    // Also after the clock was set back.
    if (sinceMs < 0 || sinceMs >= this.#maxAgeMs) {
      this.renew(snapshot).catch(error => {
        this.#logger.warn(
          `Still using what was read of what serves and owns services: ${error}`,
        );
      });
    }
    const known = this.#last;
    const found = await Promise.all(
      neighboursOf(service).map(
        async ref => known?.get(ref) ?? this.#single(ref, known !== undefined),
      ),
    );
    return found.filter(entity => entity !== undefined);
  }

  /** Reads everything anew; whoever asks meanwhile shares the reading. */
  async renew({
    services,
  }: Pick<OrganisationSnapshot, 'services'>): Promise<void> {
    this.#underWay ??= this.#read(services).finally(() => {
      this.#underWay = undefined;
    });
    await this.#underWay;
  }

  /** One entity; that it is not there is remembered until the next reading. */
  async #single(ref: string, isForgiven: boolean): Promise<Entity | undefined> {
    const asked = this.#singles.get(ref) ?? this.#catalog.get(ref);
    this.#singles.set(ref, asked);
    try {
      return await asked;
    } catch (error) {
      this.#singles.delete(ref);
      if (isForgiven) return undefined;
      throw error;
    }
  }

  async #read(services: ReadonlyMap<string, Entity>): Promise<void> {
    this.#triedAtMs = this.#now().getTime();
    const refs = new Set([...services.values()].flatMap(neighboursOf));
    const read = new Map<string, Entity>();
    for (const question of questionsFor([...refs])) {
      const entities = await this.#catalog.list(question, [
        'kind',
        'metadata.namespace',
        'metadata.name',
        'metadata.title',
        'metadata.annotations',
      ]);
      for (const entity of entities) {
        read.set(stringifyEntityRef(entity), entity);
      }
    }
    this.#last = read;
    this.#singles.clear();
  }
}

/** Refs of what serves a service, then of who owns it. */
function neighboursOf({ metadata, spec }: Entity): string[] {
  const { namespace: defaultNamespace = 'default' } = metadata;
  const ml = spec?.ml;
  const servedBy =
    ml && typeof ml === 'object' && 'servedBy' in ml ? ml.servedBy : undefined;
  return [
    ...written(servedBy).flatMap(ref =>
      canonical(ref, { defaultKind: 'component', defaultNamespace }),
    ),
    ...written(spec?.owner).flatMap(ref =>
      canonical(ref, { defaultKind: 'group', defaultNamespace }),
    ),
  ];
}

function written(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter(
    each => typeof each === 'string',
  );
}

function canonical(
  ref: string,
  context: { defaultKind: string; defaultNamespace: string },
): string[] {
  try {
    return [canonicalEntityRef(ref, context)];
  } catch {
    // What is no ref leads nowhere; the shape of the entity says so elsewhere.
    return [];
  }
}

/** Filters that find entities by name, a bounded number of names in each. */
function questionsFor(refs: readonly string[]) {
  const names = new Map<string, string[]>();
  for (const ref of refs) {
    const { kind, namespace, name } = parseEntityRef(ref);
    const key = JSON.stringify([kind, namespace]);
    const known = names.get(key);
    if (known) known.push(name);
    else names.set(key, [name]);
  }
  return [...names].flatMap(([key, all]) => {
    const [kind, namespace] = JSON.parse(key);
    return Array.from(
      { length: Math.ceil(all.length / namesPerQuestion) },
      (_, n) => ({
        kind,
        'metadata.namespace': namespace,
        'metadata.name': all.slice(
          n * namesPerQuestion,
          (n + 1) * namesPerQuestion,
        ),
      }),
    );
  });
}
