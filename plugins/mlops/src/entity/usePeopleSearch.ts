import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApiHolder } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import type { EntityLink } from '@pitwall/plugin-mlops-common';
import { useEffect, useState } from 'react';
import { titleOfEntity } from './titleOfEntity';

const pauseMilliseconds = 200;
const shownPeople = 20;

/**
 * People of the catalog whose name holds a text, once the reader pauses. None
 * for no text, and when they cannot be read.
 */
export function usePeopleSearch(search: string): readonly EntityLink[] {
  const catalog = useApiHolder().get(catalogApiRef);
  const [people, setPeople] = useState<readonly EntityLink[]>([]);
  const term = search.trim();
  useEffect(() => {
    if (!catalog || !term) {
      setPeople([]);
      return undefined;
    }
    let isCurrent = true;
    const timer = setTimeout(() => {
      catalog
        .queryEntities({
          filter: { kind: 'user' },
          fullTextFilter: {
            term,
            fields: [
              'metadata.name',
              'metadata.title',
              'spec.profile.displayname',
              'spec.profile.email',
            ],
          },
          limit: shownPeople,
        })
        .then(
          ({ items }) =>
            items.map(item => ({
              entityRef: stringifyEntityRef(item),
              title: titleOfEntity(item),
            })),
          (): EntityLink[] => [],
        )
        .then(found => isCurrent && setPeople(found));
    }, pauseMilliseconds);
    return () => {
      clearTimeout(timer);
      isCurrent = false;
    };
  }, [catalog, term]);
  return people;
}
