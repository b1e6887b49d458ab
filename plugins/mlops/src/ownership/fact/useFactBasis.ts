import type { EntityLink, ResolvedRole } from '@pitwall/plugin-mlops-common';
import { useState } from 'react';
import { useNames, type NameOf } from '../../entity';
import { draftOf } from './factDraft';
import type { FactDialogOf } from './factPlace';
import type { FactDraft } from './readFacts';
import type { Suggestion } from './suggestion';
import { useServicePeople } from './useServicePeople';

/** What every dialog for a dated fact stands on. */
export interface FactBasis {
  /** When it was opened: what is suggested does not move under the reader. */
  readonly now: Date;
  /** What the reader wrote; nothing where they left what is suggested. */
  readonly written: FactDraft;
  readonly write: (change: FactDraft) => void;
  /** Whom it is about unless the reader says otherwise. */
  readonly subject?: Suggestion;
  /** The service that is chosen, with its roles. */
  readonly service?: EntityLink;
  readonly roles: readonly ResolvedRole[];
  /** Offered first: the subject, whom the page names, and the service's. */
  readonly people: readonly EntityLink[];
  readonly nameOf: NameOf;
}

/** Begins with what is suggested, with what the page fills in, or with the fact that is corrected. */
export function useFactBasis(dialog: FactDialogOf): FactBasis {
  const { place, former, begun = {} } = dialog;
  const { services, known, person, ownRef } = place;
  const [now] = useState(() => new Date());
  const [written, setWritten] = useState<FactDraft>(() =>
    former ? draftOf(former) : begun,
  );
  const service =
    services.find(({ entityRef }) => entityRef === written.service) ??
    services[0];
  const { roles, people } = useServicePeople(service?.entityRef);
  const all = [...(person ? [person] : []), ...known, ...people];
  const nameOf = useNames(
    [
      ownRef,
      written.person,
      written.deputy,
      written.standIn,
      written.successor,
    ].flatMap(ref => ref || []),
    [...services, ...all],
  );
  const offered = new Map<string, string>();
  if (ownRef) offered.set(ownRef, `${nameOf(ownRef)} (you)`);
  for (const { entityRef, title } of all) {
    if (!offered.has(entityRef)) offered.set(entityRef, title);
  }
  return {
    ...{ now, written, service, roles, nameOf },
    write: change => setWritten(before => ({ ...before, ...change })),
    subject: subjectOf(person, ownRef),
    people: [...offered].map(([entityRef, title]) => ({ entityRef, title })),
  };
}

function subjectOf(
  person: EntityLink | undefined,
  ownRef: string | undefined,
): Suggestion | undefined {
  if (person && person.entityRef !== ownRef) {
    return { value: person.entityRef, source: 'Whose page this is.' };
  }
  return ownRef === undefined
    ? undefined
    : { value: ownRef, source: 'You, who are signed in.' };
}
