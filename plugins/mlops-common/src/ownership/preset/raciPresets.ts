import { z } from 'zod';
import type { RaciPreset } from './preset';
import { standard } from './standard';
import { starter } from './starter';

/**
 * The name of a preset, as `mlops.preset` writes it.
 *
 * @public
 */
export const presetSchema = z.enum(['starter', 'standard']);

/**
 * The name of a preset.
 *
 * @public
 */
export type PresetName = z.infer<typeof presetSchema>;

/**
 * The matrices an organisation may start from.
 *
 * @public
 */
export const raciPresets: Readonly<Record<PresetName, RaciPreset>> = {
  starter,
  standard,
};
