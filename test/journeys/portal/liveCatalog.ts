import { createBackendModule } from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import {
  catalogProcessingExtensionPoint,
  type EntityProvider,
  type EntityProviderConnection,
} from '@backstage/plugin-catalog-node';

const name = 'journey';
const location = 'url:http://journey.invalid/catalog-info.yaml';

/** A directory of entities that a journey changes while the portal runs. */
export class LiveCatalog implements EntityProvider {
  readonly #entities = new Map<string, Entity>();
  #connection?: EntityProviderConnection;

  constructor(entities: readonly Entity[]) {
    entities.forEach(entity => this.#put(entity));
  }

  getProviderName(): string {
    return name;
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.#connection = connection;
    await this.#publish();
  }

  get(ref: string): Entity {
    const entity = this.#entities.get(ref);
    if (!entity) throw new Error(`The journey has no ${ref}`);
    return entity;
  }

  async put(...entities: readonly Entity[]): Promise<void> {
    entities.forEach(entity => this.#put(entity));
    await this.#publish();
  }

  /** Lays other values over the `spec` of an entity. */
  async change(ref: string, spec: NonNullable<Entity['spec']>): Promise<void> {
    const entity = this.get(ref);
    await this.put({ ...entity, spec: { ...entity.spec, ...spec } });
  }

  async remove(...refs: readonly string[]): Promise<void> {
    refs.forEach(ref => this.#entities.delete(ref));
    await this.#publish();
  }

  /** The module that puts this directory into a backend's catalog. */
  module() {
    return createBackendModule({
      pluginId: 'catalog',
      moduleId: name,
      register: env =>
        env.registerInit({
          deps: { catalog: catalogProcessingExtensionPoint },
          init: async ({ catalog }) => catalog.addEntityProvider(this),
        }),
    });
  }

  #put(entity: Entity): void {
    this.#entities.set(stringifyEntityRef(entity), {
      ...entity,
      metadata: {
        ...entity.metadata,
        annotations: {
          ...entity.metadata.annotations,
          'backstage.io/managed-by-location': location,
          'backstage.io/managed-by-origin-location': location,
        },
      },
    });
  }

  async #publish(): Promise<void> {
    await this.#connection?.applyMutation({
      type: 'full',
      entities: [...this.#entities.values()].map(entity => ({
        entity,
        locationKey: name,
      })),
    });
  }
}
