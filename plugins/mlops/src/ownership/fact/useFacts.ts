import { useApi } from '@backstage/core-plugin-api';
import type { DatedFact, MlopsClient } from '@pitwall/plugin-mlops-common';
import { useCallback } from 'react';
import { useAnswer, type Answer } from '../../answer';
import { mlopsApiRef } from '../../api';

/** What facts are looked for about: any of these. */
export interface FactSubjects {
  readonly service?: string;
  readonly people: readonly string[];
  readonly rotas: readonly string[];
}

/** Dated facts that hold now or later about any of these, the soonest first. */
export function useFacts(subjects: FactSubjects): {
  answer: Answer<readonly DatedFact[]>;
  askAgain: () => void;
} {
  const api = useApi(mlopsApiRef);
  // The same subjects are the same question, however often they are drawn.
  const written = JSON.stringify(subjects);
  const ask = useCallback(
    (signal: AbortSignal) => factsAbout(api, JSON.parse(written), signal),
    [api, written],
  );
  return useAnswer(subjects.service ?? written, ask);
}

async function factsAbout(
  api: MlopsClient,
  { service, people, rotas }: FactSubjects,
  signal: AbortSignal,
): Promise<readonly DatedFact[]> {
  const queries = [
    ...(service ? [{ service }] : []),
    ...people.map(person => ({ person })),
    ...rotas.map(target => ({ target })),
  ];
  const answers = await Promise.all(
    queries.map(query => api.facts.facts({ query }, { signal })),
  );
  const facts = new Map(
    answers
      .flatMap(({ items }) => items)
      .map(fact => [fact.factId, fact] as const),
  );
  return [...facts.values()].sort((one, other) =>
    one.from.localeCompare(other.from),
  );
}
