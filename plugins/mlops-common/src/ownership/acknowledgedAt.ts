import type { DatedFact } from './fact';

/**
 * The digests of changes of control roles that are acknowledged at an instant.
 *
 * @public
 */
export function acknowledgedAt(
  facts: readonly DatedFact[],
  at: string,
): ReadonlySet<string> {
  return new Set(
    facts.flatMap(fact =>
      fact.kind === 'acknowledgement' &&
      fact.from <= at &&
      at < (fact.endedAt ?? fact.until)
        ? [fact.digest]
        : [],
    ),
  );
}
