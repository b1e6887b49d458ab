import { factEnd, type DatedFact } from '@pitwall/plugin-mlops-common';
import type { Fleet } from './CoveredFleet';

const minuteMs = 60_000;
/** Filters and readers that differ; whoever asks more computes anew. */
const mostRemembered = 100;

/** Which services a reader sees. */
export type ServiceSight =
  | { readonly kind: 'all' }
  | { readonly kind: 'some'; readonly refs: readonly string[] };

/** What one answer depends on. */
export interface Asked {
  readonly fleet: Fleet;
  readonly datedFacts: readonly DatedFact[];
  readonly sight: ServiceSight;
  readonly of?: string;
  /** Whatever else is looked at; another object is another answer. */
  readonly beside?: object;
  readonly notes: readonly string[];
  readonly at: string;
}

/**
 * Remembers answers about the fleet within one minute: as long as the catalog
 * reads the same, no dated fact is entered, ended, begins or expires, and the
 * reader sees the same. Whoever asks the same meanwhile shares the work.
 */
export class RememberedAnswers<T> {
  #fleet?: Fleet;
  #facts = '';
  #untilMs = -Infinity;
  #answers = new Map<string, Promise<T>>();
  readonly #objects = new WeakMap<object, number>();
  #objectsSeen = 0;

  /** The answer that is remembered, or the one computed now. */
  async of(asked: Asked, compute: () => Promise<T>): Promise<T> {
    this.#forgetUnless(asked);
    const { sight, of = '', beside, notes } = asked;
    const key = JSON.stringify([
      ...[sight.kind === 'all' ? 'all' : this.#numberOf(sight), of],
      ...[beside ? this.#numberOf(beside) : '', notes],
    ]);
    const answers = this.#answers;
    const known = answers.get(key);
    if (known) return known;
    if (answers.size >= mostRemembered) answers.clear();
    const answer = compute();
    answers.set(key, answer);
    answer.catch(() => answers.delete(key));
    return answer;
  }

  #forgetUnless({ fleet, datedFacts, at }: Asked): void {
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
    // Another map: what is still under way belongs to the one before.
    this.#answers = new Map();
  }

  /** Whoever answers for it remembers it: one object is one thing. */
  #numberOf(object: object): number {
    const known = this.#objects.get(object);
    if (known !== undefined) return known;
    this.#objectsSeen += 1;
    this.#objects.set(object, this.#objectsSeen);
    return this.#objectsSeen;
  }
}
