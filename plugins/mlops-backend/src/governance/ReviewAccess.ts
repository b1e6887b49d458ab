import type { Entity } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import type {
  ModelVersion,
  OrganisationMatrix,
  Ownership,
  PeopleFacts,
  Role,
} from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import type { Caller } from '../http';
import {
  ownershipOf,
  type OrganisationCache,
  type ServiceReader,
} from '../ownership';
import { readModelVersion } from '../registry';
import { findReview, type ReviewRow } from './reviewStore';

/** What is known around a version before anything is decided about it. */
export interface Setting {
  readonly service: Entity;
  readonly version: ModelVersion;
  readonly ownership: Ownership;
  readonly people: Omit<PeopleFacts, 'refOf'>;
  /** Whether a ref is one of a user in the catalog. */
  isPerson(ref: string): boolean;
  /** What a user or group is called. */
  titleOf(ref: string): string | undefined;
}

/**
 * Gathers what decisions rest on, for whoever asks: everything that needs the
 * network, before a transaction begins.
 */
export class ReviewAccess {
  readonly #database: () => Promise<Knex>;
  readonly #services: Pick<ServiceReader, 'get'>;
  readonly #organisation: Pick<OrganisationCache, 'current' | 'suspectStale'>;
  readonly #matrix: OrganisationMatrix;

  constructor(options: {
    database(): Promise<Knex>;
    services: Pick<ServiceReader, 'get'>;
    organisation: Pick<OrganisationCache, 'current' | 'suspectStale'>;
    matrix: OrganisationMatrix;
  }) {
    this.#database = options.database;
    this.#services = options.services;
    this.#organisation = options.organisation;
    this.#matrix = options.matrix;
  }

  /**
   * A review's row, and its setting.
   *
   * @throws 404, the same for one that is not there and one that is hidden
   */
  async review(
    reviewId: string,
    caller: Caller,
  ): Promise<{ readonly row: ReviewRow; readonly setting: Setting }> {
    const missing = new NotFoundError(
      `There is no review ${reviewId}, or you may not see it.`,
    );
    const row = await findReview(await this.#database(), reviewId);
    if (!row) throw missing;
    return {
      row,
      setting: await this.version(row.version_id, caller, missing),
    };
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
    const version = await readModelVersion(await this.#database(), versionId);
    if (!version) throw missing;
    const service = await this.service(version.service, caller, missing);
    const snapshot = await this.#organisation.current();
    const ownership = ownershipOf(service, snapshot, this.#matrix);
    const { people, groups } = snapshot.facts;
    return {
      ...{ service, version, ownership },
      people: peopleOf(ownership, version),
      isPerson: ref => people.has(ref),
      titleOf: ref => (people.get(ref) ?? groups.get(ref))?.title,
    };
  }

  /** The service of a version, as it is now. */
  async service(
    serviceRef: string,
    caller: Caller,
    missing: Error,
  ): Promise<Entity> {
    try {
      return await this.#services.get(serviceRef, caller);
    } catch (error) {
      throw error instanceof NotFoundError ? missing : error;
    }
  }

  /** Says that somebody may hold a role since the catalog was last read. */
  suspectStale(): void {
    this.#organisation.suspectStale();
  }
}

/** Who holds which role, and who wrote the version. */
export function peopleOf(
  { roles }: Ownership,
  { authors }: ModelVersion,
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
