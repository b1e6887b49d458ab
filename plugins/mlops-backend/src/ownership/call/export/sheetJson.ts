import {
  symptomRoutes,
  type CallHop,
  type CallPart,
  type ReachablePerson,
} from '@pitwall/plugin-mlops-common';
import { keyOf, type CallSheet } from './callSheet';

/**
 * A service as a script reads it; people are keys of the file's `people`, so
 * that ten thousand services do not repeat a phone number each.
 */
export function sheetJson(sheet: CallSheet, page: string) {
  const { service, zone, answers, ahead, reports } = sheet;
  return {
    ...service,
    page,
    zone,
    rotas: reports.map(({ target }) => target),
    symptoms: Object.fromEntries(
      answers.map(answer => [
        answer.symptom,
        {
          title: symptomRoutes[answer.symptom].title,
          sentence: answer.sentence,
          ...(answer.waitUntil && { waitUntil: answer.waitUntil }),
          line: answer.hops
            .filter(({ verdict }) => verdict !== 'passed')
            .map(hopJson),
          ...(answer.consult && { consult: partJson(answer.consult) }),
          ...(answer.decide && { decide: partJson(answer.decide) }),
          ...(answer.runbook && { runbook: answer.runbook.link }),
        },
      ]),
    ),
    ahead: ahead.map(({ from, until, call, next }) => ({
      from,
      until,
      line: [call, ...next].map(hopJson),
    })),
  };
}

function hopJson({ step, person, contact, standsInFor, until }: CallHop) {
  return {
    step,
    ...(person && { person: keyOf(person) }),
    ...(contact && { contact: true }),
    ...(standsInFor && { standsInFor: keyOf(standsInFor) }),
    ...(until && { until }),
  };
}

function partJson({ activity, people }: CallPart) {
  return { activity, people: people.map(keyOf) };
}

/** Everybody who is named, by what names them. */
export function peopleJson(people: Iterable<ReachablePerson>) {
  return Object.fromEntries([...people].map(each => [keyOf(each), each]));
}
