import type { Letters } from '../raci';
import type { Role } from '../role';

/**
 * A matrix to start from, as data: its columns with their titles and its rows
 * in the order of the lifecycle.
 *
 * @public
 */
export interface RaciPreset {
  readonly roles: Readonly<Partial<Record<Role, string>>>;
  readonly activities: readonly {
    readonly activity: string;
    readonly title: string;
    readonly cells: Readonly<Partial<Record<Role, Letters>>>;
  }[];
}
