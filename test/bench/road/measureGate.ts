import { mlServiceRef } from '@pitwall/plugin-mlops-common';
import { signIn } from '../../portal/signIn';
import { startBackend, type BackendOptions } from '../backend/startBackend';
import { compareLatency } from '../measure/compareLatency';
import type { MeasuredFigure } from '../measure/printFigure';
import { serviceName } from '../organisation/generateOrganisation';
import { openReview } from './openReview';
import { reader, untilFilled } from './untilFilled';

const services = 100;
const environment = 'production';

/**
 * How fast the gate answers about a version under review, against the
 * catalog's own answer about the same service.
 */
export async function measureGate(
  options: BackendOptions = {},
): Promise<MeasuredFigure> {
  const backend = await startBackend({ ...options, services });
  const { baseUrl } = backend;
  try {
    await untilFilled(baseUrl, services);
    const token = await signIn(baseUrl, reader);
    const versions: string[] = [];
    for (let n = 0; n < services; n += 1) {
      const { versionId } = await openReview(baseUrl, token, {
        ...{ service: serviceName(n), release: 'measured', environment },
      });
      versions.push(versionId);
    }
    await backend.untilAtRest();
    const { measuredMs, floorMs } = await compareLatency({
      ...{ baseUrl, token },
      measured: {
        path: n => {
          const query = new URLSearchParams({
            service: mlServiceRef({
              namespace: 'default',
              name: serviceName(n % services),
            }),
            version: versions[n % services],
            environment,
          });
          return `/api/mlops/gate?${query}`;
        },
      },
      floor: {
        path: n =>
          `/api/catalog/entities/by-name/component/default/${serviceName(
            n % services,
          )}`,
      },
    });
    const figure = 'gate-p95';
    return { figure, value: measuredMs, unit: 'ms', floor: floorMs, bar: 2 };
  } finally {
    await backend.stop();
  }
}
