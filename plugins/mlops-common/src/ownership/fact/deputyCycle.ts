import type { DatedFact, NewDatedFact } from './datedFact';
import { factEnd } from './factTime';

type Deputy<T> = Extract<T, { kind: 'deputy' }>;

/** A stretch of time, and what it is about; absent means everything. */
interface Scope {
  readonly from: string;
  readonly until: string;
  readonly role?: string;
  readonly service?: string;
}

/**
 * The last step of a way that leads from a new deputy back to the person they
 * stand in for, at one instant, in one role and for one service; undefined when
 * no way does.
 */
export function deputyCycle(
  fact: Deputy<NewDatedFact>,
  others: readonly DatedFact[],
): Deputy<DatedFact> | undefined {
  const deputies = others.flatMap(other =>
    other.kind === 'deputy' ? other : [],
  );
  const ways = [{ at: fact.deputy, within: scopeOf(fact, fact.until) }];
  // Where several ways meet they go on as one: nobody can make them too many.
  const walked = new Set<string>();
  for (let way = ways.pop(); way; way = ways.pop()) {
    const { at, within } = way;
    const place = JSON.stringify([at, within]);
    if (walked.has(place)) continue;
    walked.add(place);
    for (const step of deputies.filter(({ person }) => person === at)) {
      const meeting = meet(within, scopeOf(step, factEnd(step)));
      if (!meeting) continue;
      if (step.deputy === fact.person) return step;
      ways.push({ at: step.deputy, within: meeting });
    }
  }
  return undefined;
}

function scopeOf(
  { from, role, service }: Deputy<NewDatedFact>,
  until: string,
): Scope {
  return { from, until, role, service };
}

function meet(one: Scope, other: Scope): Scope | undefined {
  const from = one.from > other.from ? one.from : other.from;
  const until = one.until < other.until ? one.until : other.until;
  const apart =
    from >= until ||
    differ(one.role, other.role) ||
    differ(one.service, other.service);
  return apart
    ? undefined
    : {
        ...{ from, until, role: one.role ?? other.role },
        service: one.service ?? other.service,
      };
}

function differ(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}
