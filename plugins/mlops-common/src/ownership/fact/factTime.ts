import type { DatedFact } from './datedFact';

/**
 * The instant from which a fact does not hold any more: the one it was entered
 * with, or the one at which it was taken back.
 *
 * @public
 */
export function factEnd({
  until,
  endedAt,
}: Pick<DatedFact, 'until' | 'endedAt'>): string {
  return endedAt !== undefined && endedAt < until ? endedAt : until;
}

/**
 * Whether a fact holds at an instant. It expires by this rule alone: nothing
 * has to run at its end.
 *
 * @public
 */
export function factHolds(
  fact: Pick<DatedFact, 'from' | 'until' | 'endedAt'>,
  at: string,
): boolean {
  return fact.from <= at && at < factEnd(fact);
}

/**
 * Whether a fact does not hold at an instant, and never will again.
 *
 * @public
 */
export function factIsOver(
  fact: Pick<DatedFact, 'until' | 'endedAt'>,
  at: string,
): boolean {
  return factEnd(fact) <= at;
}

/**
 * The digests of the changes of control roles that are acknowledged at an
 * instant.
 *
 * @public
 */
export function acknowledgedAt(
  facts: readonly DatedFact[],
  at: string,
): ReadonlySet<string> {
  return new Set(
    facts.flatMap(fact =>
      fact.kind === 'acknowledgement' && factHolds(fact, at) ? fact.digest : [],
    ),
  );
}
