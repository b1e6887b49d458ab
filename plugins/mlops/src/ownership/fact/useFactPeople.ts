import type { EntityLink, ResolvedRole } from '@pitwall/plugin-mlops-common';
import type { FactDialogOf } from './factDialogProps';
import type { NameOf } from './sayFact';
import { useNames } from './useNames';
import { useServicePeople } from './useServicePeople';

/**
 * Whom a dialog offers: the reader, whom the page names, then everybody in the
 * roles of the service; and what they are all called.
 *
 * @param chosen - refs that may be of somebody else
 */
export function useFactPeople(
  props: Pick<FactDialogOf, 'service' | 'known' | 'ownRef'>,
  chosen: readonly (string | undefined)[],
): {
  readonly roles: readonly ResolvedRole[];
  readonly people: readonly EntityLink[];
  readonly nameOf: NameOf;
} {
  const { service, known, ownRef } = props;
  const { roles, people } = useServicePeople(service.entityRef);
  const all = [...known, ...people];
  const nameOf = useNames(
    [ownRef, ...chosen].flatMap(ref => ref ?? []),
    [service, ...all],
  );
  const offered = new Map<string, string>();
  if (ownRef) offered.set(ownRef, `${nameOf(ownRef)} (you)`);
  for (const { entityRef, title } of all) {
    if (!offered.has(entityRef)) offered.set(entityRef, title);
  }
  return {
    roles,
    people: [...offered].map(([entityRef, title]) => ({ entityRef, title })),
    nameOf,
  };
}
