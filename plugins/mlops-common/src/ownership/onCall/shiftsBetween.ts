import type { OnCallShift } from './onCallAnswer';
import type { Rota } from './rota';
import { shiftsOfLevel } from './shiftsOfLevel';
import type { Stretch } from './stretch';

/**
 * The shifts of each level of a rota that meet `[from, until)`, each as long as
 * it is, in order. A level without restricted hours has exactly one on duty at
 * every instant after its start.
 *
 * @param from - ISO UTC instant
 * @param until - ISO UTC instant, after `from`
 * @public
 */
export function shiftsBetween(
  rota: Rota,
  from: string,
  until: string,
): readonly (readonly OnCallShift[])[] {
  const asked = { from: Date.parse(from), until: Date.parse(until) };
  return rota.levels.map(level =>
    shiftsOfLevel(level, rota, asked).map(toShift),
  );
}

/** Whoever has the stretch, as an answer names them: a rota knows their ref alone. */
function toShift({ from, until, member }: Stretch): OnCallShift {
  return {
    person: { ref: member, name: member.slice(member.indexOf('/') + 1) },
    from: new Date(from).toISOString(),
    until: new Date(until).toISOString(),
  };
}
