import {
  sayMoment,
  symptomRoutes,
  type CallHop,
  type CallPart,
} from '@pitwall/plugin-mlops-common';
import { contactLine, partyLine, personLine, table } from './callParts';
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

function aheadSection({ ahead, zone }: CallSheet): Html {
  return html`<h2>Whom to page, the next 7 days</h2>
    <p>
      For anything but costs, which page nobody outside working hours. For
      security and legal, call the people named above as well.
    </p>
    ${table(
      'Whom to page, the next 7 days',
      ['From', 'Until', 'Call', 'When they do not answer'],
      ahead.map(({ from, until, call, next }) => [
        sayMoment(from, zone),
        sayMoment(until, zone),
        standing(call),
        html`${next.map(
          (hop, n) => html`${n > 0 ? html`<br />` : ''}${standing(hop)}`,
        )}`,
      ]),
    )}`;
}

function standing(hop: CallHop): Html {
  return hop.standsInFor
    ? html`${partyLine(hop)} (stands in for ${hop.standsInFor.title})`
    : partyLine(hop);
}

function decideSection({ answers }: CallSheet): Html {
  return html`<h2>Who decides, and whom to ask in working hours</h2>
    ${table(
      'Who decides, and whom to ask in working hours',
      ['What is wrong', 'Decides', 'Ask in working hours', 'Runbook'],
      answers.map(({ symptom, decide, consult, runbook }) => [
        symptomRoutes[symptom].title,
        partCell(decide),
        partCell(consult),
        runbook ? link(runbook.link) : 'None',
      ]),
    )}`;
}

function partCell(part: CallPart | undefined): Html {
  if (!part || part.people.length === 0) {
    return html`${part?.sentence ?? 'Nobody'}`;
  }
  return html`${part.title}:
  ${part.people.map(
    (person, n) => html`${n > 0 ? '; ' : ''}${personLine(person)}`,
  )}`;
}
