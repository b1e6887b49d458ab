import { factContracts } from '@pitwall/plugin-mlops-common';
import { contractBinding, type ContractBinding } from '../../http';
import type { FactService } from './FactService';

/** Contracts of dated facts, each with what keeps it. */
export function factBindings(
  facts: Pick<FactService, 'record' | 'list' | 'correct' | 'end'>,
): ContractBinding[] {
  return [
    contractBinding(factContracts.recordFact, ({ body }, caller) =>
      facts.record(body, caller),
    ),
    contractBinding(factContracts.facts, ({ query }, caller) =>
      facts.list(query, caller),
    ),
    contractBinding(factContracts.correctFact, ({ path, body }, caller) =>
      facts.correct(path.id, body, caller),
    ),
    contractBinding(factContracts.endFact, ({ path }, caller) =>
      facts.end(path.id, caller),
    ),
  ];
}
