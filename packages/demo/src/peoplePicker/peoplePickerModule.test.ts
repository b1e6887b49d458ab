import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import demo from '../index';

const listed = 'user:default/data-scientist-1';
const listedButGone = 'user:default/compliance-officer-1';
const unlisted = 'user:default/visitor-1';

const entities = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: {
      name: 'data-scientist-1',
      namespace: 'default',
      description: 'Builds the delay models.',
    },
    spec: {
      profile: {
        displayName: 'Data scientist 1',
        email: 'data-scientist-1@pitwall.example',
      },
    },
    relations: [{ type: 'memberOf', targetRef: 'group:default/forecasting' }],
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name: 'visitor-1', namespace: 'default' },
    spec: {},
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: {
      name: 'forecasting',
      namespace: 'default',
      title: 'Forecasting',
    },
    spec: { type: 'team', children: [] },
  },
];

interface Settings {
  readonly flag?: boolean;
  readonly people?: string[];
}

function startPortal({ flag, people }: Settings) {
  return startTestBackend({
    features: [
      authPlugin,
      demo,
      catalogServiceMock.factory({ entities }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost:7007' },
          backend: { baseUrl: 'http://localhost:7007' },
          auth: people && { providers: { demoPeople: { people } } },
          pitwall: { demo: { peoplePicker: flag } },
        },
      }),
    ],
  });
}

const demoSettings = { flag: true, people: [listed, listedButGone] };

async function signIn(settings: Settings, person?: string) {
  const { server } = await startPortal(settings);
  const call = request(server).get('/api/auth/demoPeople/refresh');
  return person === undefined ? call : call.set('x-pitwall-person', person);
}

describe('the people picker', () => {
  it('signs in a person of the list, with the groups they own through', async () => {
    const { status, body } = await signIn(demoSettings, listed);
    expect(status).toBe(200);
    expect(body.backstageIdentity.identity).toEqual({
      type: 'user',
      userEntityRef: listed,
      ownershipEntityRefs: [listed, 'group:default/forecasting'],
    });
    expect(body.profile).toEqual({
      displayName: 'Data scientist 1',
      email: 'data-scientist-1@pitwall.example',
    });
    expect(body.backstageIdentity.token).toMatch(/^ey/);
  });

  it('refuses a person of the catalog who is not on the list', async () => {
    const { status, body } = await signIn(demoSettings, unlisted);
    expect(status).toBe(403);
    expect(body.error.message).toBe(
      '"user:default/visitor-1" is not among the people one may sign in as here.',
    );
  });

  it('refuses a person of the list who is not in the catalog', async () => {
    const { status, body } = await signIn(demoSettings, listedButGone);
    expect(status).toBe(403);
    expect(body.error.message).toMatch(/on the list, but not in the catalog/);
  });

  it('refuses when nobody was picked', async () => {
    const { status, body } = await signIn(demoSettings);
    expect(status).toBe(401);
    expect(body.error.message).toMatch(/Nobody was picked/);
  });

  it('does not take the choice from a cookie or the address', async () => {
    const { server } = await startPortal(demoSettings);
    const { status } = await request(server)
      .get(`/api/auth/demoPeople/refresh?x-pitwall-person=${listed}`)
      .set('Cookie', `x-pitwall-person=${listed}`);
    expect(status).toBe(401);
  });

  it('tells a stranger names, jobs and groups of the list, and nothing more', async () => {
    const { server } = await startPortal(demoSettings);
    const { status, body } = await request(server).get(
      '/api/auth/demoPeople/people',
    );
    expect(status).toBe(200);
    expect(body).toEqual({
      people: [
        {
          entityRef: listed,
          title: 'Data scientist 1',
          job: 'Builds the delay models.',
          groups: ['Forecasting'],
        },
      ],
      missing: [listedButGone],
    });
  });

  it('is not there when it is not configured', async () => {
    const { server } = await startPortal({});
    const people = await request(server).get('/api/auth/demoPeople/people');
    const refresh = await request(server)
      .get('/api/auth/demoPeople/refresh')
      .set('x-pitwall-person', listed);
    expect([people.status, refresh.status]).toEqual([404, 404]);
  });

  it.each([
    ['without the flag', undefined],
    ['with the flag off', false],
  ])('stops the start of a portal in production %s', async (_, flag) => {
    vi.stubEnv('NODE_ENV', 'production');
    try {
      await expect(startPortal({ flag, people: [listed] })).rejects.toThrow(
        /refuses to load: NODE_ENV is not "development" and pitwall.demo.peoplePicker is not true/,
      );
    } finally {
      vi.unstubAllEnvs();
    }
  });
});
