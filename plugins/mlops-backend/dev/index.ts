import { createBackend } from '@backstage/backend-defaults';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { entities } from './entities';

// The plugin alone, with a catalog in memory and callers who need no token:
//   yarn workspace @pitwall/plugin-mlops-backend start
//   curl http://localhost:7007/api/mlops/services
const backend = createBackend();

backend.add(mockServices.auth.factory());
backend.add(mockServices.httpAuth.factory());
backend.add(
  mockServices.rootConfig.factory({
    data: {
      backend: {
        baseUrl: 'http://localhost:7007',
        listen: { host: '127.0.0.1', port: 7007 },
        database: { client: 'better-sqlite3', connection: ':memory:' },
      },
      mlops: { platformContact: { title: 'Platform team' } },
    },
  }),
);
backend.add(catalogServiceMock.factory({ entities }));
backend.add(import('../src'));

backend.start();
