import type { SymptomRoute } from '../symptom';
import type { CallHop } from './callAnswer';
import { CallLine } from './callLine';
import type { CallQuestion } from './callQuestion';
import { createRoster } from './roster';
import { sayAge } from './sayAge';
import {
  onCallRoles,
  walkAccountable,
  walkControlRole,
  walkOnCallRole,
} from './walkPeople';
import { walkRotas } from './walkRotas';

/**
 * Everybody who may be called, in order: rotas and their escalation, the
 * control role, whoever is accountable, deputies; the platform contact is the
 * last and always there.
 */
export function walkLine(
  question: CallQuestion,
  route: SymptomRoute,
  say: (instant: string) => string,
): CallHop[] {
  const { at, now, ownership, dated } = question;
  const roster = createRoster(question, at, say);
  const line = new CallLine({
    ...{ roster, say },
    ...(dated.isLastKnown && {
      freshnessOfFacts: `As known ${sayAge(dated.asOf, now)}.`,
    }),
  });
  const from = {
    asOf: ownership.asOf,
    source: 'catalog',
    isLastKnown: question.isLastKnown,
    ...(question.isLastKnown && {
      freshness: `The catalog does not answer: this is what it said ${sayAge(
        ownership.asOf,
        now,
      )}.`,
    }),
  };
  const onCall = onCallRoles(ownership).map(({ role }) => role);
  walkRotas(line, roster, question, ['on-call', ...onCall], say);
  // Where a rota says who is on call, the others of the group are off.
  if (!line.isOpen) walkOnCallRole(line, roster, from, ownership);
  walkControlRole(line, roster, from, ownership, route);
  walkAccountable(line, roster, from, ownership);
  line.addDeputies({
    step: 'deputy',
    asOf: dated.asOf,
    source: 'dated facts',
    isLastKnown: dated.isLastKnown,
  });
  return [
    ...line.hops,
    platformContact(
      question,
      line.isOpen ? 'next' : 'call',
      line.isOpen
        ? `${question.contact.title} is there when nobody before answers.`
        : `Nobody before can be reached: ${question.contact.title} is who is left.`,
    ),
  ];
}

/** What is answered when nobody is paged: the reason, and whom to turn to anyway. */
export function nobodyPaged(
  question: CallQuestion,
  { title }: SymptomRoute,
  hoursBegin: string,
): CallHop[] {
  const { ownership, isLastKnown, contact } = question;
  return [
    {
      step: 'on-call-rota',
      title: 'On call',
      verdict: 'passed',
      sentence: `“${title}” pages nobody outside working hours; they begin on ${hoursBegin}.`,
      ...{ asOf: ownership.asOf, source: 'catalog', isLastKnown },
    },
    platformContact(
      question,
      'call',
      `If it cannot wait until then, turn to ${contact.title}.`,
    ),
  ];
}

function platformContact(
  { contact, now }: Pick<CallQuestion, 'contact' | 'now'>,
  verdict: CallHop['verdict'],
  sentence: string,
): CallHop {
  return {
    step: 'platform-contact',
    title: contact.title,
    ...{ verdict, sentence, contact },
    ...{ asOf: now, source: 'configuration', isLastKnown: false },
  };
}
