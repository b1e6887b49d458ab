import type { Entity } from '@backstage/catalog-model';
import {
  coveredService,
  holdersInSteps,
  sortInSteps,
  type CoveredService,
  type OrganisationFacts,
  type OrganisationMatrix,
  type Role,
  type Steps,
} from '@pitwall/plugin-mlops-common';
import type { OrganisationCache } from '../OrganisationCache';
import type { OrganisationSnapshot } from '../OrganisationSnapshot';
import { ownershipOf } from '../ownershipOf';
import { inTurns } from './inTurns';

/** Every service of one reading of the catalog, resolved. Never changed. */
export interface Fleet {
  /** By title. */
  readonly services: readonly CoveredService[];
  readonly byRef: ReadonlyMap<string, CoveredService>;
  /** As they are in the catalog. */
  readonly entities: ReadonlyMap<string, Entity>;
  /** The organisation as it is now. */
  readonly facts: OrganisationFacts;
  /** The organisation as the catalog has it, with engagements to come and over. */
  readonly wholeFacts: OrganisationFacts;
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
  readonly #sliceMs?: number;
  #last?: Source & { readonly fleet: Fleet };
  #underWay?: Source & { readonly building: Promise<Fleet> };

  constructor(options: {
    organisation: Pick<OrganisationCache, 'current'>;
    /** Refs of the resources of type `feature-view`. */
    featureViews(): Promise<ReadonlySet<string>>;
    matrix: OrganisationMatrix;
    /** For so long others wait while services are resolved. */
    sliceMs?: number;
  }) {
    this.#organisation = options.organisation;
    this.#featureViews = options.featureViews;
    this.#matrix = options.matrix;
    this.#sliceMs = options.sliceMs;
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
    const building = inTurns(this.#build(source), this.#sliceMs);
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

  *#build({ snapshot, featureViews }: Source): Steps<Fleet> {
    const kept = this.#reusable({ snapshot, featureViews });
    const found: CoveredService[] = [];
    for (const [ref, entity] of snapshot.services) {
      const before = kept?.snapshot.services.get(ref);
      const known =
        before && JSON.stringify(before) === JSON.stringify(entity)
          ? kept?.fleet.byRef.get(ref)
          : undefined;
      found.push(
        known ??
          coveredService(
            ownershipOf(entity, snapshot, this.#matrix),
            entity,
            view => featureViews.has(view),
          ),
      );
      yield;
    }
    const services = yield* sortInSteps(
      found,
      ({ ownership: { service: one } }, { ownership: { service: other } }) =>
        titles.compare(one.title, other.title) ||
        (one.entityRef < other.entityRef ? -1 : 1),
    );
    const { facts } = snapshot;
    const { people, groups } = facts;
    return {
      services,
      byRef: new Map(
        services.map(each => [each.ownership.service.entityRef, each]),
      ),
      entities: snapshot.services,
      facts,
      wholeFacts: facts.away ? { people, groups } : facts,
      holders: yield* holdersInSteps(services),
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
