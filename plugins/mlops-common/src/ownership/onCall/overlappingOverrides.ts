import type { Rota } from './rota';
import { instantOfWall } from './zoneTime';

/** An override that begins before another of its level, written earlier, ends. */
export interface OverlappingOverride {
  /** Of its level. */
  readonly path: string;
  /** From 0. */
  readonly index: number;
  /** The override that it overlaps, written before it. */
  readonly before: number;
}

/** Overrides that overlap an earlier one of their level: each once, with the first of them. */
export function overlappingOverrides(rota: Rota): OverlappingOverride[] {
  return rota.levels.flatMap(({ overrides, path }) => {
    const spans = overrides.map(({ from, until, zone = rota.zone }) => ({
      from: instantOfWall(from, zone),
      until: instantOfWall(until, zone),
    }));
    return spans.flatMap((span, index) => {
      const before = spans
        .slice(0, index)
        .findIndex(other => other.from < span.until && span.from < other.until);
      return before === -1 ? [] : [{ path, index, before }];
    });
  });
}
