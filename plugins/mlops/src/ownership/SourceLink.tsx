import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { OwnershipSource } from '@pitwall/plugin-mlops-common';
import { saySource } from './saySource';

/** From where something is inherited; leads there when it is an entity. */
export const SourceLink = ({ source }: { source: OwnershipSource }) =>
  source.level === 'domain' || source.level === 'use-case' ? (
    <EntityRefLink entityRef={source.entityRef}>
      {saySource(source)}
    </EntityRefLink>
  ) : (
    <>{saySource(source)}</>
  );
