import { startBackend, type BackendOptions } from '../backend/startBackend';
import { compareLatency } from '../measure/compareLatency';
import type { MeasuredFigure } from '../measure/printFigure';
import { serviceName } from '../organisation/generateOrganisation';
import { signIn } from '../../portal/signIn';
import { reader, untilFilled } from './untilFilled';

/** A prime, so that requests wander over the whole organisation. */
const stride = 7919;

/**
 * How fast the suite's reading endpoints answer a signed-in person, each
 * against the catalog's own endpoint for the same kind of question.
 */
export async function measureReading(
  options: BackendOptions & { readonly services: number },
): Promise<MeasuredFigure[]> {
  const { services } = options;
  const backend = await startBackend(options);
  const { baseUrl } = backend;
  try {
    await untilFilled(baseUrl, services);
    await backend.untilAtRest();
    const token = await signIn(baseUrl, reader);
    const name = (n: number) => serviceName((n * stride) % services);
    const ownership = await compareLatency({
      baseUrl,
      token,
      measured: {
        path: n => `/api/mlops/services/default/${name(n)}/ownership`,
      },
      floor: {
        path: n => `/api/catalog/entities/by-name/component/default/${name(n)}`,
      },
    });
    const fleet = await compareLatency({
      baseUrl,
      token,
      measured: { path: () => '/api/mlops/services?limit=20' },
      floor: { path: () => '/api/catalog/entities/by-query?limit=20' },
    });
    return [
      latency('ownership-p95', ownership, 3),
      latency('fleet-list-p95', fleet, 1.5),
    ];
  } finally {
    await backend.stop();
  }
}

function latency(
  figure: string,
  { measuredMs, floorMs }: { measuredMs: number; floorMs: number },
  bar: number,
): MeasuredFigure {
  return { figure, value: measuredMs, unit: 'ms', floor: floorMs, bar };
}
