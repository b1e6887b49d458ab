const weekMilliseconds = 7 * 86_400_000;
const dayMilliseconds = 86_400_000;

/** How far back a reader may look, by the word the address keeps. */
export const spans = {
  '4-weeks': { title: '4 weeks', weeks: 4 },
  '13-weeks': { title: '13 weeks', weeks: 13 },
  '26-weeks': { title: '26 weeks', weeks: 26 },
  '52-weeks': { title: '52 weeks', weeks: 52 },
  all: { title: 'everything', weeks: undefined },
} as const;

export type Span = keyof typeof spans;

export const defaultSpan: Span = '26-weeks';

/** Whether the address names a span. */
export function isSpan(word: string | null): word is Span {
  return word !== null && Object.hasOwn(spans, word);
}

/**
 * From when on windows are asked for; `undefined` for everything. It reaches
 * back a week more, so that as many whole weeks fit on any weekday, and begins
 * at midnight, so that the question stays the same all day.
 */
export function startOf(span: Span, now: Date): string | undefined {
  const { weeks } = spans[span];
  if (weeks === undefined) return undefined;
  const start = now.getTime() - (weeks + 1) * weekMilliseconds;
  return new Date(start - (start % dayMilliseconds)).toISOString();
}
