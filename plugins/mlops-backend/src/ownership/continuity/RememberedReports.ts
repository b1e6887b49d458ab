import type {
  NamedTarget,
  OnCallDesk,
  OnCallMoment,
  OnCallReport,
} from '../onCall';

const minuteMs = 60_000;
/** Schedules are changed seldom, and a provider bears so many questions. */
const answerMs = 5 * minuteMs;
const failureMs = minuteMs;
const askedAtOnce = 10;

interface Known {
  readonly report: OnCallReport;
  readonly atMs: number;
}

/**
 * What providers elsewhere said of the next weeks, kept for some minutes: a
 * fleet names more schedules than can be asked about at every question.
 */
export class RememberedReports {
  readonly #desk: Pick<OnCallDesk, 'askOf'>;
  readonly #now: () => Date;
  #known = new Map<string, Known>();
  #underWay?: Promise<void>;

  constructor(options: { desk: Pick<OnCallDesk, 'askOf'>; now(): Date }) {
    this.#desk = options.desk;
    this.#now = options.now;
  }

  /** The last report about a target, however old it is. */
  of(target: string): OnCallReport | undefined {
    return this.#known.get(target)?.report;
  }

  /**
   * Asks about whatever is not known well enough, a few at once. Whoever calls
   * meanwhile waits for the same. Forgets what nobody names any more.
   */
  async renew(
    named: readonly NamedTarget[],
    moment: OnCallMoment,
  ): Promise<void> {
    this.#underWay ??= this.#ask(named, moment).finally(() => {
      this.#underWay = undefined;
    });
    await this.#underWay;
  }

  async #ask(
    named: readonly NamedTarget[],
    moment: OnCallMoment,
  ): Promise<void> {
    this.#known = new Map(
      named.flatMap(({ target }): [string, Known][] => {
        const known = this.#known.get(target);
        return known ? [[target, known]] : [];
      }),
    );
    const open = named.filter(({ target }) => !this.#isNew(target));
    await Promise.all(
      Array.from({ length: Math.min(askedAtOnce, open.length) }, async () => {
        for (let each = open.shift(); each; each = open.shift()) {
          const report = await this.#desk.askOf(each, moment);
          const atMs = this.#now().getTime();
          this.#known.set(each.target, { report, atMs });
        }
      }),
    );
  }

  #isNew(target: string): boolean {
    const known = this.#known.get(target);
    if (!known) return false;
    const ageMs = this.#now().getTime() - known.atMs;
    const keptMs = known.report.failure === undefined ? answerMs : failureMs;
    // Also after the clock was set back.
    return ageMs >= 0 && ageMs < keptMs;
  }
}
