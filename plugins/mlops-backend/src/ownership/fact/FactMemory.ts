import type { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import { factIsOver, type DatedFact } from '@pitwall/plugin-mlops-common';
import { setTimeout as delay } from 'node:timers/promises';

const maxAgeMs = 10_000;
/** How soon after a failure the database is asked again. */
const retryMs = 1_000;
/** How long a reading may take: where there is an earlier one, and where not. */
const patienceMs = { again: 2_000, first: 10_000 };
/** After so long, a connection that says nothing is taken to be dead. */
const deadAfterMs = 30_000;

/** Facts as they were read at one instant. */
export interface FactsRead {
  readonly facts: readonly DatedFact[];
  /** When they were read. */
  readonly asOf: string;
  /** Set when a later reading failed, and this is what was last known. */
  readonly isLastKnown: boolean;
}

/**
 * Remembers the facts that are not over for ten seconds: in a night in which
 * somebody is looked for, every request asks for them. A reading that fails or
 * takes too long leaves the last one in place, with its age.
 */
export class FactMemory {
  readonly #read: (at: string) => Promise<readonly DatedFact[]>;
  readonly #now: () => Date;
  readonly #logger: Pick<LoggerService, 'warn'>;
  readonly #wait: (ms: number, signal: AbortSignal) => Promise<unknown>;
  #last?: Omit<FactsRead, 'isLastKnown'>;
  #isFresh = false;
  #underWay?: {
    readonly sinceMs: number;
    readonly reading: Promise<FactsRead>;
    isLate: boolean;
  };
  #failedAtMs = -Infinity;

  constructor(options: {
    read(at: string): Promise<readonly DatedFact[]>;
    now(): Date;
    logger: Pick<LoggerService, 'warn'>;
    /** For tests: resolves after so many milliseconds. */
    wait?(ms: number, signal: AbortSignal): Promise<unknown>;
  }) {
    this.#read = options.read;
    this.#now = options.now;
    this.#logger = options.logger;
    this.#wait =
      options.wait ?? ((ms, signal) => delay(ms, undefined, { signal }));
  }

  /**
   * Every fact that is not over at an instant. One in the past is asked of the
   * database each time: what held then may be over by now.
   *
   * @throws 503 when the facts were never read and cannot be read now
   */
  async current(at: string): Promise<FactsRead> {
    const nowMs = this.#now().getTime();
    const isPast = at < new Date(nowMs - maxAgeMs).toISOString();
    const { facts, ...rest } = await (isPast
      ? this.#inTime(this.#readAt(at))
      : this.#recent(nowMs));
    return { facts: facts.filter(fact => !factIsOver(fact, at)), ...rest };
  }

  /** Says that a fact was entered or ended here: the next answer knows of it. */
  forget(): void {
    this.#isFresh = false;
    this.#failedAtMs = -Infinity;
    // What began to read before the change is not waited for.
    this.#underWay = undefined;
  }

  async #recent(nowMs: number): Promise<FactsRead> {
    const last = this.#last;
    // Apart by as much either way: the clock may have been set back.
    const apartMs = (ms: number) => Math.abs(nowMs - ms);
    const isFresh = this.#isFresh && last !== undefined;
    if (isFresh && apartMs(Date.parse(last.asOf)) < maxAgeMs) {
      return { ...last, isLastKnown: false };
    }
    if (apartMs(this.#failedAtMs) < retryMs) return this.#lastKnown();
    const underWay = this.#refresh(nowMs);
    if (underWay.isLate) return this.#lastKnown();
    return this.#inTime(underWay.reading, () => {
      underWay.isLate = true;
    });
  }

  /** The reading under way, or a new one. */
  #refresh(nowMs: number) {
    const known = this.#underWay;
    if (known && Math.abs(nowMs - known.sinceMs) < deadAfterMs) return known;
    const reading = this.#readAt(new Date(nowMs).toISOString())
      .then(read => {
        if (this.#underWay === started) {
          this.#last = { facts: read.facts, asOf: read.asOf };
          this.#isFresh = true;
        }
        return read;
      })
      .finally(() => {
        if (this.#underWay === started) this.#underWay = undefined;
      });
    const started = { sinceMs: nowMs, reading, isLate: false };
    this.#underWay = started;
    return started;
  }

  async #readAt(at: string): Promise<FactsRead> {
    const asOf = this.#now().toISOString();
    try {
      return { facts: await this.#read(at), asOf, isLastKnown: false };
    } catch (error) {
      this.#failedAtMs = this.#now().getTime();
      const used = this.#last ? `those of ${this.#last.asOf}` : 'none';
      this.#logger.warn(
        `Dated facts could not be read, ${used} are used: ${error}`,
      );
      throw error;
    }
  }

  /** A reading, or what was last known when it fails or takes too long. */
  async #inTime(
    reading: Promise<FactsRead>,
    onLate: () => void = () => {},
  ): Promise<FactsRead> {
    const waiting = new AbortController();
    const late = this.#wait(
      this.#last ? patienceMs.again : patienceMs.first,
      waiting.signal,
    ).then(() => {
      if (!waiting.signal.aborted) onLate();
      throw new Error('The database takes too long.');
    });
    try {
      return await Promise.race([reading, late]);
    } catch (cause) {
      return this.#lastKnown(cause);
    } finally {
      waiting.abort();
    }
  }

  #lastKnown(cause?: unknown): FactsRead {
    if (this.#last) return { ...this.#last, isLastKnown: true };
    throw new ServiceUnavailableError(
      'Dated facts could not be read; try again in a moment.',
      cause,
    );
  }
}
