import {
  createApiRef,
  type DiscoveryApi,
  type FetchApi,
} from '@backstage/core-plugin-api';
import {
  createContractClient,
  mlopsContracts,
  type MlopsClient,
} from '@pitwall/plugin-mlops-common';

/**
 * The typed client of the suite's API, with the identity of the reader.
 *
 * @public
 */
export const mlopsApiRef = createApiRef<MlopsClient>({
  id: 'plugin.mlops.client',
});

/** Reaches the suite's backend wherever the portal says that it is. */
export function createMlopsClient(apis: {
  readonly discoveryApi: DiscoveryApi;
  readonly fetchApi: FetchApi;
}): MlopsClient {
  return createContractClient(mlopsContracts, {
    baseUrl: () => apis.discoveryApi.getBaseUrl('mlops'),
    fetch: (url, init) => apis.fetchApi.fetch(url, init),
  });
}
