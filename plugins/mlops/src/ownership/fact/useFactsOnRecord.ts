import { useApi } from '@backstage/core-plugin-api';
import type { DatedFact, NewDatedFact } from '@pitwall/plugin-mlops-common';
import { useRef } from 'react';
import { mlopsApiRef } from '../../api';

/**
 * Enters facts one after the other, the first in place of a former one if
 * there is one. When one is refused, those before it are on record: another
 * attempt repeats their keys, or corrects them where they say something else
 * by then.
 */
export function useFactsOnRecord(former?: DatedFact): {
  readonly send: (
    facts: readonly NewDatedFact[],
    idempotencyKey: string,
  ) => Promise<readonly NewDatedFact[]>;
  /** What was entered so far. */
  readonly entered: () => readonly DatedFact[];
} {
  const api = useApi(mlopsApiRef);
  const onRecord = useRef<(DatedFact | undefined)[]>([former]);
  const entered = useRef<readonly DatedFact[]>([]);
  const send = async (facts: readonly NewDatedFact[], key: string) => {
    for (const [index, body] of facts.entries()) {
      const options = { idempotencyKey: `${key}-${index}` };
      const before = onRecord.current[index];
      const fact = before
        ? await api.facts.correctFact(
            { path: { id: before.factId }, body },
            options,
          )
        : await api.facts.recordFact({ body }, options);
      onRecord.current[index] = fact;
      entered.current = [
        ...entered.current.filter(({ factId }) => factId !== before?.factId),
        fact,
      ];
    }
    return facts;
  };
  return { send, entered: () => entered.current };
}
