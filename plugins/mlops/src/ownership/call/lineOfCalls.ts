import type { CallHop } from '@pitwall/plugin-mlops-common';
import { partyOfHop, type Party } from './partyOfHop';

/** One step that leads to somebody. */
export interface Callable {
  readonly hop: CallHop;
  readonly party: Party;
}

/** Everybody who can be called, in order, each once. */
export function lineOfCalls(hops: readonly CallHop[]): Callable[] {
  const met = new Set<string>();
  return hops.flatMap(hop => {
    const party = hop.verdict === 'passed' ? undefined : partyOfHop(hop);
    if (!party || met.has(party.key)) return [];
    met.add(party.key);
    return [{ hop, party }];
  });
}

/**
 * Whom to call now: the first who was not tried. Whoever has tried everybody
 * begins again.
 */
export function nextInLine(
  line: readonly Callable[],
  tried: readonly string[],
): Callable | undefined {
  return line.find(({ party }) => !tried.includes(party.key)) ?? line[0];
}
