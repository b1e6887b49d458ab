import type { PeriodPreset } from './periods';
import type { FactDraft } from './readFacts';

/** What a field is filled in with, and where that is from. */
export interface Suggestion {
  readonly value: string;
  /** A sentence: `Also MLOps engineer of Arrival delay.` */
  readonly source?: string;
}

/** What is suggested, by field. */
export type Suggestions = Readonly<Record<string, Suggestion | undefined>>;

/** What was written, and what is suggested where nothing was. */
export function draftWith(
  written: FactDraft,
  suggestions: Suggestions,
): FactDraft {
  const suggested = Object.entries(suggestions).flatMap(([field, suggestion]) =>
    suggestion ? [[field, suggestion.value] as const] : [],
  );
  const meant = Object.entries(written).filter(
    ([, value]) => value !== undefined,
  );
  return Object.fromEntries([...suggested, ...meant]);
}

/** Where the value of a field is from, as long as it is the suggested one. */
export function sourceOf(
  field: string,
  written: FactDraft,
  suggestions: Suggestions,
): string | undefined {
  return written[field] === undefined ? suggestions[field]?.source : undefined;
}

/** The stretch of a preset, which says by its word where it is from. */
export function suggestedPeriod(
  preset: PeriodPreset,
  now: Date,
): Pick<Suggestions, 'from' | 'until'> {
  const { from, until } = preset.periodAt(now);
  return { from: { value: from }, until: { value: until } };
}
