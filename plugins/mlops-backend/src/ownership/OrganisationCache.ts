import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { OrganisationSnapshot } from './OrganisationSnapshot';
import { snapshotAt } from './snapshotAt';

const nothing: ReadonlySet<string> = new Set();

/**
 * Keeps the last reading of the organisation. A reading that is too old is
 * still answered while the next one is under way; one that fails leaves the
 * last good one in place, with its `asOf`. What ends at an instant, such as an
 * engagement, ends in every answer at that instant, whatever its age.
 */
export class OrganisationCache {
  readonly #read: (
    previous?: OrganisationSnapshot,
  ) => Promise<OrganisationSnapshot>;
  readonly #maxAgeMs: number;
  readonly #now: () => Date;
  readonly #logger: Pick<LoggerService, 'warn'>;
  #last?: OrganisationSnapshot;
  #underWay?: Promise<OrganisationSnapshot>;
  #triedAtMs = -Infinity;
  #acknowledged?: (at: string) => Promise<ReadonlySet<string>>;

  constructor(options: {
    read(previous?: OrganisationSnapshot): Promise<OrganisationSnapshot>;
    maxAgeSeconds: number;
    now(): Date;
    logger: Pick<LoggerService, 'warn'>;
  }) {
    this.#read = options.read;
    this.#maxAgeMs = options.maxAgeSeconds * 1000;
    this.#now = options.now;
    this.#logger = options.logger;
  }

  /**
   * Heeds what levels have acknowledged of control roles from now on; as long as
   * that cannot be known, nothing is acknowledged.
   *
   * @param acknowledged - digests at an instant
   */
  heed(acknowledged: (at: string) => Promise<ReadonlySet<string>>): void {
    this.#acknowledged = acknowledged;
  }

  /**
   * The organisation as it is now, at once when it was ever read.
   *
   * @throws whatever the very first reading failed with
   */
  async current(): Promise<OrganisationSnapshot> {
    if (!this.#last) return this.refresh();
    this.#refreshWhenOlderThan(this.#maxAgeMs);
    return this.#atPresent(this.#last);
  }

  /**
   * One ML service as it was last read; undefined when it was not there, or when
   * the reading is more than twice as old as readings should become.
   */
  recentService(serviceRef: string): Entity | undefined {
    if (!this.#last) return undefined;
    const ageMs = this.#now().getTime() - Date.parse(this.#last.asOf);
    if (ageMs > 2 * this.#maxAgeMs) return undefined;
    return this.#last.services.get(serviceRef);
  }

  /** Says that the last reading lacks something that is there now. */
  suspectStale(): void {
    this.#refreshWhenOlderThan(Math.min(this.#maxAgeMs, 5_000));
  }

  /** Reads now; whoever asks meanwhile shares the reading. */
  async refresh(): Promise<OrganisationSnapshot> {
    this.#underWay ??= this.#readOnce().finally(() => {
      this.#underWay = undefined;
    });
    return this.#atPresent(await this.#underWay);
  }

  async #atPresent(read: OrganisationSnapshot): Promise<OrganisationSnapshot> {
    const at = this.#now().toISOString();
    return snapshotAt(read, at, await this.#acknowledgedAt(at));
  }

  async #acknowledgedAt(at: string): Promise<ReadonlySet<string>> {
    try {
      return (await this.#acknowledged?.(at)) ?? nothing;
    } catch (error) {
      this.#logger.warn(
        `No change of a control role counts as acknowledged: ${error}`,
      );
      return nothing;
    }
  }

  async #readOnce(): Promise<OrganisationSnapshot> {
    this.#triedAtMs = this.#now().getTime();
    this.#last = await this.#read(this.#last);
    return this.#last;
  }

  #refreshWhenOlderThan(ageMs: number): void {
    const sinceMs = this.#now().getTime() - this.#triedAtMs;
    // A clock that was set back must not make a reading young for as long.
    if (sinceMs >= 0 && sinceMs < ageMs) return;
    this.refresh().catch(error => {
      this.#logger.warn(
        `Still using what was read of the catalog at ${
          this.#last?.asOf
        }: ${error}`,
      );
    });
  }
}
