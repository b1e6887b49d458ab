import { overlappingOverrides } from './overlappingOverrides';
import type { Rota } from './rota';
import { instantOfWall } from './zoneTime';

/**
 * A stretch for which two overrides of one line are written.
 *
 * @public
 */
export interface OverrideOverlap {
  /** What the line is called. */
  readonly level: string;
  /** ISO UTC instants. */
  readonly from: string;
  readonly until: string;
  /** Whom the earlier written names: the ref of a user. */
  readonly hidden: string;
  /** Whom the later written names, who has duty. */
  readonly counts: string;
}

/**
 * The overrides of a rota that overlap at some time of `[from, until)`, in
 * order; those of one and the same person are no contradiction.
 *
 * @param from - ISO UTC instant
 * @param until - ISO UTC instant, after `from`
 * @public
 */
export function overrideOverlaps(
  rota: Rota,
  from: string,
  until: string,
): OverrideOverlap[] {
  return overlappingOverrides(rota)
    .flatMap(({ path, index, before }) => {
      const level = rota.levels.find(each => each.path === path);
      if (!level) return [];
      const [later, earlier] = [
        level.overrides[index],
        level.overrides[before],
      ];
      const begin = Math.max(...[later, earlier].map(beginIn(rota)));
      const end = Math.min(...[later, earlier].map(endIn(rota)));
      return later.member === earlier.member
        ? []
        : {
            level: level.title,
            from: new Date(begin).toISOString(),
            until: new Date(end).toISOString(),
            hidden: earlier.member,
            counts: later.member,
          };
    })
    .filter(overlap => overlap.from < until && from < overlap.until)
    .sort((one, other) => (one.from < other.from ? -1 : 1));
}

type Override = Rota['levels'][number]['overrides'][number];

function beginIn(rota: Rota) {
  return ({ from, zone = rota.zone }: Override) => instantOfWall(from, zone);
}

function endIn(rota: Rota) {
  return ({ until, zone = rota.zone }: Override) => instantOfWall(until, zone);
}
