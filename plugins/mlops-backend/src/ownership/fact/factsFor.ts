import { factPeople, type DatedFact } from '@pitwall/plugin-mlops-common';
import { serviceOf } from './FactAccess';

/**
 * The facts that a page asks for: those that name a person, those about one
 * service, those about one rota; all of them when it asks for nothing.
 */
export function factsFor(
  facts: readonly DatedFact[],
  query: {
    readonly person?: string;
    readonly service?: string;
    readonly target?: string;
  },
): DatedFact[] {
  return facts.filter(fact => {
    const { person, other } = factPeople(fact);
    return (
      (!query.person || [person, other].includes(query.person)) &&
      (!query.service || serviceOf(fact) === query.service) &&
      (!query.target ||
        (fact.kind === 'rota-swap' && fact.target === query.target))
    );
  });
}
