import { mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { pipelineToken, platformContact } from '../../dev/startTestPlugin';
import {
  deploy,
  digest,
  get,
  register,
  service,
  start,
} from './__testUtils__/registryServer';

describe('POST /model-versions', () => {
  it('registers a version once, and answers it as often as it is asked', async () => {
    const { server } = await start();
    const first = await register(server);
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({
      isNew: true,
      modelVersion: {
        versionId: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7/),
        ...{ service, ordinal: 1, kind: 'tabular', isLatest: true },
        lineage: { code: digest('a') },
        gaps: ['data', 'params', 'weights', 'environment', 'servingConfig'],
        registeredBy: 'user:default/mock',
        authors: [
          {
            given: 'ada@example.com',
            person: { entityRef: 'user:default/ada', title: 'ada' },
          },
        ],
      },
    });
    const again = await register(server, { metrics: { auc: 0.9 } });
    expect(again.body).toEqual({ ...first.body, isNew: false });
    const other = await register(server, { lineage: { code: digest('b') } });
    expect(other.body).toMatchObject({
      isNew: true,
      modelVersion: { ordinal: 2 },
    });
  });

  it('finds authors by e-mail, ref and annotation, in any spelling', async () => {
    const { server } = await start();
    const authorsOf = async (digit: string, ...authors: string[]) => {
      const { body } = await register(server, {
        ...{ lineage: { code: digest(digit) }, authors },
      });
      return body.modelVersion.authors.map(
        ({ given, person }: { given: string; person?: object }) => [
          given,
          person && Reflect.get(person, 'entityRef'),
        ],
      );
    };
    const spellings = [
      'ADA@example.com',
      'Ada L. <ada@example.com>',
      'User:Default/Ada',
      'user:ada',
      'default/ada',
      'ada',
      'Ada-L',
    ];
    for (const [index, spelling] of spellings.entries()) {
      expect(await authorsOf(String(index), spelling)).toEqual([
        [spelling, 'user:default/ada'],
      ]);
    }
    // One person is one author, and who is not found is kept as given.
    expect(
      await authorsOf('a', 'ada', 'ada@example.com', 'bob@example.com'),
    ).toEqual([
      ['ada', 'user:default/ada'],
      ['bob@example.com', undefined],
    ]);
    // Not one of two, not a group, not a component.
    const nobody = [
      'twins@example.com',
      'group:default/mlops',
      'component:default/arrival-delay',
      'arrival-delay',
      '<>',
    ];
    expect(await authorsOf('b', ...nobody)).toEqual(
      nobody.map(given => [given, undefined]),
    );
  });

  it.each<[string, object, number, string]>([
    [
      'a digest that is not one',
      { lineage: { data: 'md5:abc' } },
      400,
      'body.lineage.data is not a digest: it must be "sha256:" and 64 lower-case hexadecimal digits.',
    ],
    [
      'a service that is not there',
      { service: 'component:default/nowhere' },
      404,
      'There is no component:default/nowhere in the catalog, or you may not see it.',
    ],
    [
      'a component that is no ML service',
      { service: 'component:default/website' },
      404,
      'component:default/website has the type "website" and is no ML service; those have the type ml-service.',
    ],
    [
      'an unknown field',
      { stage: 'prod' },
      400,
      'body.stage is not known here.',
    ],
  ])('refuses %s', async (_, change, status, message) => {
    const { server } = await start();
    const answer = await register(server, change);
    expect(answer.status).toBe(status);
    expect(answer.body.error.message).toBe(message);
  });

  it('takes a pipeline for its own service and with the verb only', async () => {
    const { server } = await start();
    const own = await register(
      server,
      {},
      pipelineToken('external:arrival-delay'),
    );
    expect(own.body.modelVersion.registeredBy).toBe('external:arrival-delay');
    const foreign = await register(
      server,
      { service: 'component:default/baggage-belt' },
      pipelineToken('external:arrival-delay'),
    );
    expect(foreign.status).toBe(403);
    const reader = await register(server, {}, pipelineToken('external:reader'));
    expect(reader.status).toBe(403);
    expect(reader.body.error).toMatchObject({
      permission: 'mlops.registry.write',
      contact: platformContact,
    });
  });

  it('needs the permission', async () => {
    const permissions = mockServices.permissions.mock({
      authorize: async asked =>
        asked.map(({ permission }) => ({
          result:
            permission.name === 'mlops.registry.read'
              ? AuthorizeResult.ALLOW
              : AuthorizeResult.DENY,
        })),
    });
    const { server } = await start({ features: [permissions.factory] });
    for (const answer of [await register(server), await deploy(server)]) {
      expect(answer.status).toBe(403);
      expect(answer.body.error.permission).toBe('mlops.registry.write');
    }
    const { status } = await get(server, `/deployments?service=${service}`);
    expect(status).toBe(200);
  });

  it('can be switched off', async () => {
    const { server } = await start({
      mlops: {
        contexts: { registry: false, governance: false, monitoring: false },
      },
    });
    expect((await register(server)).status).toBe(404);
  });
});
