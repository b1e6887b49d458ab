import { z } from 'zod';
import type { RaciPreset } from './preset';
import { standard } from './standard';
import { starter } from './starter';

/**
 * The name of a preset, as `mlops.preset` writes it.
 *
 * @public
 */
export const presetSchema = z.enum(['starter', 'standard', 'empty']);

/**
 * The name of a preset.
 *
 * @public
 */
export type PresetName = z.infer<typeof presetSchema>;

/**
 * The matrices an organisation may start from; `empty` is for one that writes
 * every row itself.
 *
 * @public
 */
export const raciPresets: Readonly<Record<PresetName, RaciPreset>> = {
  starter,
  standard,
  empty: { roles: {}, activities: [] },
};
