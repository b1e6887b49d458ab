import {
  fieldIssues,
  newDatedFactSchema,
  type FieldIssue,
  type NewDatedFact,
} from '@pitwall/plugin-mlops-common';
import type { ReadForm } from '../../command';

/** A fact as somebody fills it in: what is empty is not there yet. */
export type FactDraft = Readonly<Record<string, string | undefined>>;

/** Reads drafts by the rules of the API itself, and by what nobody can mean. */
export function readFacts(
  drafts: readonly FactDraft[],
  now: Date,
): ReadForm<readonly NewDatedFact[]> {
  const facts: NewDatedFact[] = [];
  const wrong = new Map<string, string>();
  for (const draft of drafts) {
    const written = Object.fromEntries(
      Object.entries(draft).filter(([, value]) => value?.trim()),
    );
    const parsed = newDatedFactSchema.safeParse(written);
    const issues: readonly (readonly [string, string])[] = parsed.success
      ? impossible(parsed.data, now)
      : fieldIssues(parsed.error, 'body').map(issue => problem(issue, written));
    for (const [field, sentence] of issues) wrong.set(field, sentence);
    if (parsed.success) facts.push(parsed.data);
  }
  return wrong.size > 0 ? { wrong } : { input: facts };
}

/** What is wrong with a field, as it stands beside the field. */
function problem(
  { field, sentence }: FieldIssue,
  written: Readonly<Record<string, unknown>>,
): readonly [string, string] {
  const name = field.slice('body.'.length);
  return [
    name,
    name in written
      ? `This ${sentence.slice(field.length + 1)}`
      : 'This is missing.',
  ];
}

/** What keeps to the form of a fact and still cannot be. */
function impossible(
  fact: NewDatedFact,
  now: Date,
): readonly (readonly [string, string])[] {
  if (fact.until <= fact.from) {
    return [['until', 'This is not after the beginning.']];
  }
  if (fact.until <= now.toISOString()) {
    return [['until', 'This is over already.']];
  }
  const same = 'This is the same person.';
  switch (fact.kind) {
    case 'deputy':
      return fact.deputy === fact.person ? [['deputy', same]] : [];
    case 'rota-swap':
      return fact.standIn === fact.person ? [['standIn', same]] : [];
    case 'hand-over':
      return fact.successor === fact.person ? [['successor', same]] : [];
    case 'absence':
    case 'acknowledgement':
      return [];
    default:
      return fact satisfies never;
  }
}
