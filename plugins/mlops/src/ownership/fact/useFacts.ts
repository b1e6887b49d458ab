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
    queries.map(query => everyPage(api, query, signal)),
  );
  const facts = new Map(
    answers.flat().map(fact => [fact.factId, fact] as const),
  );
  return [...facts.values()].sort((one, other) =>
    one.from.localeCompare(other.from),
  );
}

/** All there is about one subject: seldom more than one page. */
async function everyPage(
  api: MlopsClient,
  query: Parameters<MlopsClient['facts']['facts']>[0]['query'],
  signal: AbortSignal,
): Promise<readonly DatedFact[]> {
  const facts: DatedFact[] = [];
  let after: string | undefined;
  do {
    const page = await api.facts.facts(
      { query: { ...query, limit: 200, after } },
      { signal },
    );
    facts.push(...page.items);
    after = page.nextCursor;
  } while (after !== undefined);
  return facts;
}
