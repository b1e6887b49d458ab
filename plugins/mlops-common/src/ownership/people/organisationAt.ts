import { isEngaged } from './engagement';
import type { OrganisationFacts } from './organisationFacts';

/** Moments that are asked about lie close together; a forecast asks for a few dozen. */
const mostRemembered = 200;

interface Remembered {
  /** Every instant at which an engagement begins or ends, in order. */
  readonly changes: readonly string[];
  /** The facts after so many changes. */
  readonly stretches: Map<number, OrganisationFacts>;
}

const remembered = new WeakMap<OrganisationFacts, Remembered>();

/** What was read of the catalog, by the facts of a moment that were made of it. */
const origins = new WeakMap<OrganisationFacts, OrganisationFacts>();

/**
 * The organisation at one instant: whoever is outside their engagement is
 * known, and holds nothing. Gives the very same object for every instant of a
 * stretch in which no engagement begins or ends, so that what was computed from
 * it stays valid. Facts of another moment are as good as those that were read.
 *
 * @param at - an instant in the fixed-width spelling
 * @public
 */
export function organisationAt(
  someMoment: OrganisationFacts,
  at: string,
): OrganisationFacts {
  const facts = origins.get(someMoment) ?? someMoment;
  const { changes, stretches } = remembered.get(facts) ?? remember(facts);
  if (changes.length === 0) return facts;
  const passed = countPassed(changes, at);
  const known = stretches.get(passed);
  if (known) return known;
  const away = awayAt(facts, at);
  const then = away.size === 0 ? facts : { ...facts, away };
  if (stretches.size >= mostRemembered) stretches.clear();
  stretches.set(passed, then);
  if (then !== facts) origins.set(then, facts);
  return then;
}

function remember(facts: OrganisationFacts): Remembered {
  const changes = new Set<string>();
  for (const { engagement } of facts.people.values()) {
    if (engagement?.from) changes.add(engagement.from);
    if (engagement?.until) changes.add(engagement.until);
  }
  const fresh = { changes: [...changes].sort(), stretches: new Map() };
  remembered.set(facts, fresh);
  return fresh;
}

/** How many of the ordered instants are not later than `at`. */
function countPassed(changes: readonly string[], at: string): number {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (changes[middle] <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function awayAt({ people }: OrganisationFacts, at: string) {
  const away = new Map<string, 'engagement-ended' | 'engagement-not-begun'>();
  for (const [ref, { engagement }] of people) {
    if (isEngaged(engagement, at)) continue;
    const hasEnded = engagement?.until !== undefined && engagement.until <= at;
    away.set(ref, hasEnded ? 'engagement-ended' : 'engagement-not-begun');
  }
  return away;
}
