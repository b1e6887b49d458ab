import { setTimeout as delay } from 'node:timers/promises';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  lintEntityDocuments,
  type LintFinding,
  type OrganisationMatrix,
  type Ownership,
  type RotaTextFinding,
} from '@pitwall/plugin-mlops-common';
import type { CatalogReader } from './CatalogReader';
import { lintRotaText } from './onCall';
import type { OrganisationCache } from './OrganisationCache';
import { ownershipOf } from './ownershipOf';
import type { PendingOfService } from './pendingStore';
import { readMlService } from './readMlService';
import { readYamlDocuments } from './readYamlDocuments';

/** Codes that a reading older than the service itself may cause. */
const missingCodes = new Set([
  'use-case-missing',
  'domain-missing',
  'group-missing',
  'person-left',
]);

/** Since when the changes of a service wait, by digest. */
export type PendingSince = (
  waiting: PendingOfService,
) => Promise<ReadonlyMap<string, string>>;

/** How long an answer waits to learn since when something waits. */
const patienceMs = 1_000;

/** Answers who does what. Needs the catalog, and no database. */
export class OwnershipService {
  readonly #catalog: Pick<CatalogReader, 'get'>;
  readonly #organisation: Pick<OrganisationCache, 'current' | 'suspectStale'>;
  readonly #matrix: OrganisationMatrix;
  readonly #serviceTypes: readonly string[];
  readonly #now: () => Date;
  readonly #pendingSince: PendingSince;

  constructor(options: {
    catalog: Pick<CatalogReader, 'get'>;
    organisation: Pick<OrganisationCache, 'current' | 'suspectStale'>;
    matrix: OrganisationMatrix;
    serviceTypes: readonly string[];
    now(): Date;
    /** Nobody knows since when changes wait without it. */
    pendingSince?: PendingSince;
  }) {
    this.#catalog = options.catalog;
    this.#organisation = options.organisation;
    this.#matrix = options.matrix;
    this.#serviceTypes = options.serviceTypes;
    this.#now = options.now;
    this.#pendingSince = options.pendingSince ?? (async () => new Map());
  }

  /**
   * The resolved matrix of one service, from the service as it is now. With
   * credentials the service is read as their owner may see it; without, as the
   * plugin sees it.
   *
   * @throws 404 when it is not there, hidden, or no ML service
   */
  async get(
    serviceRef: string,
    credentials?: BackstageCredentials,
  ): Promise<Ownership> {
    const [service, snapshot] = await Promise.all([
      readMlService(this.#catalog, this.#serviceTypes, serviceRef, credentials),
      this.#organisation.current(),
    ]);
    const ownership = ownershipOf(service, snapshot, this.#matrix);
    if (ownership.violations.some(({ code }) => missingCodes.has(code))) {
      this.#organisation.suspectStale();
    }
    return this.#withSince(ownership);
  }

  /** Says since when changes wait, unless the database keeps one waiting. */
  async #withSince(ownership: Ownership): Promise<Ownership> {
    const { roles, service } = ownership;
    if (roles.every(({ pending }) => !pending)) return ownership;
    const waiting = new AbortController();
    const digests = roles.flatMap(({ pending = [] }) =>
      pending.map(({ digest }) => digest),
    );
    const since = await Promise.race([
      this.#pendingSince({ serviceRef: service.entityRef, digests }),
      delay(patienceMs, undefined, { signal: waiting.signal }),
    ])
      .catch(() => undefined)
      .finally(() => waiting.abort());
    if (!since) return ownership;
    return {
      ...ownership,
      roles: roles.map(({ pending, ...role }) => ({
        ...role,
        ...(pending && {
          pending: pending.map(change => {
            const known = since.get(change.digest);
            return { ...change, ...(known && { since: known }) };
          }),
        }),
      })),
    };
  }

  /** What is wrong with the roles and RACI of catalog files. */
  lint(yaml: string): LintFinding[] {
    const { documents, findings } = readYamlDocuments(yaml);
    return [
      ...findings,
      ...lintEntityDocuments(documents, this.#matrix, {
        serviceTypes: this.#serviceTypes,
      }),
    ];
  }

  /**
   * What is wrong with a file of rotas, its members compared with the catalog
   * as it was last read; not compared where it cannot be read.
   */
  async lintRotas(yaml: string): Promise<RotaTextFinding[]> {
    const snapshot = await this.#organisation.current().catch(() => undefined);
    return lintRotaText(yaml, {
      now: this.#now().toISOString(),
      ...(snapshot && { people: snapshot.facts.people }),
    });
  }
}
