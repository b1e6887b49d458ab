import type { OnCallPerson, OnCallShift } from '../onCall';
import type { DutyPresence } from './dutyPresence';
import type { OnCallOut } from './onCallCover';

/** Somebody who has duty and cannot be called. */
type Out = Pick<OnCallOut, 'why'> & { readonly person: OnCallPerson };

/**
 * A stretch `[from, until)` in which it stays the same whether anybody can be
 * called: `out` are those who have duty and cannot be, when nobody can.
 */
export interface CoverStretch {
  readonly from: string;
  readonly until: string;
  readonly state: 'covered' | 'nobody' | 'unreachable';
  readonly out: readonly Out[];
}

/**
 * Lays out `[from, until)` by whether somebody who has duty, on whichever line,
 * can be called. The stretches follow each other without a gap, from the
 * beginning to the end, and each differs from the one before.
 *
 * @param shifts - of all lines of a rota
 * @param from - ISO UTC instant
 * @param until - ISO UTC instant, after `from`
 */
export function coverStretches(
  shifts: readonly OnCallShift[],
  presence: DutyPresence,
  { from, until }: { readonly from: string; readonly until: string },
): CoverStretch[] {
  const met = shifts.filter(
    shift =>
      shift.from < until && (shift.until === undefined || shift.until > from),
  );
  const edges = new Set([from]);
  for (const shift of met) {
    for (const edge of [
      shift.from,
      shift.until,
      ...presence.changesOf(shift.person),
    ]) {
      if (edge !== undefined && from < edge && edge < until) edges.add(edge);
    }
  }
  const begins = [...edges].sort();
  const stretches: CoverStretch[] = [];
  for (const [index, begin] of begins.entries()) {
    const next = {
      from: begin,
      until: begins[index + 1] ?? until,
      ...coverAt(met, presence, begin),
    };
    const last = stretches.at(-1);
    if (last && digest(last) === digest(next)) {
      stretches[stretches.length - 1] = { ...last, until: next.until };
    } else {
      stretches.push(next);
    }
  }
  return stretches;
}

function coverAt(
  shifts: readonly OnCallShift[],
  presence: DutyPresence,
  at: string,
): Pick<CoverStretch, 'state' | 'out'> {
  const out = new Map<string, Out>();
  for (const { person, from, until } of shifts) {
    if (from > at || (until !== undefined && until <= at)) continue;
    const why = presence.whyOut(person, at);
    if (why === undefined) return { state: 'covered', out: [] };
    out.set(person.ref ?? person.email ?? person.name, { person, why });
  }
  return {
    state: out.size === 0 ? 'nobody' : 'unreachable',
    out: [...out.values()],
  };
}

function digest({ state, out }: CoverStretch): string {
  return JSON.stringify([
    state,
    out.map(({ person: { ref, email, name }, why }) => [
      ref ?? email ?? name,
      why,
    ]),
  ]);
}
