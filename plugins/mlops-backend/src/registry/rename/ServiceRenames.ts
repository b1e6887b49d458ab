import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { decide, streamVersion, type LedgerActor } from '../../audit';
import type { ServiceRows } from '../../database';
import { conflict } from '../../http';
import { mixedTables, moveRows, storedRefs, type Rename } from './moveRows';
import { renameRefusal, type RenameRefusal } from './renameRefusal';
import { holdRenames, readRename, saveRename } from './renameStore';

const suite: LedgerActor = { kind: 'system', ref: 'pitwall' };

/** Former refs, each with the refs of all services that say it was theirs. */
type FormerClaims = ReadonlyMap<string, readonly string[]>;

/** What became of a claim to a former name. */
type Outcome = { readonly kind: 'done' } | RenameRefusal;

const done: Outcome = { kind: 'done' };

/**
 * Makes a rename keep a service's history: once nothing in the catalog has the
 * former name any more, everything that is stored under it moves to the service
 * that says so, in one transaction and with one entry of the ledger. What is in
 * the ledger stays as it was signed.
 */
export class ServiceRenames {
  readonly #database: () => Promise<Knex>;
  readonly #rows: readonly ServiceRows[];
  readonly #claims: () => Promise<FormerClaims>;
  readonly #isThere: (ref: string) => Promise<boolean>;
  readonly #now: () => Date;
  readonly #logger: Pick<LoggerService, 'info' | 'warn'>;
  /** A log that says the same twice a minute is not read. */
  #said: ReadonlySet<string> = new Set();

  constructor(options: {
    database(): Promise<Knex>;
    rows: readonly ServiceRows[];
    /** As the catalog has them at this moment. */
    claims(): Promise<FormerClaims>;
    /** Whether anything in the catalog has a ref at this moment. */
    isThere(ref: string): Promise<boolean>;
    now(): Date;
    logger: Pick<LoggerService, 'info' | 'warn'>;
  }) {
    this.#database = options.database;
    this.#rows = options.rows;
    this.#claims = options.claims;
    this.#isThere = options.isThere;
    this.#now = options.now;
    this.#logger = options.logger;
  }

  /** Follows every rename that the catalog tells of. */
  async follow(): Promise<void> {
    const claims = await this.#claims();
    const refusals: string[] = [];
    for (const former of await this.#stored([...claims.keys()])) {
      const outcome = await this.#followOne(former, claims.get(former) ?? []);
      if (outcome.kind !== 'done') refusals.push(outcome.sentence);
    }
    for (const sentence of refusals) {
      if (!this.#said.has(sentence)) this.#logger.warn(sentence);
    }
    this.#said = new Set(refusals);
  }

  /**
   * Makes sure that a service may be given history of its own: what is stored
   * under its former names is moved first, or it would be mixed with the new.
   *
   * @throws 409 while that has to wait
   */
  async settle(
    serviceRef: string,
    formerRefs: readonly string[],
  ): Promise<void> {
    const stored = await this.#stored(formerRefs);
    if (stored.size === 0) return;
    const knex = await this.#database();
    const claims = await this.#claims();
    for (const former of stored) {
      // What is stored since is another service's, which has the name now.
      if ((await readRename(knex, former)) === serviceRef) continue;
      const claimants = new Set([...(claims.get(former) ?? []), serviceRef]);
      const outcome = await this.#followOne(former, [...claimants]);
      if (outcome.kind === 'waits') {
        throw conflict(outcome.sentence, { code: 'rename-waits' });
      }
    }
  }

  async #stored(formerRefs: readonly string[]): Promise<ReadonlySet<string>> {
    if (formerRefs.length === 0) return new Set();
    return storedRefs(await this.#database(), this.#rows, formerRefs);
  }

  /** Each service is followed once: what comes later under the name is not its. */
  async #followOne(
    from: string,
    claimants: readonly string[],
  ): Promise<Outcome> {
    const followed = await readRename(await this.#database(), from);
    const open = claimants.filter(claimant => claimant !== followed);
    if (open.length === 0) return done;
    if (open.length > 1) return renameRefusal.contested(from, open);
    const [to] = open;
    if (await this.#isThere(from)) return renameRefusal.inUse({ from, to });
    return this.#move({ from, to });
  }

  async #move({ from, to }: Rename): Promise<Outcome> {
    const at = this.#now().toISOString();
    const knex = await this.#database();
    const { outcome, moved } = await decide<{
      outcome: Outcome;
      moved?: Record<string, number>;
    }>(knex, { actor: suite, at }, async tx => {
      await holdRenames(tx);
      // Another replica may have been faster.
      const stored = await storedRefs(tx, this.#rows, [from]);
      if (stored.size === 0) return { answer: { outcome: done } };
      const mixed = await mixedTables(tx, this.#rows, { from, to });
      if (mixed.length > 0) {
        return { answer: { outcome: renameRefusal.mixed({ from, to }) } };
      }
      const counts = await moveRows(tx, this.#rows, { from, to });
      await saveRename(tx, { from, to }, at);
      const stream = serviceStream(to);
      return {
        answer: { outcome: done, moved: counts },
        decision: {
          stream,
          expectedVersion: await streamVersion(tx, stream),
          events: [
            {
              type: 'mlops.registry.service-renamed@1',
              payload: { service: to, formerly: from, moved: counts },
            },
          ],
        },
      };
    });
    if (moved) {
      this.#logger.info(
        `${from} is called ${to} now: what was stored under its former name was moved (${said(
          moved,
        )}).`,
      );
    }
    return outcome;
  }
}

/** The stream of what became of a service itself. */
function serviceStream(serviceRef: string): string {
  return `service/${serviceRef}`;
}

function said(moved: Readonly<Record<string, number>>): string {
  return (
    Object.entries(moved)
      .map(([what, count]) => `${what}: ${count}`)
      .join(', ') || 'nothing that is counted'
  );
}
