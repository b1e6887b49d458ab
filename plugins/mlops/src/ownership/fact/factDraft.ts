import type { NewDatedFact } from '@pitwall/plugin-mlops-common';
import type { FactDraft } from './readFacts';

/** A fact as it is filled in once more, to be corrected. */
export function draftOf(fact: NewDatedFact): FactDraft {
  const { from, until } = fact;
  switch (fact.kind) {
    case 'absence':
      return { person: fact.person, from, until };
    case 'deputy': {
      const { person, deputy, role = '', service = '' } = fact;
      return { person, deputy, role, service, from, until };
    }
    case 'rota-swap': {
      const { target, person, standIn } = fact;
      return { target, person, standIn, from, until };
    }
    case 'hand-over': {
      const { service, role, person, successor, note } = fact;
      return { service, role, person, successor, note, from, until };
    }
    case 'acknowledgement':
      // One that is wrong is taken back, and given anew for what is there.
      return {};
    default:
      return fact satisfies never;
  }
}
