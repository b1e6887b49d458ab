import type { Rota, RotaLayer, RotaLevel } from './rota';
import { dutiesOfLayer } from './shiftsOfLevel';
import { uncovered } from './stretch';
import { turnsOfLayer } from './turnsOfLayer';
import { dayMs } from './wallClock';
import { instantOfWall } from './zoneTime';

/** Two years: longer no pattern of turns and weekdays is followed. */
const mostDays = 732;

/** A layer, or a member of it, that never gives anybody duty from an instant on. */
export interface IdleTurn {
  /** Of its level, from 0. */
  readonly layer: number;
  /** `no-hours`: no turn meets the hours of the layer. `hidden`: others cover it. */
  readonly why: 'no-hours' | 'hidden';
  /** The turn, from 0, when it is not the whole layer. */
  readonly turn?: number;
}

/**
 * What of a level is written in vain. Hours come again each week, and turns
 * after their cycle: what has no duty in both together never has any.
 *
 * @param now - ISO UTC instant; layers that are over by then are history
 */
export function idleTurns(
  level: RotaLevel,
  { zone }: Pick<Rota, 'zone'>,
  now: string,
): IdleTurn[] {
  const nowMs = Date.parse(now);
  return level.layers.flatMap((layer, index): IdleTurn[] => {
    const until =
      layer.until === undefined ? Infinity : instantOfWall(layer.until, zone);
    if (until <= nowMs) return [];
    const from = Math.max(nowMs, instantOfWall(layer.start, zone));
    const turns = turnsWithoutHours(layer, zone, { from, until });
    if (turns === 'all') return [{ layer: index, why: 'no-hours' }];
    const later = level.layers
      .slice(index + 1)
      .filter(other => other.until === undefined);
    const fortnight = { from, until: Math.min(until, from + 15 * dayMs) };
    const duties = dutiesOfLayer(layer, zone, fortnight);
    const left = later.reduce(
      (rest, other) => uncovered(rest, dutiesOfLayer(other, zone, fortnight)),
      duties,
    );
    return duties.length > 0 && left.length === 0
      ? [{ layer: index, why: 'hidden' }]
      : turns.map(turn => ({ layer: index, why: 'no-hours', turn }));
  });
}

function turnsWithoutHours(
  layer: RotaLayer,
  zone: string,
  span: { readonly from: number; readonly until: number },
): number[] | 'all' {
  const { hours, turns } = layer;
  if (!hours) return [];
  const cycle = turns.reduce((sum, { days }) => sum + days, 0);
  const days = Math.min(mostDays, cycle * (cycle % 7 === 0 ? 1 : 7));
  const horizon = {
    from: span.from,
    until: Math.min(span.until, span.from + (days + cycle) * dayMs),
  };
  const whole = turnsOfLayer(layer, zone, horizon).filter(
    turn => turn.from >= horizon.from && turn.until <= horizon.until,
  );
  const duties = dutiesOfLayer(layer, zone, horizon);
  if (duties.length === 0) return whole.length > 0 ? 'all' : [];
  // By member: whoever has duty in another of their turns is not idle.
  const onDuty = new Set(duties.map(({ member }) => member));
  const seen = new Set(whole.map(({ member }) => member));
  return [...turns.entries()].flatMap(([turn, { member }]) => {
    const isFirst = turns.findIndex(each => each.member === member) === turn;
    return isFirst && seen.has(member) && !onDuty.has(member) ? turn : [];
  });
}
