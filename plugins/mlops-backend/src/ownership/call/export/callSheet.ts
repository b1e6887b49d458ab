import {
  callsAhead,
  symptomSchema,
  whoToCall,
  type CallHop,
  type CallQuestion,
  type CallReport,
  type CallStretch,
  type Contact,
  type DatedFact,
  type EntityLink,
  type ReachablePerson,
  type Symptom,
  type WhoToCall,
} from '@pitwall/plugin-mlops-common';

/** Everything a page about one service says. */
export interface CallSheet {
  readonly service: EntityLink;
  readonly zone: string;
  readonly answers: readonly WhoToCall[];
  /** Whom to page until the page cannot be trusted any more. */
  readonly ahead: readonly CallStretch[];
  readonly reports: readonly CallReport[];
  /** Absences, deputies and swaps of whoever is named. */
  readonly facts: readonly DatedFact[];
  readonly people: readonly ReachablePerson[];
  readonly contact: Contact;
}

/** The sheet of one service: every symptom now, and a week ahead. */
export function callSheet(question: CallQuestion, until: string): CallSheet {
  const answers = symptomSchema.options.map(symptom =>
    whoToCall({ ...question, symptom }),
  );
  const ahead = callsAhead(question, until);
  const people = new Map<string, ReachablePerson>();
  for (const person of named(answers, ahead)) {
    people.set(keyOf(person), person);
  }
  const targets = question.reports.map(({ target }) => target);
  return {
    service: question.ownership.service,
    zone: answers[0].zone,
    ...{ answers, ahead, reports: question.reports },
    facts: question.dated.facts
      .filter(fact => fact.from < until)
      .filter(fact =>
        fact.kind === 'rota-swap'
          ? targets.includes(fact.target)
          : 'person' in fact && people.has(fact.person),
      ),
    people: [...people.values()],
    contact: question.contact,
  };
}

/** Symptoms that lead to the same line, told once. */
export function linesNow(
  answers: readonly WhoToCall[],
): { symptoms: Symptom[]; answer: WhoToCall; line: CallHop[] }[] {
  const groups = new Map<
    string,
    { symptoms: Symptom[]; answer: WhoToCall; line: CallHop[] }
  >();
  for (const answer of answers) {
    const line = answer.hops.filter(({ verdict }) => verdict !== 'passed');
    const key = JSON.stringify([
      answer.waitUntil,
      line.map(hop => [hop.step, hop.title, hop.person]),
    ]);
    const group = groups.get(key) ?? { symptoms: [], answer, line };
    group.symptoms.push(answer.symptom);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** What tells people apart, also those the catalog does not know. */
export function keyOf({ entityRef, email, title }: ReachablePerson): string {
  return entityRef ?? email ?? title;
}

function* named(
  answers: readonly WhoToCall[],
  ahead: readonly CallStretch[],
): Generator<ReachablePerson> {
  const hops = [
    ...answers.flatMap(answer => answer.hops),
    ...ahead.flatMap(({ call, next }) => [call, ...next]),
  ];
  for (const { person, standsInFor } of hops) {
    if (person) yield person;
    if (standsInFor) yield standsInFor;
  }
  for (const { consult, decide } of answers) {
    yield* consult?.people ?? [];
    yield* decide?.people ?? [];
  }
}
