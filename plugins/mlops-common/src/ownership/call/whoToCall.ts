import { symptomRoutes, type SymptomRoute } from '../symptom';
import type { CallHop, WhoToCall } from './callAnswer';
import { callEnd } from './callEnd';
import { consultPart, decidePart } from './callPart';
import type { CallQuestion } from './callQuestion';
import { questionAt } from './questionAt';
import { createRoster } from './roster';
import { runbookFor } from './runbookFor';
import { sayAge } from './sayAge';
import { sayMoment } from './sayMoment';
import { voidSwaps } from './voidSwaps';
import { nobodyPaged, walkLine } from './walkLine';
import { isInHours, nextHours } from './workingHours';
import { zoneOf } from './zoneOf';

/**
 * Who to call about one symptom of one ML service, with the reasons: the rota
 * and its escalation, the control role of the symptom, whoever is accountable,
 * their deputies, and at last the platform contact. Never empty: exactly one
 * step says `call`, and whoever it names has not left, is engaged and is not
 * absent, as far as is known.
 *
 * Depends on nothing but the question, and not on the order in which people,
 * facts or members are listed. Never throws on what an organisation can write.
 *
 * @public
 */
export function whoToCall(question: CallQuestion): WhoToCall {
  const { symptom, environment, at, ownership, contact } = question;
  const zone = zoneOf(question);
  const say = (instant: string) => sayMoment(instant, zone);
  const { isIn: inHours, next: hoursBegin } = hoursAt(question, zone);
  const route = symptomRoutes[symptom];
  const isPaged = inHours || route.pagesAtNight;
  // Whom to ask in working hours has to be there when they begin.
  const askedAt = inHours ? at : hoursBegin;

  const asked = questionAt(question, askedAt);
  const decided = isPaged ? question : asked;
  const consult = consultPart(
    {
      ownership: asked.ownership,
      activity: route.consult,
      contactTitle: contact.title,
    },
    createRoster(asked, askedAt, say),
    inHours ? undefined : say(askedAt),
  );
  const decide = decidePart(
    {
      ownership: decided.ownership,
      activity: route.decide,
      contactTitle: contact.title,
    },
    createRoster(decided, decided.at, say),
  );
  const hops = isPaged
    ? lineWithEnd(question, route, say)
    : nobodyPaged(question, route, say(askedAt));
  const runbook = runbookFor(question.runbooks, symptom);
  return {
    service: ownership.service,
    symptom,
    ...(environment !== undefined && { environment }),
    at,
    localTime: say(at),
    zone,
    isInHours: inHours,
    sentence: isPaged
      ? sayCall(hops, say)
      : `Wait until ${say(askedAt)}, then ask ${
          consult.people[0]?.title ?? contact.title
        }. If it cannot wait, turn to ${contact.title}.`,
    ...(!isPaged && { waitUntil: askedAt }),
    ...{ hops, consult, decide },
    ...(runbook && { runbook }),
    notices: [...noticesOf(question), ...voidSwaps(question, say)],
    asOf: ownership.asOf,
    isLastKnown: question.isLastKnown,
  };
}

function lineWithEnd(
  question: CallQuestion,
  route: SymptomRoute,
  say: (instant: string) => string,
): CallHop[] {
  const line = walkLine(question, route, say);
  const until = callEnd(question, route, line, say);
  return line.map(hop => {
    if (hop.verdict !== 'call') return hop;
    const { until: _, ...rest } = hop;
    return { ...rest, ...(until && { until }) };
  });
}

/** Working hours of the first rota that knows its own, else of the configuration. */
function hoursAt({ reports, workingHours, at }: CallQuestion, zone: string) {
  // What a provider last said was about another moment.
  const said = reports
    .filter(({ isLastKnown }) => !isLastKnown)
    .find(({ answer }) => answer?.isInHours !== undefined)?.answer;
  return {
    isIn: said?.isInHours ?? isInHours(workingHours, zone, at),
    next: said?.hoursBegin ?? nextHours(workingHours, zone, at),
  };
}

function sayCall(
  hops: readonly CallHop[],
  say: (instant: string) => string,
): string {
  const called = hops.find(({ verdict }) => verdict === 'call');
  if (!called?.person) {
    const then = called?.until ? `, until ${say(called.until)}` : '';
    return `Nobody of this service can be reached: turn to ${called?.title}${then}.`;
  }
  const { person, standsInFor, title, until } = called;
  const inPlaceOf = standsInFor
    ? `, who stands in for ${standsInFor.title}`
    : '';
  const ends = until ? `, until ${say(until)}` : '';
  return `Call ${person.title}${inPlaceOf} (${title})${ends}.`;
}

function noticesOf({
  notices,
  isLastKnown,
  ownership,
  dated,
  now,
}: CallQuestion): string[] {
  return [
    ...(isLastKnown
      ? [
          `The catalog does not answer: people and roles are those of ${sayAge(
            ownership.asOf,
            now,
          )}.`,
        ]
      : []),
    ...(dated.isLastKnown
      ? [
          `The database does not answer: absences, deputies and swaps are those of ${sayAge(
            dated.asOf,
            now,
          )}.`,
        ]
      : []),
    ...notices,
  ];
}
