import { mockServices } from '@backstage/backend-test-utils';

/** What starts the plugin where there is no database, with what needs none. */
export function withoutDatabase() {
  const database = mockServices.database.mock();
  database.getClient.mockRejectedValue(new Error('there is no database'));
  return {
    mlops: {
      contexts: {
        audit: false,
        overview: false,
        registry: false,
        governance: false,
        monitoring: false,
      },
    },
    features: [database.factory],
  };
}
