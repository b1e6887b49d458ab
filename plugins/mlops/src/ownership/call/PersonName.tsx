import type { ReachablePerson } from '@pitwall/plugin-mlops-common';
import { EntityLinks } from '../../entity';

export interface PersonNameProps {
  readonly person: Pick<ReachablePerson, 'entityRef' | 'title'>;
}

/** A person, leading to their page where the catalog knows them. */
export const PersonName = ({ person }: PersonNameProps) => {
  const { entityRef, title } = person;
  return entityRef ? (
    <EntityLinks links={[{ entityRef, title }]} />
  ) : (
    <>{title}</>
  );
};
