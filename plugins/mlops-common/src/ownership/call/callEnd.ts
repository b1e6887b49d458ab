import type { SymptomRoute } from '../symptom';
import type { CallHop } from './callAnswer';
import type { CallQuestion } from './callQuestion';
import { nextChange } from './nextChange';
import { questionAt } from './questionAt';
import { walkLine } from './walkLine';

/** More changes than that without another person are looked at no further. */
const mostLooks = 30;

/**
 * Until when a line calls whom it calls: the first instant, exclusive, at which
 * another step or person would be called. Found by asking again at each instant
 * at which anything may change, since whoever comes back, begins or gets a deputy
 * before them in line ends it as much as they themselves do.
 *
 * @returns undefined when nothing is known to end it
 */
export function callEnd(
  question: CallQuestion,
  route: SymptomRoute,
  hops: readonly CallHop[],
  say: (instant: string) => string,
): string | undefined {
  const called = sayCalled(hops);
  let line = hops;
  let until: string | undefined;
  for (let look = 0; look < mostLooks; look += 1) {
    until = nextChange(question, line, until ?? question.at);
    if (until === undefined) return undefined;
    line = walkLine(questionAt(question, until), route, say);
    if (sayCalled(line) !== called) return until;
  }
  return until;
}

function sayCalled(hops: readonly CallHop[]): string {
  const called = hops.find(({ verdict }) => verdict === 'call');
  return JSON.stringify([
    ...[called?.step, called?.target, called?.title],
    ...[called?.person?.entityRef, called?.person?.title],
    called?.standsInFor?.title,
  ]);
}
