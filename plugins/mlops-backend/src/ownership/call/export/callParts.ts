import type {
  CallHop,
  Contact,
  DatedFact,
  ReachablePerson,
} from '@pitwall/plugin-mlops-common';
import { html, link, type Html } from './html';

/** Somebody with every way to reach them, in one line. */
export function personLine(person: ReachablePerson): Html {
  const ways = waysTo(person);
  return html`<strong>${person.title}</strong>${ways.map(
      way => html`, ${way}`,
    )}`;
}

/** Ways to reach somebody, each a link where a phone can follow it. */
export function waysTo({ phone, email, chat }: ReachablePerson): Html[] {
  return [
    ...(phone ? [link(`tel:${phone.replace(/[^+\d]/g, '')}`, phone)] : []),
    ...(email ? [link(`mailto:${encodeURIComponent(email)}`, email)] : []),
    ...(chat ? [link(chat)] : []),
  ];
}

/** Whom a step leads to. */
export function partyLine({ person, contact, title }: CallHop): Html {
  if (person) return personLine(person);
  return contact ? contactLine(contact) : html`<strong>${title}</strong>`;
}

/** The platform contact, with the link where there is one. */
export function contactLine({ title, link: address }: Contact): Html {
  return address
    ? html`<strong>${title}</strong>,
        ${link(address, address.replace(/^mailto:/, ''))}`
    : html`<strong>${title}</strong>`;
}

/** A table that scrolls by itself where it is wider than the screen. */
export function table(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly (Html | string)[])[],
): Html {
  return html`<div
    class="scroll"
    role="region"
    aria-label="${caption}"
    tabindex="0"
  >
    <table>
      <thead>
        <tr>
          ${heads.map(head => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([first, ...others]) =>
            html`<tr>
              <th scope="row">${first}</th>
              ${others.map(cell => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** What a dated fact says of people, in a sentence. */
export function factLine(
  fact: DatedFact,
  titleOf: (ref: string) => string,
  say: (instant: string) => string,
): string | undefined {
  const period = `from ${say(fact.from)} until ${say(
    fact.endedAt !== undefined && fact.endedAt < fact.until
      ? fact.endedAt
      : fact.until,
  )}`;
  switch (fact.kind) {
    case 'absence':
      return `${titleOf(fact.person)} is absent ${period}.`;
    case 'deputy':
      return `${titleOf(fact.deputy)} is deputy of ${titleOf(fact.person)}${
        fact.role ? ` as ${fact.role}` : ''
      }${fact.service ? ` for ${fact.service}` : ''} ${period}.`;
    case 'rota-swap':
      return `${titleOf(fact.standIn)} has the shifts of ${titleOf(
        fact.person,
      )} in ${fact.target} ${period}; ${
        fact.meetsNoShift
          ? 'the rota has changed and there are none any more, so it changes nothing'
          : 'they are listed so'
      }.`;
    default:
      return undefined;
  }
}
