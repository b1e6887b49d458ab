import { symptomRoutes } from '../symptom';
import type { CallHop } from './callAnswer';
import type { CallQuestion } from './callQuestion';
import { nextChange } from './nextChange';
import { questionAt } from './questionAt';
import { sayMoment } from './sayMoment';
import { walkLine } from './walkLine';
import { zoneOf } from './zoneOf';

/** More changes than that in a week are a mistake of a rota. */
const mostStretches = 500;

/**
 * A stretch of time `[from, until)` in which the same people are called in the
 * same order.
 *
 * @public
 */
export interface CallStretch {
  readonly from: string;
  readonly until: string;
  /** Whom to call first. */
  readonly call: CallHop;
  /** Who is next in line, the platform contact last. */
  readonly next: readonly CallHop[];
}

/**
 * Whom to page from the moment of a question until a later one, stretch after
 * stretch without a gap: for a page that is read when nobody can be asked. The
 * reports of the question have to reach as far.
 *
 * @public
 */
export function callsAhead(
  question: CallQuestion,
  until: string,
): CallStretch[] {
  const zone = zoneOf(question);
  const say = (instant: string) => sayMoment(instant, zone);
  // The line before any control role: it is the same for whatever pages.
  const { thenRole: _, ...route } = symptomRoutes[question.symptom];
  const stretches: CallStretch[] = [];
  let from = question.at;
  while (from < until && stretches.length < mostStretches) {
    const hops = walkLine(questionAt(question, from), route, say);
    const end = nextChange(question, hops, from) ?? until;
    const stretch = {
      from,
      until: end < until ? end : until,
      ...inLine(hops),
    };
    const last = stretches.at(-1);
    if (last && isSameLine(last, stretch)) {
      stretches[stretches.length - 1] = { ...last, until: stretch.until };
    } else {
      stretches.push(stretch);
    }
    from = stretch.until;
  }
  return stretches;
}

function inLine(hops: readonly CallHop[]): Pick<CallStretch, 'call' | 'next'> {
  const [call, ...next] = hops.filter(({ verdict }) => verdict !== 'passed');
  return { call, next };
}

function isSameLine(one: CallStretch, other: CallStretch): boolean {
  return sayLine(one) === sayLine(other);
}

function sayLine({ call, next }: CallStretch): string {
  return JSON.stringify(
    [call, ...next].map(({ step, person, standsInFor, title }) => [
      ...[step, title, person?.entityRef, person?.title],
      standsInFor?.title,
    ]),
  );
}
