import { useApiHolder } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import type { EntityLink } from '@pitwall/plugin-mlops-common';
import { useEffect, useState } from 'react';
import { nameInRef } from '../spoken';
import { titleOfEntity } from './titleOfEntity';

/** What a ref is called; the ref's own name where nothing else is known. */
export type NameOf = (ref: string) => string;

/**
 * What refs are called: as the page already knows, else as the catalog says;
 * by the name in the ref until it does, and when it does not.
 */
export function useNames(
  refs: readonly string[],
  known: readonly EntityLink[],
): NameOf {
  const catalog = useApiHolder().get(catalogApiRef);
  const [read, setRead] = useState<ReadonlyMap<string, string>>(new Map());
  const titles = new Map(
    known.map(({ entityRef, title }) => [entityRef, title]),
  );
  const unknown = [...new Set(refs)]
    .filter(ref => !titles.has(ref) && !read.has(ref))
    .sort()
    .join(' ');
  useEffect(() => {
    if (!catalog || !unknown) return undefined;
    let isCurrent = true;
    const entityRefs = unknown.split(' ');
    catalog
      .getEntitiesByRefs({
        entityRefs,
        fields: ['kind', 'metadata', 'spec.profile'],
      })
      .then(
        ({ items }) => items.map(item => item && titleOfEntity(item)),
        () => [],
      )
      .then(found => {
        if (!isCurrent) return;
        setRead(
          before =>
            new Map([
              ...before,
              ...entityRefs.map(
                (ref, index) => [ref, found[index] ?? nameInRef(ref)] as const,
              ),
            ]),
        );
      });
    return () => {
      isCurrent = false;
    };
  }, [catalog, unknown]);
  return ref => titles.get(ref) ?? read.get(ref) ?? nameInRef(ref);
}
