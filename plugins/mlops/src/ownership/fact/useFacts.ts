import { useApi } from '@backstage/core-plugin-api';
import {
  mostFactSubjects,
  type DatedFact,
  type MlopsClient,
} from '@pitwall/plugin-mlops-common';
import { useCallback, useState } from 'react';
import { useAnswer, type Answer } from '../../answer';
import { mlopsApiRef } from '../../api';

/** So many are shown at first, and more on each demand. */
const factsAtOnce = 20;
/** The most that one request answers. */
const mostOfPage = 200;

/** The soonest of some facts, and how many there are. */
export interface SomeFacts {
  readonly facts: readonly DatedFact[];
  readonly totalItems: number;
}

/**
 * Dated facts that hold now or later about any of these, the soonest first: by
 * one request, also for a group.
 *
 * @param subjects - refs of people, groups and services, names of rotas
 */
export function useFacts(subjects: readonly string[]): {
  answer: Answer<SomeFacts>;
  askAgain: () => void;
  askForMore: () => void;
} {
  const api = useApi(mlopsApiRef);
  const [most, setMost] = useState(factsAtOnce);
  // The same subjects are the same question, however often they are drawn.
  const written = [...new Set(subjects)].join(',');
  const ask = useCallback(
    (signal: AbortSignal) => factsAbout(api, written.split(','), most, signal),
    [api, written, most],
  );
  const askForMore = useCallback(() => setMost(last => last + factsAtOnce), []);
  return { ...useAnswer(subjects[0] ?? '', ask), askForMore };
}

async function factsAbout(
  api: MlopsClient,
  subjects: readonly string[],
  most: number,
  signal: AbortSignal,
): Promise<SomeFacts> {
  const facts = new Map<string, DatedFact>();
  let totalItems = 0;
  for (let first = 0; first < subjects.length; first += mostFactSubjects) {
    const about = subjects.slice(first, first + mostFactSubjects).join(',');
    const found = await firstFacts(api, about, most, signal);
    totalItems += found.totalItems;
    for (const fact of found.facts) {
      // What is about several subjects is one all the same.
      if (facts.has(fact.factId)) totalItems -= 1;
      facts.set(fact.factId, fact);
    }
  }
  const inOrder = [...facts.values()].sort((one, other) =>
    one.from.localeCompare(other.from),
  );
  return { facts: inOrder.slice(0, most), totalItems };
}

/** The soonest facts, at most so many: seldom more than one page. */
async function firstFacts(
  api: MlopsClient,
  about: string,
  most: number,
  signal: AbortSignal,
): Promise<SomeFacts> {
  const facts: DatedFact[] = [];
  for (let after: string | undefined; ; ) {
    const limit = Math.min(most - facts.length, mostOfPage);
    const { items, totalItems, nextCursor } = await api.facts.facts(
      { query: { about, limit, after } },
      { signal },
    );
    facts.push(...items);
    if (nextCursor === undefined || facts.length >= most) {
      return { facts, totalItems };
    }
    after = nextCursor;
  }
}
