import { factEnd, factHolds } from '../fact';
import type { CallQuestion } from './callQuestion';
import { compare } from './roster';

/** More swaps of a few rotas do not lie over one moment. */
const mostNamed = 8;

/**
 * Swaps of the rotas asked that hold at the moment and change nothing, because
 * the rota was written anew since they were entered: a sentence each.
 */
export function voidSwaps(
  {
    dated,
    reports,
    people,
    at,
  }: Pick<CallQuestion, 'dated' | 'reports' | 'people' | 'at'>,
  say: (instant: string) => string,
): string[] {
  const titleOf = (ref: string) => people.get(ref)?.title ?? ref;
  const titles = new Map(
    reports.map(({ target, answer }) => [target, answer?.title ?? target]),
  );
  return dated.facts
    .flatMap(fact => {
      const isVoid =
        fact.kind === 'rota-swap' && fact.meetsNoShift && factHolds(fact, at);
      const rota = isVoid ? titles.get(fact.target) : undefined;
      if (!isVoid || rota === undefined) return [];
      const person = titleOf(fact.person);
      return `${titleOf(
        fact.standIn,
      )} was to take over from ${person} in ${rota} until ${say(
        factEnd(fact),
      )}. That rota has changed and ${person} has no shift there any more: the swap changes nothing.`;
    })
    .sort(compare)
    .slice(0, mostNamed);
}
