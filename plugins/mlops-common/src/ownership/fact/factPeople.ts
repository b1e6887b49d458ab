import type { NewDatedFact } from './datedFact';

/**
 * Whom a fact names: the person it is about, and the deputy, the stand-in or
 * the successor. An acknowledgement names nobody.
 *
 * @public
 */
export function factPeople(fact: NewDatedFact): {
  readonly person?: string;
  readonly other?: string;
} {
  switch (fact.kind) {
    case 'deputy':
      return { person: fact.person, other: fact.deputy };
    case 'absence':
      return { person: fact.person };
    case 'rota-swap':
      return { person: fact.person, other: fact.standIn };
    case 'hand-over':
      return { person: fact.person, other: fact.successor };
    case 'acknowledgement':
      return {};
    default:
      throw new Error(`Unknown kind of fact ${fact satisfies never}`);
  }
}
