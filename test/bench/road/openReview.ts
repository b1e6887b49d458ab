import { createHash } from 'node:crypto';
import {
  createContractClient,
  mlopsContracts,
  mlServiceRef,
  type MlopsClient,
} from '@pitwall/plugin-mlops-common';

/** The suite's client with one person's token. */
export function clientOf(baseUrl: string, token: string): MlopsClient {
  return createContractClient(mlopsContracts, {
    baseUrl: async () => `${baseUrl}/api/mlops`,
    fetch: (url, init) => {
      const headers = new Headers(init.headers);
      headers.set('authorization', `Bearer ${token}`);
      return fetch(url, { ...init, headers });
    },
  });
}

/** Registers a version and opens its review. */
export async function openReview(
  baseUrl: string,
  token: string,
  of: { service: string; release: string; environment: string },
): Promise<{ reviewId: string; versionId: string }> {
  const mlops = clientOf(baseUrl, token);
  const digest = (part: string) =>
    `sha256:${createHash('sha256')
      .update(`${part} ${of.service} ${of.release}`)
      .digest('hex')}`;
  const { modelVersion } = await mlops.registry.register({
    body: {
      service: mlServiceRef({ namespace: 'default', name: of.service }),
      lineage: {
        ...{ code: digest('code'), data: digest('data') },
        ...{ params: digest('params'), weights: digest('weights') },
      },
      authors: ['user:default/person-399-4'],
    },
  });
  const { versionId } = modelVersion;
  const { reviewId } = await mlops.governance.open({
    body: { versionId, environment: of.environment },
  });
  return { reviewId, versionId };
}
