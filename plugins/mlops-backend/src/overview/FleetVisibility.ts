import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Caller } from '../http';
import type { CatalogReader } from '../ownership';

/** Which services of the fleet a caller sees. */
export type FleetSight =
  | { readonly kind: 'all' }
  | { readonly kind: 'some'; readonly refs: readonly string[] }
  | {
      readonly kind: 'pipeline';
      readonly subject: string;
      readonly patterns: readonly string[];
    };

const cachedForMs = 60_000;
const mostPeople = 1_000;

/**
 * Says which services a caller sees: a pipeline its own, a person those the
 * catalog would show. What a person sees is remembered for a minute.
 */
export class FleetVisibility {
  readonly #permissions: Pick<PermissionsService, 'authorizeConditional'>;
  readonly #catalog: Pick<CatalogReader, 'list'>;
  readonly #serviceTypes: readonly string[];
  readonly #now: () => Date;
  readonly #known = new Map<
    string,
    { readonly untilMs: number; readonly sight: Promise<FleetSight> }
  >();

  constructor(options: {
    permissions: Pick<PermissionsService, 'authorizeConditional'>;
    catalog: Pick<CatalogReader, 'list'>;
    serviceTypes: readonly string[];
    now(): Date;
  }) {
    this.#permissions = options.permissions;
    this.#catalog = options.catalog;
    this.#serviceTypes = options.serviceTypes;
    this.#now = options.now;
  }

  async sightOf(caller: Caller): Promise<FleetSight> {
    const { principal, credentials, scope } = caller;
    if (principal.kind === 'service') {
      return {
        kind: 'pipeline',
        subject: principal.id,
        patterns: scope?.patterns ?? [],
      };
    }
    const nowMs = this.#now().getTime();
    const known = this.#known.get(principal.id);
    if (known && known.untilMs > nowMs) return known.sight;
    const sight = this.#askCatalog(credentials);
    const entry = { untilMs: nowMs + cachedForMs, sight };
    this.#known.delete(principal.id);
    this.#known.set(principal.id, entry);
    sight.catch(() => {
      if (this.#known.get(principal.id) === entry) {
        this.#known.delete(principal.id);
      }
    });
    this.#forgetOldest();
    return sight;
  }

  async #askCatalog(credentials: BackstageCredentials): Promise<FleetSight> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission: catalogEntityReadPermission }],
      { credentials },
    );
    if (decision.result === AuthorizeResult.ALLOW) return { kind: 'all' };
    if (decision.result === AuthorizeResult.DENY) {
      return { kind: 'some', refs: [] };
    }
    // The conditions are the catalog's own: it applies them.
    const visible = await this.#catalog.list(
      { kind: 'component', 'spec.type': [...this.#serviceTypes] },
      ['kind', 'metadata.name', 'metadata.namespace'],
      credentials,
    );
    return {
      kind: 'some',
      refs: visible.map(each => stringifyEntityRef(each)),
    };
  }

  #forgetOldest(): void {
    for (const person of this.#known.keys()) {
      if (this.#known.size <= mostPeople) return;
      this.#known.delete(person);
    }
  }
}
