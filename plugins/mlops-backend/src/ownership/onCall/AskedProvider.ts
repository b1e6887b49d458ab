import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  answerAt,
  instantSchema,
  type OnCallAnswer,
} from '@pitwall/plugin-mlops-common';
import type { OnCallProvider } from '@pitwall/plugin-mlops-node';
import { askInTime } from './askInTime';
import type { OnCallMoment, OnCallReport } from './onCallReport';

type Outcome = Pick<
  OnCallReport,
  'answer' | 'failure' | 'isLastKnown' | 'asOf' | 'knownUntil'
>;

interface Kept extends OnCallMoment {
  readonly answer: OnCallAnswer;
}

interface Question extends OnCallMoment {
  readonly answer: Promise<OnCallAnswer | undefined>;
}

// Each answer is asked for a week ahead: on Sunday it is still known who has
// Monday, whatever the provider does. And for a little more than is wanted, so
// that whoever wants as much a moment later need not ask again.
const aheadMs = 7 * 24 * 3600 * 1000;
const moreMs = 3600 * 1000;
const mostKept = 5_000;
/** After so many targets failed and none answered, it is the provider that is away. */
const mostFailed = 5;

/**
 * A provider somewhere else: asked for a limited time, not more often than it
 * bears, and remembered for when it does not answer.
 */
export class AskedProvider {
  readonly #kept = new Map<string, Kept>();
  readonly #underWay = new Map<string, Question>();
  readonly #pauses = new Map<
    string,
    { from: string; until: string; sentence: string }
  >();

  /** Targets that failed since one answered. */
  readonly #failed = new Set<string>();

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
    const pause = [everyTarget, target]
      .map(each => this.#pauses.get(each))
      .find(each => each && this.#isBetween(each.from, each.until));
    if (pause) {
      return this.#lastKnown(target, moment, pause.sentence);
    }
    try {
      const question = this.#askOnce(target, moment);
      const answer = await question.answer;
      this.#pauses.delete(target);
      this.#failed.clear();
      if (!answer) {
        this.#kept.delete(target);
        return this.#nothing(`${this.provider.name} does not know ${target}.`);
      }
      const asked = { at: question.at, until: question.until, answer };
      this.#keep(target, asked);
      return known(asked, moment, { isLastKnown: false });
    } catch (error) {
      return this.#lastKnown(target, moment, this.#pauseAfter(error, target));
    }
  }

  /** Whoever asks as much meanwhile shares the question. */
  #askOnce(target: string, moment: OnCallMoment): Question {
    const underWay = this.#underWay.get(target);
    if (underWay && reaches(underWay, moment)) return underWay;
    const asked = { at: moment.at, until: ahead(moment) };
    const question: Question = {
      ...asked,
      answer: askInTime(
        this.provider,
        { target, ...asked },
        this.tools.timeoutSeconds,
      ).finally(() => {
        if (this.#underWay.get(target) === question) {
          this.#underWay.delete(target);
        }
      }),
    };
    this.#underWay.set(target, question);
    return question;
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
    this.#failed.add(target);
    // One target that fails says nothing about the others, unless the provider
    // asked to be left alone or nothing of it answers: whoever asks about
    // hundreds must not wait for each.
    const isAway = retryAt !== undefined || this.#failed.size >= mostFailed;
    this.#pauses.set(isAway ? everyTarget : target, {
      from: this.#now(),
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
    const { until: knownUntil } = kept;
    return {
      ...known(kept, moment, { isLastKnown: true }),
      ...{ failure, knownUntil },
    };
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
    const until = Date.parse(answer.asOf) + this.tools.pauseSeconds * 1000;
    return this.#isBetween(answer.asOf, new Date(until).toISOString());
  }

  /** Not before either: a clock that was set back must not make it last longer. */
  #isBetween(from: string, until: string): boolean {
    const now = this.#now();
    return from <= now && now < until;
  }

  #now(laterMs = 0): string {
    return new Date(this.tools.now().getTime() + laterMs).toISOString();
  }
}

const everyTarget = '*';

function ahead({ at, until }: OnCallMoment): string {
  const end = Math.max(Date.parse(until), Date.parse(at) + aheadMs);
  return new Date(end + moreMs).toISOString();
}

function reaches(asked: OnCallMoment, { at, until }: OnCallMoment): boolean {
  return asked.at <= at && until <= asked.until;
}

function known(
  { answer, at }: Kept,
  moment: OnCallMoment,
  { isLastKnown }: { isLastKnown: boolean },
): Outcome {
  const { isInHours, hoursBegin, ...seen } = answerAt(answer, moment);
  return {
    // It was told for the moment that was asked for then.
    answer: moment.at === at ? { ...seen, isInHours, hoursBegin } : seen,
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
