import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { OwnedByContent } from './OwnedByContent';

export interface PartyContentProps {
  /** The heading level that comes next on the page of the entity. */
  readonly level: 2 | 3;
}

/** The tab of the person or group whose page this is. */
export const PartyContent = ({ level }: PartyContentProps) => (
  <OwnedByContent
    entityRef={stringifyEntityRef(useEntity().entity)}
    level={level}
  />
);
