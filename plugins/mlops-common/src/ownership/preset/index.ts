export type { RaciPreset } from './preset';
export { presetSchema, raciPresets, type PresetName } from './raciPresets';
