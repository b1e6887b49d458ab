import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  answerAt,
  instantSchema,
  onCallAnswerSchema,
  type OnCallAnswer,
} from '@pitwall/plugin-mlops-common';
import {
  OnCallUnavailable,
  type OnCallProvider,
} from '@pitwall/plugin-mlops-node';
import type { OnCallMoment, OnCallReport } from './onCallReport';

type Outcome = Pick<
  OnCallReport,
  'answer' | 'failure' | 'isLastKnown' | 'asOf'
>;

interface Kept extends OnCallMoment {
  readonly answer: OnCallAnswer;
}

// Each answer is asked for a week ahead: on Sunday it is still known who has
// Monday, whatever the provider does.
const aheadMs = 7 * 24 * 3600 * 1000;
const mostKept = 5_000;

/**
 * A provider somewhere else: asked for a limited time, not more often than it
 * bears, and remembered for when it does not answer.
 */
export class AskedProvider {
  readonly #kept = new Map<string, Kept>();
  readonly #underWay = new Map<string, Promise<OnCallAnswer | undefined>>();
  readonly #pauses = new Map<string, { until: string; sentence: string }>();

  constructor(
    readonly provider: OnCallProvider,
    private readonly tools: {
      readonly timeoutSeconds: number;
      /** For how long an answer counts as new, and a failure is not tried again. */
      readonly pauseSeconds: number;
      now(): Date;
      readonly logger: Pick<LoggerService, 'warn'>;
    },
  ) {}

  async ask(target: string, moment: OnCallMoment): Promise<Outcome> {
    const kept = this.#kept.get(target);
    if (kept && this.#isNew(kept) && reaches(kept, moment)) {
      return known(kept, moment, { isLastKnown: false });
    }
    const pause = this.#pauses.get(everyTarget) ?? this.#pauses.get(target);
    if (pause && this.#now() < pause.until) {
      return this.#lastKnown(target, moment, pause.sentence);
    }
    try {
      const answer = await this.#askOnce(target, moment);
      this.#pauses.delete(target);
      if (!answer) {
        this.#kept.delete(target);
        return this.#nothing(`${this.provider.name} does not know ${target}.`);
      }
      const asked = { ...moment, until: this.#ahead(moment), answer };
      this.#keep(target, asked);
      return known(asked, moment, { isLastKnown: false });
    } catch (error) {
      return this.#lastKnown(target, moment, this.#pauseAfter(error, target));
    }
  }

  /** Whoever asks the same meanwhile shares the question. */
  #askOnce(target: string, moment: OnCallMoment) {
    const key = `${target} ${moment.at} ${moment.until}`;
    const underWay =
      this.#underWay.get(key) ??
      this.#askInTime(target, moment).finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, underWay);
    return underWay;
  }

  async #askInTime(
    target: string,
    moment: OnCallMoment,
  ): Promise<OnCallAnswer | undefined> {
    const { timeoutSeconds } = this.tools;
    const controller = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    // A provider that does not look at the signal is left behind.
    const tooLate = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        controller.abort();
        reject(
          new OnCallUnavailable(
            `${this.provider.name} did not answer within ${timeoutSeconds} seconds.`,
          ),
        );
      }, timeoutSeconds * 1000);
    });
    try {
      const answer = await Promise.race([
        tooLate,
        this.provider.whoIsOnCall({
          ...{ target, at: moment.at, until: this.#ahead(moment) },
          signal: controller.signal,
        }),
      ]);
      return answer && onCallAnswerSchema.parse(answer);
    } finally {
      clearTimeout(timer);
    }
  }

  #pauseAfter(error: unknown, target: string): string {
    if (!isUnavailable(error)) {
      this.tools.logger.warn(
        `The provider of on-call ${this.provider.name} failed for ${target}: ${error}`,
      );
    }
    const sentence = isUnavailable(error)
      ? error.message
      : `${this.provider.name} did not answer as it should.`;
    const retryAt = retryAtOf(error);
    // One target that fails says nothing about the others, unless the provider
    // asked to be left alone.
    this.#pauses.set(retryAt === undefined ? target : everyTarget, {
      until: retryAt ?? this.#now(this.tools.pauseSeconds * 1000),
      sentence,
    });
    return sentence;
  }

  #lastKnown(target: string, moment: OnCallMoment, failure: string): Outcome {
    const kept = this.#kept.get(target);
    if (!kept) return this.#nothing(failure);
    if (!(kept.at <= moment.at && moment.at < kept.until)) {
      return this.#nothing(
        `${failure} What it last said does not reach this moment.`,
      );
    }
    return { ...known(kept, moment, { isLastKnown: true }), failure };
  }

  #nothing(failure: string): Outcome {
    return { failure, isLastKnown: false, asOf: this.#now() };
  }

  /** Only what tells about now and after is of use later. */
  #keep(target: string, kept: Kept): void {
    const now = this.#now();
    if (kept.at > this.#now(aheadMs) || kept.until <= now) return;
    const before = this.#kept.get(target);
    const isOfUse = kept.at <= now || !before || before.until <= now;
    if (!isOfUse) return;
    this.#kept.delete(target);
    this.#kept.set(target, kept);
    if (this.#kept.size > mostKept) {
      const [oldest] = this.#kept.keys();
      this.#kept.delete(oldest);
    }
  }

  #isNew({ answer }: Kept): boolean {
    return answer.asOf > this.#now(-this.tools.pauseSeconds * 1000);
  }

  #ahead({ at, until }: OnCallMoment): string {
    const week = new Date(Date.parse(at) + aheadMs).toISOString();
    return until > week ? until : week;
  }

  #now(laterMs = 0): string {
    return new Date(this.tools.now().getTime() + laterMs).toISOString();
  }
}

const everyTarget = '*';

function reaches(kept: Kept, { at, until }: OnCallMoment): boolean {
  return kept.at <= at && until <= kept.until;
}

function known(
  { answer, at }: Kept,
  moment: OnCallMoment,
  { isLastKnown }: { isLastKnown: boolean },
): Outcome {
  const { isInHours, ...seen } = answerAt(answer, moment);
  return {
    // It was told for the moment that was asked for then.
    answer: moment.at === at ? { ...seen, isInHours } : seen,
    isLastKnown,
    asOf: answer.asOf,
  };
}

function retryAtOf(error: unknown): string | undefined {
  const { retryAt } = Object(error);
  return instantSchema.safeParse(retryAt).data;
}

/** By name: an adapter may come with a copy of the class of its own. */
function isUnavailable(error: unknown): error is Error {
  return error instanceof Error && error.name === 'OnCallUnavailable';
}
