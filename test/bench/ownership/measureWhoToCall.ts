import { mlServiceRef } from '@pitwall/plugin-mlops-common';
import { signIn } from '../../portal/signIn';
import { startBackend, type BackendOptions } from '../backend/startBackend';
import { compareLatency } from '../measure/compareLatency';
import type { MeasuredFigure } from '../measure/printFigure';
import { serviceName } from '../organisation/generateOrganisation';
import { reader, untilFilled } from '../road/untilFilled';

/** A prime, so that requests wander over the whole organisation. */
const stride = 7919;
const symptoms = ['drift', 'data', 'security', 'cost'];

/**
 * How fast a signed-in person learns who to call, each time about another
 * service and symptom, against the catalog's own answer about that service.
 */
export async function measureWhoToCall(
  options: BackendOptions & { readonly services: number },
): Promise<MeasuredFigure> {
  const { services } = options;
  const backend = await startBackend(options);
  const { baseUrl } = backend;
  try {
    await untilFilled(baseUrl, services);
    await backend.untilAtRest();
    const token = await signIn(baseUrl, reader);
    const name = (n: number) => serviceName((n * stride) % services);
    await requireRota(baseUrl, token, name(0));
    const { measuredMs, floorMs } = await compareLatency({
      ...{ baseUrl, token },
      measured: { path: n => question(name(n), symptoms[n % symptoms.length]) },
      floor: {
        path: n => `/api/catalog/entities/by-name/component/default/${name(n)}`,
      },
    });
    const figure = 'who-to-call-p95';
    return { figure, value: measuredMs, unit: 'ms', floor: floorMs, bar: 3 };
  } finally {
    await backend.stop();
  }
}

function question(name: string, symptom: string): string {
  const service = mlServiceRef({ namespace: 'default', name });
  return `/api/mlops/who-to-call?${new URLSearchParams({ service, symptom })}`;
}

/** An answer that asks no rota would be quick for the wrong reason. */
async function requireRota(
  baseUrl: string,
  token: string,
  name: string,
): Promise<void> {
  const answer = await fetch(`${baseUrl}${question(name, 'drift')}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const { hops } = await answer.json();
  if (hops?.[0]?.step !== 'on-call-rota' || hops[0].verdict !== 'call') {
    throw new Error(`${name} has no rota: ${JSON.stringify(hops?.[0])}`);
  }
}
