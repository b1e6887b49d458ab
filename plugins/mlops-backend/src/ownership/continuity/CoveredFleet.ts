import { performance } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  coveredService,
  holdersOf,
  type CoveredService,
  type OrganisationFacts,
  type OrganisationMatrix,
  type Role,
} from '@pitwall/plugin-mlops-common';
import type { OrganisationCache } from '../OrganisationCache';
import type { OrganisationSnapshot } from '../OrganisationSnapshot';
import { ownershipOf } from '../ownershipOf';

/** For so long others wait while services are resolved. */
const sliceMs = 15;

/** Every service of one reading of the catalog, resolved. Never changed. */
export interface Fleet {
  /** By title. */
  readonly services: readonly CoveredService[];
  readonly byRef: ReadonlyMap<string, CoveredService>;
  /** The organisation as it is now. */
  readonly facts: OrganisationFacts;
  /** Everybody who holds a role anywhere, by role. */
  readonly holders: ReadonlyMap<Role, ReadonlySet<string>>;
  readonly asOf: string;
}

interface Source {
  readonly snapshot: OrganisationSnapshot;
  readonly featureViews: ReadonlySet<string>;
}

// A fixed locale: the order must not depend on where the code runs.
const titles = new Intl.Collator('en', { numeric: true });

/**
 * Keeps all services resolved as coverage needs them. After a new reading only
 * those are resolved again that changed, or all when anything above them did;
 * in slices, so that other requests are answered in between.
 */
export class CoveredFleet {
  readonly #organisation: Pick<OrganisationCache, 'current'>;
  readonly #featureViews: () => Promise<ReadonlySet<string>>;
  readonly #matrix: OrganisationMatrix;
  #last?: Source & { readonly fleet: Fleet };
  #underWay?: Source & { readonly building: Promise<Fleet> };

  constructor(options: {
    organisation: Pick<OrganisationCache, 'current'>;
    /** Refs of the resources of type `feature-view`. */
    featureViews(): Promise<ReadonlySet<string>>;
    matrix: OrganisationMatrix;
  }) {
    this.#organisation = options.organisation;
    this.#featureViews = options.featureViews;
    this.#matrix = options.matrix;
  }

  /**
   * The fleet of the last reading; the same object until there is another.
   *
   * @throws whatever the very first reading of the catalog failed with
   */
  async current(): Promise<Fleet> {
    const [snapshot, featureViews] = await Promise.all([
      this.#organisation.current(),
      this.#featureViews(),
    ]);
    const source = { snapshot, featureViews };
    if (this.#last && isSame(this.#last, source)) return this.#last.fleet;
    if (this.#underWay && isSame(this.#underWay, source)) {
      return this.#underWay.building;
    }
    const building = this.#build(source);
    const underWay = { ...source, building };
    this.#underWay = underWay;
    try {
      const fleet = await building;
      this.#last = { ...source, fleet };
      return fleet;
    } finally {
      if (this.#underWay === underWay) this.#underWay = undefined;
    }
  }

  async #build({ snapshot, featureViews }: Source): Promise<Fleet> {
    const kept = this.#reusable({ snapshot, featureViews });
    const services: CoveredService[] = [];
    let begun = performance.now();
    for (const [ref, entity] of snapshot.services) {
      const before = kept?.snapshot.services.get(ref);
      const known =
        before && JSON.stringify(before) === JSON.stringify(entity)
          ? kept?.fleet.byRef.get(ref)
          : undefined;
      services.push(
        known ??
          coveredService(
            ownershipOf(entity, snapshot, this.#matrix),
            entity,
            view => featureViews.has(view),
          ),
      );
      if (performance.now() - begun > sliceMs) {
        await nextTurn();
        begun = performance.now();
      }
    }
    services.sort(
      ({ ownership: { service: one } }, { ownership: { service: other } }) =>
        titles.compare(one.title, other.title) ||
        (one.entityRef < other.entityRef ? -1 : 1),
    );
    return {
      services,
      byRef: new Map(
        services.map(each => [each.ownership.service.entityRef, each]),
      ),
      facts: snapshot.facts,
      holders: holdersOf(services),
      asOf: snapshot.asOf,
    };
  }

  /** The last fleet, where services that did not change are what they were. */
  #reusable(source: Source) {
    return this.#last &&
      this.#last.snapshot.digest === source.snapshot.digest &&
      this.#last.featureViews === source.featureViews
      ? this.#last
      : undefined;
  }
}

function isSame(one: Source, other: Source): boolean {
  return (
    one.snapshot === other.snapshot && one.featureViews === other.featureViews
  );
}
