import { createBackend } from '@backstage/backend-defaults';

const backend = createBackend();

backend.add(import('@backstage/plugin-app-backend'));

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-oidc-provider'));
backend.add(import('@pitwall/demo'));

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@pitwall/plugin-catalog-backend-module-mlops'));

backend.add(import('@backstage/plugin-scaffolder-backend'));
backend.add(import('@backstage/plugin-scaffolder-backend-module-gitea'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);
backend.add(import('@pitwall/plugin-scaffolder-backend-module-mlops'));

backend.add(import('@backstage/plugin-permission-backend'));
backend.add(
  import('@backstage/plugin-permission-backend-module-allow-all-policy'),
);

backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));
backend.add(import('@pitwall/plugin-search-backend-module-mlops'));

backend.add(import('@backstage/plugin-user-settings-backend'));

backend.add(import('@pitwall/plugin-mlops-backend'));

backend.start().catch(async error => {
  // Left alone, the rest would go on serving, without what failed.
  process.stderr.write(`${error.message}\n`);
  await backend.stop();
  process.exit(1);
});
