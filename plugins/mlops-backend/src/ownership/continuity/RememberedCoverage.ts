import {
  factEnd,
  type Coverage,
  type DatedFact,
} from '@pitwall/plugin-mlops-common';
import type { Fleet } from './CoveredFleet';

const minuteMs = 60_000;
/** Filters and readers that differ; whoever asks more computes anew. */
const mostRemembered = 100;

/** Which services a reader sees. */
export type ServiceSight =
  | { readonly kind: 'all' }
  | { readonly kind: 'some'; readonly refs: readonly string[] };

/** What one answer depends on. */
export interface CoverageAsked {
  readonly fleet: Fleet;
  readonly datedFacts: readonly DatedFact[];
  readonly sight: ServiceSight;
  readonly of?: string;
  readonly notes: readonly string[];
  readonly at: string;
}

/**
 * Remembers answers about coverage within one minute: as long as the catalog
 * reads the same, no dated fact is entered, ended, begins or expires, and the
 * reader sees the same.
 */
export class RememberedCoverage {
  #fleet?: Fleet;
  #facts = '';
  #untilMs = -Infinity;
  readonly #answers = new Map<string, Coverage>();
  readonly #sights = new WeakMap<ServiceSight, number>();
  #sightsSeen = 0;

  /** The answer that is remembered, or the one computed now. */
  of(asked: CoverageAsked, compute: () => Coverage): Coverage {
    this.#forgetUnless(asked);
    const key = JSON.stringify([
      ...[this.#sightKey(asked.sight), asked.of ?? '', asked.notes],
    ]);
    const known = this.#answers.get(key);
    if (known) return known;
    const answer = compute();
    if (this.#answers.size >= mostRemembered) this.#answers.clear();
    this.#answers.set(key, answer);
    return answer;
  }

  #forgetUnless({ fleet, datedFacts, at }: CoverageAsked): void {
    const nowMs = Date.parse(at);
    const facts = datedFacts
      .map(({ factId, endedAt }) => `${factId} ${endedAt ?? ''}`)
      .join();
    if (
      this.#fleet === fleet &&
      this.#facts === facts &&
      nowMs < this.#untilMs
    ) {
      return;
    }
    this.#fleet = fleet;
    this.#facts = facts;
    this.#untilMs = Math.min(
      nowMs + minuteMs,
      ...datedFacts
        .flatMap(fact => [Date.parse(fact.from), Date.parse(factEnd(fact))])
        .filter(changeMs => changeMs > nowMs),
    );
    this.#answers.clear();
  }

  /** Visibility is remembered by who answers for it: one object is one sight. */
  #sightKey(sight: ServiceSight): string {
    if (sight.kind === 'all') return 'all';
    const known = this.#sights.get(sight);
    if (known !== undefined) return String(known);
    this.#sightsSeen += 1;
    this.#sights.set(sight, this.#sightsSeen);
    return String(this.#sightsSeen);
  }
}
