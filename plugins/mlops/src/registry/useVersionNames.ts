import { useNames, type NameOf } from '../entity';
import { isUserRef } from './isUserRef';
import type { Versions } from './useVersions';

/** What everybody is called who made, registered or deployed what is shown. */
export function useVersionNames({ page, deployments }: Versions): NameOf {
  const { live, history = [] } = deployments;
  const authors = page.items.flatMap(version => version.authors);
  return useNames(
    [
      ...page.items.map(({ registeredBy }) => registeredBy),
      ...authors.map(({ given }) => given),
      ...[...live, ...history].map(({ recordedBy }) => recordedBy),
    ].filter(isUserRef),
    authors.flatMap(({ person }) => person ?? []),
  );
}
