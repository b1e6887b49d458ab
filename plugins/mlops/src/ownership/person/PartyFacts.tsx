import type { EntityLink, OwnedBy } from '@pitwall/plugin-mlops-common';
import { useNow } from '../../instant';
import { useOwnRef } from '../../reader';
import type { HeadingLevel } from '../../state';
import { FactSection } from '../fact';

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
  return (
    <FactSection
      title="Absences, deputies, swaps and hand-overs"
      level={level}
      // Of a group: everybody in it and below it.
      subjects={[who.entityRef]}
      place={{
        services: servicesIn(roles.items),
        ...(isPerson && { person: who }),
        known: isPerson ? [who] : people.items,
        rotas: [...new Set(shifts.map(({ target }) => target))],
      }}
      none={`None for ${
        isPerson ? sayWho(who, ownRef) : `the people of ${who.title}`
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
