import type { Entity } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import type {
  OrganisationMatrix,
  Ownership,
  PeopleFacts,
  Role,
} from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import type { Caller, Subject } from '../http';
import {
  ownershipOf,
  type OrganisationCache,
  type OrganisationSnapshot,
  type ServiceReader,
} from '../ownership';
import { readVersionFacts, type VersionFacts } from '../registry';
import { findReview, type ReviewRow } from './reviewStore';

/** A review that was looked up, and the service it belongs to. */
export interface FoundReview extends Subject {
  readonly row: ReviewRow;
}

/** What is known around a version before anything is decided about it. */
export interface Setting {
  readonly service: Entity;
  /** Whether `service` was read some seconds ago and not for this. */
  readonly isRecent: boolean;
  readonly version: VersionFacts;
  readonly ownership: Ownership;
  readonly people: Omit<PeopleFacts, 'refOf'>;
  /** Whether a ref is one of a user in the catalog. */
  isPerson(ref: string): boolean;
  /** What a user or group is called. */
  titleOf(ref: string): string | undefined;
}

// A reading is resolved for those services only that are reviewed meanwhile.
const mostResolved = 200;

type Organisation = Pick<
  OrganisationCache,
  'current' | 'recentService' | 'suspectStale'
>;

/**
 * Gathers what decisions rest on, for whoever asks: everything that needs the
 * network, before a transaction begins.
 */
export class ReviewAccess {
  readonly #database: () => Promise<Knex>;
  readonly #services: Pick<ServiceReader, 'get'>;
  readonly #organisation: Organisation;
  readonly #matrix: OrganisationMatrix;
  readonly #resolved = new WeakMap<
    OrganisationSnapshot,
    Map<Entity, Ownership>
  >();

  constructor(options: {
    database(): Promise<Knex>;
    services: Pick<ServiceReader, 'get'>;
    organisation: Organisation;
    matrix: OrganisationMatrix;
  }) {
    this.#database = options.database;
    this.#services = options.services;
    this.#organisation = options.organisation;
    this.#matrix = options.matrix;
  }

  /** A review that a path names, before anything is known of the caller. */
  async find(reviewId: string): Promise<FoundReview | undefined> {
    const row = await findReview(await this.#database(), reviewId);
    return row && { serviceRef: row.service_ref, row };
  }

  /**
   * The setting of a review, which may have been found already.
   *
   * @throws 404, the same for one that is not there and one that is hidden
   */
  async review(
    reviewId: string,
    caller: Caller,
    found?: FoundReview,
  ): Promise<Setting> {
    const missing = new NotFoundError(
      `There is no review ${reviewId}, or you may not see it.`,
    );
    const { row } = found ?? (await this.find(reviewId)) ?? {};
    if (!row) throw missing;
    return this.version(row.version_id, caller, missing);
  }

  /**
   * A version and its setting.
   *
   * @throws `missing` when it is not there or hidden
   */
  async version(
    versionId: string,
    caller: Caller,
    missing: Error = noVersion(versionId),
  ): Promise<Setting> {
    const version = await readVersionFacts(await this.#database(), versionId);
    if (!version) throw missing;
    const { service, isRecent } = await this.#service(
      version.service,
      caller,
      missing,
    );
    const snapshot = await this.#organisation.current();
    const ownership = this.#ownershipOf(service, snapshot);
    const { people, groups } = snapshot.facts;
    return {
      ...{ service, isRecent, version, ownership },
      people: peopleOf(ownership, version),
      isPerson: ref => people.has(ref),
      titleOf: ref => (people.get(ref) ?? groups.get(ref))?.title,
    };
  }

  /**
   * The service of a version. Where the policy has said whether the caller may
   * see it, the last reading of the organisation serves, as it does for who is
   * in which group; otherwise the catalog is asked as the caller.
   */
  async #service(
    serviceRef: string,
    caller: Caller,
    missing: Error,
  ): Promise<Pick<Setting, 'service' | 'isRecent'>> {
    const { sight } = caller;
    if (sight?.serviceRef === serviceRef) {
      if (!sight.isShown) throw missing;
      const recent = this.#organisation.recentService(serviceRef);
      if (recent) return { service: recent, isRecent: true };
    }
    try {
      const service = await this.#services.get(serviceRef, caller);
      return { service, isRecent: false };
    } catch (error) {
      throw error instanceof NotFoundError ? missing : error;
    }
  }

  /** Resolves a service once for each snapshot: neither ever changes. */
  #ownershipOf(service: Entity, snapshot: OrganisationSnapshot): Ownership {
    const known = this.#resolved.get(snapshot) ?? new Map<Entity, Ownership>();
    this.#resolved.set(snapshot, known);
    const found = known.get(service);
    if (found) return found;
    const ownership = ownershipOf(service, snapshot, this.#matrix);
    if (known.size >= mostResolved) known.clear();
    known.set(service, ownership);
    return ownership;
  }

  /** Says that somebody may hold a role since the catalog was last read. */
  suspectStale(): void {
    this.#organisation.suspectStale();
  }
}

/** Who holds which role, and who wrote the version. */
export function peopleOf(
  { roles }: Ownership,
  { authors }: Pick<VersionFacts, 'authors'>,
): Omit<PeopleFacts, 'refOf'> {
  const byRole: Partial<Record<Role, readonly string[]>> = Object.fromEntries(
    roles.map(({ role, people }) => [
      role,
      people.map(({ entityRef }) => entityRef),
    ]),
  );
  return {
    byRole,
    authors: authors.flatMap(({ person }) => person?.entityRef ?? []),
    unresolvedAuthors: authors.flatMap(({ given, person }) =>
      person ? [] : [given],
    ),
  };
}

function noVersion(versionId: string): Error {
  return new NotFoundError(
    `There is no model version ${versionId}, or you may not see it.`,
  );
}
