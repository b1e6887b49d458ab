import type { Role } from '../role';
import type { CallHop, ReachablePerson } from './callAnswer';
import { untilEarliest } from './presence';
import type { Roster } from './roster';

/** Longer lists help nobody at night; who comes after is counted. */
const mostOfOneStep = 8;

/** Where one or more hops come from. */
export interface CallStep
  extends Pick<
    CallHop,
    'step' | 'title' | 'target' | 'asOf' | 'source' | 'isLastKnown'
  > {
  /** The roles in which people of this step act: whose deputies count. */
  readonly roles: readonly Role[];
  /** Said after every sentence: how fresh the source is, when it is not. */
  readonly freshness?: string;
  /** How many people of this step are put in line at most; default: eight. */
  readonly most?: number;
}

/** Somebody a step leads to. */
export interface Candidate {
  readonly person: ReachablePerson;
  /** Why them, as a sentence. */
  readonly why: string;
  readonly until?: string;
  /** When somebody joins them, if that is known. */
  readonly joinedAt?: string;
}

/** Someone in line, before it is settled who is called first. */
interface OpenHop {
  readonly person: ReachablePerson;
  readonly roles: readonly Role[];
}

/**
 * The line of those who may be called, built step by step. Everybody is in it
 * once; whoever cannot be reached is passed, and those who stand in for them
 * take their place.
 */
export class CallLine {
  readonly hops: CallHop[] = [];
  readonly #open: OpenHop[] = [];
  readonly #inLine = new Set<string>();
  readonly #roster: Roster;
  readonly #say: (instant: string) => string;
  /** Said where a dated fact decided, when facts are not fresh. */
  readonly #freshnessOfFacts?: string;

  constructor(options: {
    roster: Roster;
    say(instant: string): string;
    freshnessOfFacts?: string;
  }) {
    this.#roster = options.roster;
    this.#say = options.say;
    this.#freshnessOfFacts = options.freshnessOfFacts;
  }

  /** Whether anybody is in line yet. */
  get isOpen(): boolean {
    return this.#open.length > 0;
  }

  /**
   * A step that leads to nobody, with the reason.
   *
   * @param until - when it may lead to somebody, if that is known
   */
  pass(step: CallStep, sentence: string, until?: string): void {
    this.#add(step, { verdict: 'passed', sentence, ...(until && { until }) });
  }

  /** Puts everybody in line whom a step leads to and who is there, up to its most. */
  walk(step: CallStep, total: number, candidates: Iterable<Candidate>): void {
    const already: string[] = [];
    let asked = 0;
    let opened = 0;
    let passed = 0;
    for (const { person, why, until, joinedAt } of candidates) {
      if (opened >= (step.most ?? mostOfOneStep)) {
        this.pass(step, `${total - asked} more come after them.`);
        break;
      }
      asked += 1;
      if (this.#inLine.has(keyOf(person))) {
        already.push(person.title);
        continue;
      }
      const presence = this.#roster.presence(person);
      if (presence.isThere) {
        this.#enter(step, { person, sentence: why, until }, presence.until);
        opened += 1;
        continue;
      }
      passed += 1;
      if (passed <= mostOfOneStep) {
        this.#add(step, {
          verdict: 'passed',
          person,
          sentence: this.#factual(`${person.title} ${presence.why}.`),
          // Whoever comes after or beside them may be there.
          ...untilEarliest([until, joinedAt, presence.until]),
        });
      }
      const ends = [until, presence.until];
      if (this.#standIn(step, person, person, ends, new Set())) opened += 1;
    }
    if (passed > mostOfOneStep) {
      this.pass(
        step,
        `${passed - mostOfOneStep} more cannot be reached either.`,
      );
    }
    if (opened === 0 && already.length > 0) {
      this.pass(
        step,
        `In line already: ${already.slice(0, mostOfOneStep).join(', ')}.`,
      );
    }
  }

  /** Deputies of those in line, in case one of these does not answer. */
  addDeputies(step: Omit<CallStep, 'title' | 'roles'>): void {
    for (const { person, roles } of [...this.#open]) {
      if (person.entityRef === undefined) continue;
      for (const each of this.#roster.deputiesOf(person.entityRef, roles)) {
        const deputy = this.#roster.person(each.deputy);
        const presence = this.#roster.presence(deputy);
        if (!presence.isThere || this.#inLine.has(keyOf(deputy))) continue;
        this.#enter(
          { ...step, title: `Deputy of ${person.title}`, roles },
          {
            person: deputy,
            standsInFor: person,
            until: each.until,
            sentence: this.#factual(
              `${deputy.title} is deputy of ${person.title} until ${this.#say(
                each.until,
              )}: in line in case ${person.title} does not answer.`,
            ),
          },
          presence.until,
        );
      }
    }
  }

  /**
   * Puts deputies of somebody absent in line, or theirs; never leads back to
   * anybody on the way.
   */
  #standIn(
    step: CallStep,
    original: ReachablePerson,
    absent: ReachablePerson,
    ends: readonly (string | undefined)[],
    seen: Set<string>,
  ): boolean {
    if (absent.entityRef === undefined) return false;
    seen.add(absent.entityRef);
    let hasEntered = false;
    for (const each of this.#roster.deputiesOf(absent.entityRef, step.roles)) {
      if (seen.has(each.deputy)) continue;
      seen.add(each.deputy);
      const deputy = this.#roster.person(each.deputy);
      const presence = this.#roster.presence(deputy);
      const chain = absent === original ? '' : `, as deputy of ${absent.title}`;
      const until = untilEarliest([...ends, each.until]);
      if (!presence.isThere) {
        this.#add(step, {
          verdict: 'passed',
          person: deputy,
          standsInFor: original,
          sentence: this.#factual(
            `${deputy.title}, deputy of ${absent.title}, ${presence.why}.`,
          ),
          ...(presence.until && { until: presence.until }),
        });
        hasEntered =
          this.#standIn(
            step,
            original,
            deputy,
            [until.until, presence.until],
            seen,
          ) || hasEntered;
      } else if (this.#inLine.has(keyOf(deputy))) {
        this.#add(step, {
          verdict: 'passed',
          person: deputy,
          standsInFor: original,
          sentence: `${deputy.title}, who stands in for ${original.title}, is in line already.`,
        });
      } else {
        this.#enter(
          step,
          {
            person: deputy,
            standsInFor: original,
            ...until,
            sentence: this.#factual(
              `${deputy.title} stands in for ${original.title}${
                until.until ? ` until ${this.#say(until.until)}` : ''
              }${chain}.`,
            ),
          },
          presence.until,
        );
        hasEntered = true;
      }
    }
    return hasEntered;
  }

  #enter(
    step: CallStep,
    hop: Pick<CallHop, 'standsInFor' | 'sentence' | 'until'> & {
      readonly person: ReachablePerson;
    },
    leaves: string | undefined,
  ): void {
    const { person, until, sentence } = hop;
    this.#inLine.add(keyOf(person));
    // Whoever is called in place of somebody is so until that one is there, and
    // a group stands by until a rota has somebody again.
    const isInPlace = !this.isOpen || step.step === 'on-call-role';
    const before = isInPlace ? this.hops.map(each => each.until) : [];
    this.#add(step, {
      ...hop,
      verdict: this.isOpen ? 'next' : 'call',
      ...untilEarliest([until, leaves, ...before]),
      sentence: [sentence, howToReach(person, step.source)]
        .filter(Boolean)
        .join(' '),
    });
    this.#open.push({ person, roles: step.roles });
  }

  #add(
    { roles, freshness, most, ...step }: CallStep,
    hop: Pick<
      CallHop,
      'verdict' | 'person' | 'standsInFor' | 'sentence' | 'until'
    >,
  ): void {
    this.hops.push({
      ...step,
      ...hop,
      sentence: [hop.sentence, freshness].filter(Boolean).join(' '),
    });
  }

  #factual(sentence: string): string {
    return [sentence, this.#freshnessOfFacts].filter(Boolean).join(' ');
  }
}

function keyOf({ entityRef, email, title }: ReachablePerson): string {
  return entityRef ?? email?.toLowerCase() ?? title;
}

function howToReach(person: ReachablePerson, source: string) {
  if (person.entityRef === undefined) {
    return `The catalog does not know them; this is what ${source} says.`;
  }
  return person.phone || person.email || person.chat
    ? undefined
    : 'The catalog has neither a phone number nor an e-mail address of theirs.';
}
