import type { RotaLayer } from './rota';
import type { Stretch } from './stretch';
import { dayMs, type WallTime } from './wallClock';
import { instantOfWall } from './zoneTime';

/**
 * The turns of a layer that meet `[from, until)`, each as long as it is, its
 * hours not yet regarded. A turn that a change of the clock leaves no time is
 * not there.
 */
export function turnsOfLayer(
  layer: RotaLayer,
  zone: string,
  { from, until }: { readonly from: number; readonly until: number },
): Stretch[] {
  const start = instantOfWall(layer.start, zone);
  const end =
    layer.until === undefined ? Infinity : instantOfWall(layer.until, zone);
  // Where the clock skips the start, the next hand-over may come before it.
  const beginningOf = (turn: number) =>
    Math.min(end, Math.max(start, instantOfWall(wallOf(layer, turn), zone)));
  const found: Stretch[] = [];
  for (let turn = turnBefore(layer, from); ; turn += 1) {
    const stretch = {
      from: beginningOf(turn),
      until: beginningOf(turn + 1),
      member: layer.turns[turn % layer.turns.length].member,
    };
    if (stretch.from >= until || stretch.from >= end) return found;
    if (stretch.from < stretch.until && stretch.until > from) {
      found.push(stretch);
    }
  }
}

/** When a turn begins on the wall, counted from 0. */
function wallOf({ start, second, turns }: RotaLayer, turn: number): WallTime {
  if (turn === 0) return start;
  const cycle = daysOf(turns);
  const later = Math.floor(turn / turns.length) * cycle;
  const inCycle = daysOf(turns.slice(0, turn % turns.length));
  return second + (later + inCycle - turns[0].days) * dayMs;
}

/** A turn that begins before the instant, few turns too early; 0 at least. */
function turnBefore({ second, turns }: RotaLayer, instant: number): number {
  // Two days are more than any zone's offset and a day that it skips.
  const days = Math.floor((instant - second) / dayMs) - 2;
  const cycles = Math.floor(days / daysOf(turns));
  return Math.max(0, cycles * turns.length);
}

function daysOf(turns: RotaLayer['turns']): number {
  return turns.reduce((sum, { days }) => sum + days, 0);
}
