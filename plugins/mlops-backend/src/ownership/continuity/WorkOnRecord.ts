import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  busFactorWindowDays,
  forecastWeeks,
  sayMoment,
  weekStart,
  type Capability,
  type Doing,
  type PlannedItem,
} from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import { countDoers, type DoerCount } from '../../audit';

const rememberedForMs = 60_000;
const dayMs = 86_400_000;

const capabilities: Readonly<Record<string, Capability>> = {
  'mlops.governance.signed-off@1': 'sign',
  'mlops.registry.deployment-recorded@1': 'deploy',
  'mlops.ownership.call-recorded@1': 'answer-calls',
};

/**
 * What governance knows of work that lies ahead, and of who signed: it keeps
 * which service a review is about.
 */
export interface PlannedWork {
  /** What is due before `until`, what is overdue at `at` included. */
  between(at: string, until: string): Promise<readonly PlannedItem[]>;
  /** Who signed for which service since an instant. */
  signers(since: string): Promise<readonly DoerCount[]>;
}

/** What was done, and what will have to be. */
export interface WorkRead {
  readonly doings: readonly Doing[];
  readonly planned: readonly PlannedItem[];
  /** What is not known, each in a sentence. */
  readonly notes: readonly string[];
}

/**
 * Reads from the ledger who did what within 180 days, and from governance what
 * is due within twelve weeks. Counting takes the database a while, so it is
 * remembered for a minute; when it fails, the last figures are used and say so.
 */
export class WorkOnRecord {
  readonly #database: () => Promise<Knex>;
  readonly #planned?: PlannedWork;
  readonly #renames: (knex: Knex) => Promise<ReadonlyMap<string, string>>;
  readonly #now: () => Date;
  readonly #logger: Pick<LoggerService, 'warn'>;
  #last?: { readonly atMs: number; readonly work: WorkRead };
  #reading?: Promise<WorkRead>;

  constructor(options: {
    database(): Promise<Knex>;
    /** Absent when governance is switched off. */
    planned?: PlannedWork;
    /** Names of services that the ledger has, each with the one of today. */
    renames(knex: Knex): Promise<ReadonlyMap<string, string>>;
    now(): Date;
    logger: Pick<LoggerService, 'warn'>;
  }) {
    this.#database = options.database;
    this.#planned = options.planned;
    this.#renames = options.renames;
    this.#now = options.now;
    this.#logger = options.logger;
  }

  /** Never fails: what cannot be read is a note. */
  async current(): Promise<WorkRead> {
    const nowMs = this.#now().getTime();
    if (this.#last && nowMs - this.#last.atMs < rememberedForMs) {
      return this.#last.work;
    }
    this.#reading ??= this.#read(nowMs).finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  async #read(nowMs: number): Promise<WorkRead> {
    try {
      const work = await this.#readNow(nowMs);
      this.#last = { atMs: nowMs, work };
      return work;
    } catch (error) {
      this.#logger.warn(`What is on record could not be counted: ${error}`);
      const { work, atMs } = this.#last ?? { work: nothing };
      return {
        ...work,
        notes: [
          ...work.notes,
          atMs === undefined
            ? 'The database did not answer: what is on record and what is due is not known.'
            : `The database did not answer: what is on record and what is due is as of ${sayMoment(
                new Date(atMs).toISOString(),
                'UTC',
              )}.`,
        ],
      };
    }
  }

  async #readNow(nowMs: number): Promise<WorkRead> {
    const at = new Date(nowMs).toISOString();
    const since = new Date(nowMs - busFactorWindowDays * dayMs).toISOString();
    const until = new Date(
      Date.parse(weekStart(at)) + forecastWeeks * 7 * dayMs,
    ).toISOString();
    const knex = await this.#database();
    const deployed = await countDoers(knex, {
      types: ['mlops.registry.deployment-recorded@1'],
      since,
    });
    // Whoever answered, and not whoever called and recorded it.
    const answered = await countDoers(knex, {
      types: ['mlops.ownership.call-recorded@1'],
      ...{ since, by: 'person' },
      only: { field: 'outcome', text: 'answered' },
    });
    const signed = (await this.#planned?.signers(since)) ?? [];
    const renames = await this.#renames(knex);
    return {
      doings: [...deployed, ...answered, ...signed].flatMap(count =>
        doingOf(count, renames),
      ),
      planned: (await this.#planned?.between(at, until)) ?? [],
      notes: this.#planned
        ? []
        : [
            'Governance is switched off: promotions, re-certifications and signatures are not known.',
          ],
    };
  }
}

const nothing: WorkRead = { doings: [], planned: [], notes: [] };

/** A person is one person, also when they come through another plugin or agent. */
function doingOf(
  { type, service, actor, times }: DoerCount,
  renames: ReadonlyMap<string, string>,
): Doing[] {
  if (!Object.hasOwn(capabilities, type)) return [];
  const ref = service.toLowerCase();
  const isPerson = actor?.kind === 'user' || actor?.kind === 'delegatedUser';
  return [
    {
      capability: capabilities[type],
      ...{ service: renames.get(ref) ?? ref, times },
      ...(isPerson && { person: actor.ref.toLowerCase() }),
    },
  ];
}
