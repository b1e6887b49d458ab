import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { forgePlugin } from './forge';
import { peoplePickerModule } from './peoplePicker';

/**
 * What the demo adds to a backend: the sign-in that lets one try all its jobs,
 * and the forge that its templates publish to. Each does nothing unless it is
 * configured.
 *
 * @public
 */
export const demoFeatures = createBackendFeatureLoader({
  loader: () => [peoplePickerModule, forgePlugin],
});
