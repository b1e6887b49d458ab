import { sentenceAt, type FieldSentences } from '../../command';
import type { ChoiceFieldProps } from '../../field';
import type { PeriodFieldsProps } from './PeriodFields';
import type { PersonPickerProps } from './PersonPicker';
import type { FactDraft } from './readFacts';
import { draftWith, sourceOf, type Suggestions } from './suggestion';
import type { FactBasis } from './useFactBasis';

/** What the fields of a dialog are drawn with, each by its name in the API. */
export interface FactForm {
  readonly draft: FactDraft;
  readonly write: (change: FactDraft) => void;
  readonly sentenceAt: (field: string) => string | undefined;
  readonly person: (
    field: string,
    hint?: string,
  ) => Pick<
    PersonPickerProps,
    'person' | 'onPerson' | 'people' | 'nameOf' | 'problem' | 'hint'
  >;
  readonly choice: (
    field: string,
  ) => Pick<ChoiceFieldProps, 'value' | 'onValue' | 'problem' | 'hint'>;
  readonly period: Omit<PeriodFieldsProps, 'presets'>;
}

/** Joins what was written, what is suggested, and what is wrong with it. */
export function factForm(
  basis: FactBasis,
  suggestions: Suggestions,
  wrong: FieldSentences,
): FactForm {
  const { written, write, people, nameOf, now } = basis;
  const draft = draftWith(written, suggestions);
  const source = (field: string) => sourceOf(field, written, suggestions);
  const problem = (field: string) => sentenceAt(wrong, field);
  return {
    ...{ draft, write, sentenceAt: problem },
    person: (field, hint) => ({
      person: draft[field] || undefined,
      onPerson: ref => write({ [field]: ref ?? '' }),
      ...{ people, nameOf, problem: problem(field) },
      hint: [source(field), hint].filter(Boolean).join(' '),
    }),
    choice: field => ({
      value: draft[field] ?? '',
      onValue: value => write({ [field]: value }),
      problem: problem(field),
      hint: source(field),
    }),
    period: {
      ...{ from: draft.from, until: draft.until, now },
      onPeriod: write,
      source: source('until'),
      problemWith: problem,
    },
  };
}
