import { createBackend } from '@backstage/backend-defaults';
import { organisationModule } from '../organisation/organisationModule';
import { portalFeatures } from './portalFeatures';
import { signingFloorPlugin } from './signingFloorPlugin';

/**
 * The portal's backend in a process of its own, with or without the packages
 * of this repository (`PITWALL_BENCH_BARE`). Tells whoever started it how much
 * processor time it has used, so that they can wait until it rests.
 */
const backend = createBackend();

for (const feature of portalFeatures()) {
  if (!(process.env.PITWALL_BENCH_BARE && feature.isOurs)) {
    backend.add(feature.load());
  }
}
backend.add(organisationModule);
backend.add(signingFloorPlugin);

setInterval(() => process.send?.(process.cpuUsage()), 500).unref();
// Whoever measures is gone: nobody else will end this process.
process.once('disconnect', () => process.exit(1));

backend.start().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
