import {
  symptomRoutes,
  type CallHop,
  type CallPart,
  type ReachablePerson,
} from '@pitwall/plugin-mlops-common';
import { keyOf, type CallSheet } from './callSheet';
import { Pool } from './Pool';

/**
 * A service as a script reads it. Ten thousand of them must not repeat
 * everything: people are keys of the file's `people`; lines and parts are places
 * in the service's own `lines` and `parts`.
 */
export function sheetJson(sheet: CallSheet, page: string) {
  const { service, zone, answers, ahead, reports } = sheet;
  const lines = new Pool<HopJson[]>();
  const parts = new Pool<PartJson>();
  const symptoms = Object.fromEntries(
    answers.map(answer => [
      answer.symptom,
      {
        title: symptomRoutes[answer.symptom].title,
        sentence: answer.sentence,
        ...(answer.waitUntil && { waitUntil: answer.waitUntil }),
        line: lines.place(
          answer.hops
            .filter(({ verdict }) => verdict !== 'passed')
            .map(hopJson),
        ),
        ...(answer.consult && {
          consult: parts.place(partJson(answer.consult)),
        }),
        ...(answer.decide && { decide: parts.place(partJson(answer.decide)) }),
        ...(answer.runbook && { runbook: answer.runbook.link }),
      },
    ]),
  );
  return {
    ...service,
    ...{ page, zone, symptoms },
    rotas: reports.map(({ target }) => target),
    ahead: ahead.map(({ from, until, call, next }) => ({
      ...{ from, until },
      line: lines.place([call, ...next].map(hopJson)),
    })),
    lines: lines.items,
    parts: parts.items,
  };
}

interface HopJson {
  readonly step: CallHop['step'];
  /** A key of `people`; absent for the platform contact. */
  readonly person?: string;
  readonly standsInFor?: string;
}

interface PartJson {
  readonly activity: string;
  readonly people: readonly string[];
}

function hopJson({ step, person, standsInFor }: CallHop): HopJson {
  return {
    step,
    ...(person && { person: keyOf(person) }),
    ...(standsInFor && { standsInFor: keyOf(standsInFor) }),
  };
}

function partJson({ activity, people }: CallPart): PartJson {
  return { activity, people: people.map(keyOf) };
}

/** Everybody who is named, by what names them. */
export function peopleJson(people: Iterable<ReachablePerson>) {
  return Object.fromEntries([...people].map(each => [keyOf(each), each]));
}
