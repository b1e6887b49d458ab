import { createBackendModule } from '@backstage/backend-plugin-api';
import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  onCallProvidersExtensionPoint,
  OnCallUnavailable,
} from '@pitwall/plugin-mlops-node';
import request from 'supertest';
import { entities, mlService } from '../../../dev/entities';
import { startTestPlugin } from '../../../dev/startTestPlugin';

const directory = createMockDirectory();

/** Weekdays by day: nobody has the nights, in any four weeks. */
const rotas = `rotas:
  customs:
    title: Customs desk
    zone: Europe/Berlin
    layers:
      - start: 2026-01-05T06:00
        handOver: { every: week }
        members: [user:default/mlops-engineer-1]
        hours: [{ days: [monday, tuesday, wednesday, thursday, friday], from: 06:00, to: 22:00 }]
`;

const silent = createBackendModule({
  pluginId: 'mlops',
  moduleId: 'pager',
  register(env) {
    env.registerInit({
      deps: { providers: onCallProvidersExtensionPoint },
      async init({ providers }) {
        providers.addProvider({
          name: 'pager',
          targetsOf: ({ metadata }) =>
            metadata.annotations?.pager ? ['pager:7'] : [],
          whoIsOnCall: async () => {
            throw new OnCallUnavailable('The pager refused the token.');
          },
        });
      },
    });
  },
});

const service = (name: string, annotations: Record<string, string>) =>
  mlService(name, { lifecycle: 'production' }, { annotations });

describe('GET /ownership/coverage, of rotas', () => {
  it('tells when nobody can be called, and which provider is silent', async () => {
    directory.setContent({ 'rotas.yaml': rotas });
    const { server } = await startTestPlugin({
      entities: [
        ...entities.filter(({ kind }) => kind !== 'Component'),
        service('dwell', { 'mlops.pitwall.dev/on-call': 'rota:customs' }),
        service('gate', { pager: 'yes' }),
        service('alone', {}),
      ],
      mlops: { people: { locations: [directory.resolve('rotas.yaml')] } },
      features: [silent],
    });
    const ask = async (query = '') =>
      (await request(server).get(`/api/mlops/ownership/coverage${query}`)).body;
    const { onCall, sentence } = await ask();
    expect(onCall).toMatchObject({
      targets: 2,
      gaps: {
        totalItems: 1,
        items: [
          {
            ...{ target: 'rota:customs', title: 'Customs desk' },
            ...{ zone: 'Europe/Berlin', inProduction: 1 },
            file: directory.resolve('rotas.yaml'),
            services: {
              items: [{ service: { entityRef: 'component:default/dwell' } }],
            },
          },
        ],
      },
      unknown: {
        items: [{ sentence: 'The pager refused the token.', services: 1 }],
      },
      withoutRota: {
        items: [{ entityRef: 'component:default/alone' }],
      },
    });
    expect(onCall.gaps.items[0].stretches.items).toHaveLength(20);
    expect(sentence).toMatch(/\. Customs desk has nobody to call /);
    const ofGate = await ask('?of=component:default/gate');
    expect(ofGate.onCall).toMatchObject({
      ...{ targets: 1, gaps: { totalItems: 0 } },
      withoutRota: { totalItems: 0 },
    });
    expect(ofGate.sentence).not.toContain('called');
  });
});
