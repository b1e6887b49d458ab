import type { EntityLink, OwnedBy } from '@pitwall/plugin-mlops-common';
import { useNow } from '../../instant';
import { useOwnRef } from '../../reader';
import type { HeadingLevel } from '../../state';
import { FactSection } from '../fact';

/** Of a group it is asked about each person: no more of them than this. */
const mostPeople = 20;

const title = 'Absences, deputies, swaps and hand-overs';

export interface PartyFactsProps {
  readonly owned: OwnedBy;
  readonly level: HeadingLevel;
  readonly onChanged: () => void;
}

/** What holds for a while about a person, or about the people of a group. */
export const PartyFacts = ({ owned, level, onChanged }: PartyFactsProps) => {
  const { who, kind, people, roles, shifts } = owned;
  const ownRef = useOwnRef();
  const isPerson = kind === 'person';
  const about = isPerson ? [who] : people.items.slice(0, mostPeople);
  const isPart = !isPerson && people.totalItems > about.length;
  return (
    <FactSection
      title={isPart ? `${title} of the first ${about.length} people` : title}
      level={level}
      subjects={{ people: about.map(({ entityRef }) => entityRef), rotas: [] }}
      place={{
        services: servicesIn(roles.items),
        ...(isPerson && { person: who }),
        known: about,
        rotas: [...new Set(shifts.map(({ target }) => target))],
      }}
      none={`None for ${
        isPerson ? sayWho(who, ownRef) : 'these people'
      }. What is written here ends by itself.`}
      now={useNow()}
      onChanged={onChanged}
    />
  );
};

function sayWho(who: EntityLink, ownRef?: string): string {
  return who.entityRef === ownRef ? 'you' : who.title;
}

/** The services of some roles, each once. */
function servicesIn(roles: OwnedBy['roles']['items']): readonly EntityLink[] {
  return [
    ...new Map(
      roles.map(({ service }) => [service.entityRef, service]),
    ).values(),
  ];
}
