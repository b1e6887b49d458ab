import type { Rota, RotaLayer, RotaLevel } from './rota';
import { covering, type Stretch } from './stretch';
import { turnsOfLayer } from './turnsOfLayer';
import { dayMs, minuteMs } from './wallClock';
import { spansOfHours } from './weeklyHours';
import { instantOfWall } from './zoneTime';

interface Span {
  readonly from: number;
  readonly until: number;
}

/**
 * Who has duty at one level in `[from, until)`: every shift that meets it, as
 * long as it is, in order. No two overlap; a level without hours has no gap
 * after its start.
 */
export function shiftsOfLevel(
  level: RotaLevel,
  rota: Pick<Rota, 'zone' | 'holidays'>,
  asked: Span,
): Stretch[] {
  const whole = wholeTurns(level, rota.zone, asked);
  const byTurn = level.layers.reduce<Stretch[]>(
    (below, layer) => covering(below, dutiesOfLayer(layer, rota.zone, whole)),
    [],
  );
  const withHolidays = covering(byTurn, holidaysOf(level, rota));
  return level.overrides
    .reduce<Stretch[]>((below, { member, from, until, zone }) => {
      const override = {
        from: instantOfWall(from, zone ?? rota.zone),
        until: instantOfWall(until, zone ?? rota.zone),
        member,
      };
      // The clock may skip all of it.
      return override.from < override.until
        ? covering(below, [override])
        : below;
    }, withHolidays)
    .filter(({ from, until }) => from < asked.until && until > asked.from)
    .sort((one, other) => one.from - other.from);
}

/** What is asked for, widened to the ends of all turns that meet it, so that no shift is cut. */
function wholeTurns(level: RotaLevel, zone: string, asked: Span): Span {
  const turns = level.layers.flatMap(layer => turnsOfLayer(layer, zone, asked));
  return {
    from: Math.min(asked.from, ...turns.map(({ from }) => from)),
    until: Math.max(asked.until, ...turns.map(({ until }) => until)),
  };
}

/** Who has duty by one layer, no other regarded. */
export function dutiesOfLayer(
  layer: RotaLayer,
  zone: string,
  span: Span,
): Stretch[] {
  const turns = turnsOfLayer(layer, zone, span);
  if (!layer.hours) return turns;
  const spans = spansOfHours(layer.hours, zone, span);
  return turns.flatMap(turn =>
    spans
      .map(({ from, until }) => ({
        from: Math.max(from, turn.from),
        until: Math.min(until, turn.until),
        member: turn.member,
      }))
      .filter(({ from, until }) => from < until),
  );
}

function holidaysOf(
  { onHolidays }: RotaLevel,
  { zone, holidays }: Pick<Rota, 'zone' | 'holidays'>,
): Stretch[] {
  if (!onHolidays) return [];
  const { members, at } = onHolidays;
  return holidays
    .map((day, index) => ({
      from: instantOfWall(day * dayMs + at * minuteMs, zone),
      until: instantOfWall((day + 1) * dayMs + at * minuteMs, zone),
      member: members[index % members.length],
    }))
    .filter(({ from, until }) => from < until);
}
