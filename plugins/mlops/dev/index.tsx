import '@backstage/cli/asset-types';
import '@backstage/ui/css/styles.css';
import { createApp } from '@backstage/frontend-defaults';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { mockApis } from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { createRoot } from 'react-dom/client';
import mlopsPlugin, { mlopsApiRef } from '../src';
import { fixtureEntities } from './fixtures/entities';
import { clientInState } from './fixtures/states';

// /mlops?state=denied shows how each view looks in that state.
const state = new URLSearchParams(window.location.search).get('state');

const mlopsFixtures = createFrontendModule({
  pluginId: 'mlops',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: mlopsApiRef,
          deps: {},
          factory: () => clientInState(state),
        }),
    }),
  ],
});

const catalogFixtures = createFrontendModule({
  pluginId: 'catalog',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: catalogApiRef,
          deps: {},
          factory: () => catalogApiMock({ entities: fixtureEntities }),
        }),
    }),
  ],
});

const app = createApp({
  features: [catalogPlugin, mlopsPlugin, catalogFixtures, mlopsFixtures],
  advanced: {
    configLoader: async () => ({
      config: mockApis.config({
        data: {
          app: {
            title: 'Pitwall',
            baseUrl: window.location.origin,
            extensions: [{ 'sign-in-page:app': false }],
          },
          backend: { baseUrl: window.location.origin },
          mlops: {
            environments: {
              production: { production: true, regions: ['eu-west', 'us-east'] },
              staging: { regions: ['eu-west'] },
            },
          },
        },
      }),
    }),
  },
});

const root = document.getElementById('root');
if (root) createRoot(root).render(app.createRoot());
