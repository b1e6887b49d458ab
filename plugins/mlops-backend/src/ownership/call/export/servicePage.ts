import {
  sayMoment,
  symptomRoutes,
  type CallHop,
  type CallPart,
} from '@pitwall/plugin-mlops-common';
import { contactLine, partyLine, personLine } from './callParts';
import { linesNow, type CallSheet } from './callSheet';
import { html, link, type Html } from './html';
import { pageFrame, type PageAge } from './pageFrame';
import {
  contactsSection,
  factsSection,
  rotaSection,
  titlesOf,
} from './sections';

/** The page of one service. `home` is the way back to the list. */
export function servicePage(
  sheet: CallSheet,
  age: PageAge,
  home: string,
): string {
  const { service, zone, contact, reports, facts, people } = sheet;
  const titleOf = titlesOf(people);
  return pageFrame({
    title: `Who to call about ${service.title}`,
    age,
    back: html`<p><a href="${home}">All services</a></p>`,
    body: [
      html`<p class="soft">
        ${service.entityRef}. Times are those of ${zone}.
      </p>`,
      ...sheet.answers[0].notices.map(notice => html`<p>${notice}</p>`),
      nowSection(sheet, age),
      aheadSection(sheet),
      decideSection(sheet),
      html`<h2>On call, the next 7 days</h2>
        ${reports.length > 0
          ? reports.map(report => rotaSection(report, titleOf))
          : html`<p>No rota is named for this service.</p>`}`,
      factsSection(facts, titleOf, zone),
      contactsSection(people),
      html`<h2>When nobody answers</h2>
        <p>${contactLine(contact)}</p>`,
    ],
  });
}

function nowSection({ answers }: CallSheet, age: PageAge): Html {
  return html`<h2>When this page was made</h2>
    <p class="soft">${age.madeAt}</p>
    ${linesNow(answers).map(
      ({ symptoms, answer, line }) => html`<h3>
          ${symptoms.map(each => symptomRoutes[each].title).join(', ')}
        </h3>
        <p>${answer.sentence}</p>
        <ol>
          ${line.map(hop => html`<li>${hopLine(hop)}</li>`)}
        </ol>`,
    )}`;
}

function hopLine(hop: CallHop): Html {
  return html`${partyLine(hop)}<br /><span class="soft">${hop.sentence}</span>`;
}

// Lists rather than tables: they are read on a phone.
function aheadSection({ ahead, zone }: CallSheet): Html {
  return html`<h2>Whom to page, the next 7 days</h2>
    <p>
      For anything but costs, which page nobody outside working hours. For
      security and legal, call the people named above as well.
    </p>
    <dl>
      ${ahead.map(
        ({ from, until, call, next }) => html`<dt>
            From ${sayMoment(from, zone)} until ${sayMoment(until, zone)}
          </dt>
          <dd>${[call, ...next].map(standing)}</dd>`,
      )}
    </dl>`;
}

function standing(hop: CallHop, place: number): Html {
  const standsIn = hop.standsInFor
    ? ` (stands in for ${hop.standsInFor.title})`
    : '';
  const begin = place === 0 ? html`Call ` : html`<br />then `;
  return html`${begin}${partyLine(hop)}${standsIn}`;
}

function decideSection({ answers }: CallSheet): Html {
  return html`<h2>Who decides, and whom to ask in working hours</h2>
    ${answers.map(
      ({ symptom, decide, consult, runbook }) => html`<h3>
          ${symptomRoutes[symptom].title}
        </h3>
        <dl>
          <dt>Decides</dt>
          <dd>${partLine(decide)}</dd>
          <dt>Ask in working hours</dt>
          <dd>${partLine(consult)}</dd>
          ${runbook &&
          html`<dt>Runbook</dt>
            <dd>${link(runbook.link)}</dd>`}
        </dl>`,
    )}`;
}

function partLine(part: CallPart | undefined): Html {
  if (!part || part.people.length === 0) {
    return html`${part?.sentence ?? 'Nobody'}`;
  }
  return html`${part.title}:
  ${part.people.map(
    (person, n) => html`${n > 0 ? '; ' : ''}${personLine(person)}`,
  )}`;
}
