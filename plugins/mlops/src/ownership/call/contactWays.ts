import type { Contact, ReachablePerson } from '@pitwall/plugin-mlops-common';

/** One way to reach somebody. */
export interface ContactWay {
  readonly kind: 'phone' | 'chat' | 'email' | 'link';
  /** What a button says: `Call +49 30 5550 102`. */
  readonly label: string;
  /** Absent for what only the reader can dial or look up: then it is text. */
  readonly href?: string;
}

/** Whatever a phone can dial; an extension in words is left to the caller. */
const dialled = /^\+?\d{2,}$/;
const safe = /^(?:https?|mailto|tel):/i;

/**
 * The ways to reach a person, the quickest first. The catalog is written by
 * many: only numbers, mailboxes and `https:` addresses become links.
 */
export function contactWays(person: ReachablePerson): ContactWay[] {
  const { phone, chat, email } = person;
  const ways: ContactWay[] = [];
  if (phone) {
    const digits = phone.replace(/[\s().\-/]/g, '');
    ways.push(
      dialled.test(digits)
        ? { kind: 'phone', label: `Call ${phone}`, href: `tel:${digits}` }
        : { kind: 'phone', label: phone },
    );
  }
  if (chat) {
    ways.push(
      /^https:\/\//i.test(chat)
        ? { kind: 'chat', label: 'Chat', href: chat }
        : { kind: 'chat', label: chat },
    );
  }
  if (email) {
    const mailbox = encodeURIComponent(email).replace('%40', '@');
    ways.push({ kind: 'email', label: email, href: `mailto:${mailbox}` });
  }
  return ways;
}

/** The way to reach the platform contact, if the configuration writes one. */
export function waysOfContact({ title, link }: Contact): ContactWay[] {
  if (!link || !safe.test(link)) return [];
  const [scheme] = link.toLowerCase().split(':');
  const written = link.slice(scheme.length + 1);
  switch (scheme) {
    case 'tel':
      return [{ kind: 'phone', label: `Call ${written}`, href: link }];
    case 'mailto':
      return [{ kind: 'email', label: written.split('?')[0], href: link }];
    default:
      return [{ kind: 'link', label: `Reach ${title}`, href: link }];
  }
}
