import type { RotaLayer, RotaOverride, WeeklyHours } from './rotaSchema';
import type { WallDay } from './wallClock';

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
