import { startBackend } from '../backend/startBackend';
import type { MeasuredFigure } from '../measure/printFigure';
import { percentile } from '../measure/percentile';

const starts = 5;

/**
 * Time until the portal's backend is ready, against the same backend without
 * the packages of this repository; started in turns, each with an empty
 * database.
 */
export async function measureStart(): Promise<MeasuredFigure> {
  const seconds: number[] = [];
  const bareSeconds: number[] = [];
  // The first pair only warms the disk.
  for (let i = 0; i <= starts; i += 1) {
    for (const isBare of [true, false]) {
      const backend = await startBackend({ isBare });
      await backend.stop();
      if (i > 0) (isBare ? bareSeconds : seconds).push(backend.secondsToReady);
    }
  }
  return {
    figure: 'backend-start',
    value: percentile(seconds, 0.5),
    unit: 's',
    floor: percentile(bareSeconds, 0.5),
    bar: 1.3,
  };
}
