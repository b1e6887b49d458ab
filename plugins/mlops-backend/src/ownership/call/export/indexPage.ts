import {
  sayMoment,
  symptomRoutes,
  type CallReport,
  type Contact,
  type DatedFact,
  type ReachablePerson,
} from '@pitwall/plugin-mlops-common';
import { contactLine, partyLine } from './callParts';
import { linesNow, type CallSheet } from './callSheet';
import { html, type Html } from './html';
import { pageFrame, type PageAge } from './pageFrame';
import {
  contactsSection,
  factsSection,
  rotaSection,
  titlesOf,
} from './sections';

/** All that the list of services says, gathered service by service. */
export interface IndexParts {
  readonly rows: readonly Html[];
  readonly reports: readonly CallReport[];
  readonly facts: readonly DatedFact[];
  readonly people: readonly ReachablePerson[];
  readonly contact: Contact;
  readonly zone: string;
}

/** The list of every service, with whom to call about each. */
export function indexPage(parts: IndexParts, age: PageAge): string {
  const { rows, reports, facts, people, contact, zone } = parts;
  const titleOf = titlesOf(people);
  return pageFrame({
    title: 'Who to call',
    age,
    body: [
      html`<h2>When nobody answers</h2>
        <p>${contactLine(contact)}</p>`,
      html`<h2>Services</h2>
        <p>
          Whom to call when this page was made. The page of a service says whom
          to call at any hour of the next 7 days.
        </p>
        ${rows.length > 0 ? rows : html`<p>There are no services.</p>`}`,
      html`<h2>On call, the next 7 days</h2>
        ${reports.length > 0
          ? reports.map(report => rotaSection(report, titleOf))
          : html`<p>No service names a rota.</p>`}`,
      factsSection(facts, titleOf, zone),
      contactsSection(people),
    ],
  });
}

/** One service in the list: for each symptom whom to call, and then whom. */
export function indexRow(sheet: CallSheet, page: string): Html {
  const { service, answers, zone } = sheet;
  return html`<h3><a href="${page}">${service.title}</a></h3>
    <p class="soft">${service.entityRef}</p>
    <dl>
      ${linesNow(answers).map(({ symptoms, answer, line: [call, ...next] }) => {
        const control = next.find(({ step }) => step === 'control-role');
        const second = control ?? next[0];
        return html`<dt>
            ${symptoms.map(each => symptomRoutes[each].title).join(', ')}
          </dt>
          <dd>
            ${answer.waitUntil
              ? html`Wait until ${sayMoment(answer.waitUntil, zone)}; else
                ${partyLine(call)}`
              : partyLine(call)}${call.until
              ? `, until ${sayMoment(call.until, zone)}`
              : ''}${second ? html`; then ${partyLine(second)}` : undefined}
          </dd>`;
      })}
    </dl>`;
}
