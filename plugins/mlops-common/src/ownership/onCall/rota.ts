import type { WallDay, WallTime } from './wallClock';

/**
 * A rota as its file says it, ready to be asked. Read by `readRotas`.
 *
 * @public
 */
export interface Rota {
  /** `flight-ops` */
  readonly name: string;
  readonly title: string;
  /** The IANA zone of all its wall-clock times: `Europe/Berlin`. */
  readonly zone: string;
  /** Where people look at it, if there is such a place. */
  readonly link?: string;
  /** The file in which it is written. */
  readonly file: string;
  /** Which document of the file, from 0. */
  readonly document: number;
  /** In order of escalation; at least one. */
  readonly levels: readonly RotaLevel[];
  /** In order, each once. */
  readonly holidays: readonly WallDay[];
  readonly workingHours?: WeeklyHours;
}

/**
 * One step of escalation of a rota.
 *
 * @public
 */
export interface RotaLevel {
  readonly title: string;
  /** Where it is in its file: `rotas.flight-ops.levels[0]`. */
  readonly path: string;
  /** The later covers the earlier. */
  readonly layers: readonly RotaLayer[];
  /** Who has the holidays, one after the other, each from `at` minutes after midnight for a day. */
  readonly onHolidays?: {
    readonly members: readonly string[];
    readonly at: number;
  };
  /** Cover everything; the later covers the earlier. */
  readonly overrides: readonly RotaOverride[];
}

/**
 * Whose turn it is. The turns begin with `start` and `second`, and follow each
 * other in whole days from then on, again and again.
 *
 * @public
 */
export interface RotaLayer {
  readonly title?: string;
  readonly start: WallTime;
  /** Exclusive. */
  readonly until?: WallTime;
  /** The first turn may be shorter than its days. */
  readonly second: WallTime;
  /** At least one; `member` is the ref of a user. */
  readonly turns: readonly {
    readonly days: number;
    readonly member: string;
  }[];
  /** Whether the turns are written in `handOver.turns`, rather than as `members`. */
  readonly isPattern: boolean;
  /** In which hours alone the layer holds. */
  readonly hours?: readonly WeeklyHours[];
}

/**
 * Somebody has duty out of turn, `[from, until)` on the wall of `zone`, by
 * default that of the rota.
 *
 * @public
 */
export interface RotaOverride {
  /** The ref of a user. */
  readonly member: string;
  readonly from: WallTime;
  readonly until: WallTime;
  readonly zone?: string;
}

/**
 * Days of the week, each from a time to another, in minutes after midnight;
 * into the next day when `to` is not after `from`.
 *
 * @public
 */
export interface WeeklyHours {
  /** `monday` to `sunday`; every day without. */
  readonly days?: readonly string[];
  readonly from: number;
  readonly to: number;
}
