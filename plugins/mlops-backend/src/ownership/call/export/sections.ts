import {
  sayMoment,
  type CallReport,
  type DatedFact,
  type ReachablePerson,
} from '@pitwall/plugin-mlops-common';
import { factLine, table, waysTo } from './callParts';
import { keyOf } from './callSheet';
import { html, type Html } from './html';

/** The names of people by ref, as far as they are known. */
export function titlesOf(people: readonly ReachablePerson[]) {
  const titles = new Map(people.map(each => [keyOf(each), each.title]));
  return (ref: string) => titles.get(ref) ?? ref.slice(ref.indexOf('/') + 1);
}

/** Everybody's shifts in a rota, in its own zone. */
export function rotaSection(
  { answer, target, failure }: CallReport,
  titleOf: (ref: string) => string,
): Html {
  if (!answer) {
    return html`<h3>${target}</h3>
      <p>${failure ?? 'It gave no answer.'}</p>`;
  }
  const rows = answer.levels.flatMap(({ title, onDuty, upcoming }) =>
    [...onDuty, ...upcoming].map(({ from, until, person }) => [
      title,
      sayMoment(from, answer.zone),
      until ? sayMoment(until, answer.zone) : 'open',
      person.ref ? titleOf(person.ref) : person.name,
    ]),
  );
  return html`<h3>${answer.title} (${target})</h3>
    ${rows.length > 0
      ? table(
          `Shifts of ${answer.title}`,
          ['Line', 'From', 'Until', 'Who'],
          rows,
        )
      : html`<p>Nobody is on duty.</p>`}`;
}

/** Absences, deputies and swaps, one sentence each. */
export function factsSection(
  facts: readonly DatedFact[],
  titleOf: (ref: string) => string,
  zone: string,
): Html {
  const say = (instant: string) => sayMoment(instant, zone);
  const lines = facts.flatMap(fact => factLine(fact, titleOf, say) ?? []);
  return html`<h2>Absences and deputies</h2>
    ${lines.length > 0
      ? html`<ul>
          ${lines.map(line => html`<li>${line}</li>`)}
        </ul>`
      : html`<p>None are entered.</p>`}`;
}

/** Everybody who is named, with every way to reach them. */
export function contactsSection(people: readonly ReachablePerson[]): Html {
  const names = new Intl.Collator('en', { numeric: true });
  const sorted = [...people].sort(
    (one, other) =>
      names.compare(one.title, other.title) ||
      names.compare(keyOf(one), keyOf(other)),
  );
  return html`<h2>Contacts</h2>
    ${sorted.length > 0
      ? html`<dl>
          ${sorted.map(person => {
            const ways = waysTo(person);
            return html`<dt>${person.title}</dt>
              <dd>
                ${ways.length > 0
                  ? ways.map((way, n) => html`${n > 0 ? ', ' : ''}${way}`)
                  : 'The catalog has no number or address.'}
              </dd>`;
          })}
        </dl>`
      : html`<p>Nobody is named.</p>`}`;
}
