import {
  setImmediate as nextTurn,
  setTimeout as pause,
} from 'node:timers/promises';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { OrganisationMatrix } from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import {
  savePending,
  type OrganisationCache,
  type OrganisationSnapshot,
} from '../ownership';
import { fleetInputDigest, fleetRow } from './fleetRow';
import {
  markCatalogRead,
  readInputDigests,
  removeFleetRows,
  saveFleetRows,
} from './fleetStore';

const batchSize = 50;
const settleForMs = 60_000;
const equalReadings = 3;

/**
 * Brings the projection up to date with the catalog. Only what changed is
 * resolved and written, in small batches, so that requests are answered in
 * between.
 */
export class FleetRefresh {
  readonly #organisation: Pick<OrganisationCache, 'refresh'>;
  readonly #matrix: OrganisationMatrix;
  readonly #database: () => Promise<Knex>;
  readonly #logger: Pick<LoggerService, 'warn' | 'debug'>;
  readonly #settleEveryMs: number;
  #underWay?: Promise<OrganisationSnapshot>;
  // Another version of the suite may have resolved the same input otherwise.
  #trustsDigests = false;

  constructor(options: {
    organisation: Pick<OrganisationCache, 'refresh'>;
    matrix: OrganisationMatrix;
    database(): Promise<Knex>;
    logger: Pick<LoggerService, 'warn' | 'debug'>;
    settleEveryMs?: number;
  }) {
    this.#organisation = options.organisation;
    this.#matrix = options.matrix;
    this.#database = options.database;
    this.#logger = options.logger;
    this.#settleEveryMs = options.settleEveryMs ?? 2_000;
  }

  /** Reads the catalog once and updates what differs. */
  async refresh(signal: AbortSignal): Promise<OrganisationSnapshot> {
    this.#underWay ??= this.#refreshOnce(signal).finally(() => {
      this.#underWay = undefined;
    });
    return this.#underWay;
  }

  /**
   * Refreshes again and again until the catalog has taken in what it is going
   * to after a start, so that nobody meets an empty fleet until the next
   * scheduled run. Gives up quietly: the schedule goes on.
   */
  async settle(signal: AbortSignal): Promise<void> {
    const until = Date.now() + settleForMs;
    let previous: string | undefined;
    let equal = 0;
    while (!signal.aborted && Date.now() < until) {
      try {
        const { digest, services } = await this.refresh(signal);
        const reading = JSON.stringify([digest, [...services.keys()]]);
        equal = services.size > 0 && reading === previous ? equal + 1 : 1;
        if (equal >= equalReadings) return;
        previous = reading;
      } catch (error) {
        if (!signal.aborted) {
          this.#logger.warn(`The fleet could not be filled yet: ${error}`);
        }
      }
      // An abort ends the pause by throwing; the loop ends by itself.
      await pause(this.#settleEveryMs, undefined, { signal }).catch(() => {});
    }
  }

  async #refreshOnce(signal: AbortSignal): Promise<OrganisationSnapshot> {
    const snapshot = await this.#organisation.refresh();
    const knex = await this.#database();
    const stored = await readInputDigests(knex);
    let written = 0;
    for (const batch of batchesOf([...snapshot.services])) {
      signal.throwIfAborted();
      const changed = batch
        .filter(([ref, service]) => {
          const digest = fleetInputDigest(service, snapshot, this.#matrix);
          return !this.#trustsDigests || stored.get(ref) !== digest;
        })
        .map(([, service]) => fleetRow(service, snapshot, this.#matrix));
      // First: a row that is saved is not looked at again.
      await savePending(
        knex,
        changed.map(({ serviceRef, pending = [] }) => ({
          ...{ serviceRef, digests: pending },
        })),
        snapshot.asOf,
      );
      await saveFleetRows(knex, changed);
      written += changed.length;
      await nextTurn();
    }
    const gone = [...stored.keys()].filter(ref => !snapshot.services.has(ref));
    for (const batch of batchesOf(gone)) {
      signal.throwIfAborted();
      await savePending(
        knex,
        batch.map(serviceRef => ({ serviceRef, digests: [] })),
        snapshot.asOf,
      );
      await removeFleetRows(knex, batch);
    }
    await markCatalogRead(knex, snapshot.asOf);
    this.#trustsDigests = true;
    this.#logger.debug(
      `Fleet refreshed: ${snapshot.services.size} services, ${written} written, ${gone.length} removed`,
    );
    return snapshot;
  }
}

function* batchesOf<T>(items: readonly T[]): Generator<T[]> {
  for (let start = 0; start < items.length; start += batchSize) {
    yield items.slice(start, start + batchSize);
  }
}
