import type { CallQuestion } from './callQuestion';

/** The same question about another moment: who does what then included. */
export function questionAt(question: CallQuestion, at: string): CallQuestion {
  if (at === question.at) return question;
  const ownership = question.ownershipAt?.(at) ?? question.ownership;
  return { ...question, at, ownership };
}
