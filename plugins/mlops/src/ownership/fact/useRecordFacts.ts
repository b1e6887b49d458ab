import { useApi } from '@backstage/core-plugin-api';
import type { NewDatedFact } from '@pitwall/plugin-mlops-common';
import { mlopsApiRef } from '../../api';
import { useCommand, type Command } from '../../command';

/**
 * Enters facts one after the other. Trying again after a failure in between
 * repeats the keys of those that are on record: nothing is entered twice.
 */
export function useRecordFacts(): Command<
  readonly NewDatedFact[],
  readonly NewDatedFact[]
> {
  const api = useApi(mlopsApiRef);
  return useCommand(async (facts: readonly NewDatedFact[], key) => {
    for (const [index, body] of facts.entries()) {
      await api.facts.recordFact(
        { body },
        { idempotencyKey: `${key}-${index}` },
      );
    }
    return facts;
  });
}
