import type { JsonObject, NewDatedFact } from '@pitwall/plugin-mlops-common';
import type { FactToSave } from './factStore';

interface FactEvent {
  readonly type: string;
  readonly payload: JsonObject;
}

const types: Readonly<Record<NewDatedFact['kind'], string>> = {
  deputy: 'mlops.ownership.deputy-named@1',
  absence: 'mlops.ownership.absence-recorded@1',
  'rota-swap': 'mlops.ownership.rota-swapped@1',
  'hand-over': 'mlops.ownership.hand-over-recorded@1',
  acknowledgement: 'mlops.ownership.narrowing-acknowledged@1',
};

/** The stream of one fact. */
export function factStream(factId: string): string {
  return `dated-fact/${factId}`;
}

/**
 * What the ledger keeps of a fact: people by their ids, the note by its
 * commitment.
 */
export function factRecorded(saved: FactToSave): FactEvent {
  const { factId, fact } = saved;
  return {
    type: types[fact.kind],
    payload: {
      factId,
      ...subjectOf(saved),
      from: fact.from,
      until: fact.until,
    },
  };
}

/** What the ledger keeps of a fact that was taken back. */
export function factEnded(factId: string): FactEvent {
  return { type: 'mlops.ownership.fact-ended@1', payload: { factId } };
}

function subjectOf({ fact, people, note }: FactToSave): JsonObject {
  const { person, other } = people;
  switch (fact.kind) {
    case 'deputy':
      return {
        ...{ person, deputy: other },
        ...(fact.role && { role: fact.role }),
        ...(fact.service && { service: fact.service }),
      };
    case 'absence':
      return { person };
    case 'rota-swap':
      return { target: fact.target, person, standIn: other };
    case 'hand-over':
      return {
        ...{ service: fact.service, role: fact.role },
        ...{ person, successor: other },
        ...(note && { note }),
      };
    case 'acknowledgement':
      return {
        ...{ entityRef: fact.entityRef, role: fact.role },
        digest: fact.digest,
      };
    default:
      throw new Error(`Unknown kind of fact ${fact satisfies never}`);
  }
}
