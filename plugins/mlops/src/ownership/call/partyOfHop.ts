import type { CallHop } from '@pitwall/plugin-mlops-common';
import { contactWays, waysOfContact, type ContactWay } from './contactWays';

/** Whom a step leads to: a person, or the platform contact. */
export interface Party {
  /** Tells parties apart while answers are renewed. */
  readonly key: string;
  readonly title: string;
  /** Absent for the platform contact, and for whom the catalog does not know. */
  readonly personRef?: string;
  readonly isContact: boolean;
  readonly ways: readonly ContactWay[];
}

/** Whom a step leads to; nobody when it was passed without one. */
export function partyOfHop({ person, contact }: CallHop): Party | undefined {
  if (person) {
    const { entityRef, email, title } = person;
    return {
      key: entityRef ?? email ?? title,
      title,
      personRef: entityRef,
      isContact: false,
      ways: contactWays(person),
    };
  }
  return (
    contact && {
      key: `contact ${contact.title}`,
      title: contact.title,
      isContact: true,
      ways: waysOfContact(contact),
    }
  );
}
