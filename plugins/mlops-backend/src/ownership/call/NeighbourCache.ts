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
  readonly #catalog: Pick<CatalogReader, 'list'>;
  readonly #maxAgeMs: number;
  readonly #now: () => Date;
  readonly #logger: Pick<LoggerService, 'warn'>;
  #last?: ReadonlyMap<string, Entity>;
  #underWay?: Promise<ReadonlyMap<string, Entity>>;
  #triedAtMs = -Infinity;

  constructor(options: {
    catalog: Pick<CatalogReader, 'list'>;
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
   * catalog.
   *
   * @throws whatever the very first reading failed with
   */
  async around(
    service: Entity,
    { services }: Pick<OrganisationSnapshot, 'services'>,
  ): Promise<Entity[]> {
    const ageMs = this.#now().getTime() - this.#triedAtMs;
    const refs = neighboursOf(service);
    const isUnknown = refs.some(ref => !this.#last?.has(ref));
    if (
      ageMs >= (isUnknown ? Math.min(5_000, this.#maxAgeMs) : this.#maxAgeMs)
    ) {
      this.#refresh(services).catch(error => {
        this.#logger.warn(
          `Still using what was read of what serves and owns services: ${error}`,
        );
      });
    }
    const known = this.#last ?? (await this.#refresh(services));
    return refs.flatMap(ref => known.get(ref) ?? []);
  }

  #refresh(services: ReadonlyMap<string, Entity>) {
    this.#underWay ??= this.#read(services).finally(() => {
      this.#underWay = undefined;
    });
    return this.#underWay;
  }

  async #read(services: ReadonlyMap<string, Entity>) {
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
    return read;
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
