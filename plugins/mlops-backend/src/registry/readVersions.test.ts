import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { mockCredentials } from '@backstage/backend-test-utils';
import type { CatalogServiceRequestOptions } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { mlService } from '../../dev/entities';
import { pipelineToken } from '../../dev/startTestPlugin';
import {
  digest,
  get,
  nowhere,
  register,
  start,
} from './__testUtils__/registryServer';

describe('GET /model-versions', () => {
  it('answers one version, and pages through all of a service', async () => {
    const { server } = await start();
    const ids: string[] = [];
    for (const digit of '123') {
      const { body } = await register(server, {
        lineage: { code: digest(digit) },
      });
      ids.push(body.modelVersion.versionId);
    }
    const one = await get(server, `/model-versions/${ids[1]}`);
    expect(one.body).toMatchObject({ ordinal: 2, isLatest: false });
    const list = '/services/Default/Arrival-Delay/model-versions?limit=2';
    const page = await get(server, list);
    expect(page.body).toMatchObject({
      items: [{ ordinal: 3 }, { ordinal: 2 }],
      totalItems: 3,
    });
    const last = await get(server, `${list}&after=${page.body.nextCursor}`);
    expect(last.body).toMatchObject({ items: [{ ordinal: 1 }] });
    expect(last.body.nextCursor).toBeUndefined();
    const wrong = await get(server, `${list}&after=99999999999`);
    expect(wrong.status).toBe(400);
    expect(wrong.body.error.field).toBe('query.after');
  });

  it.each([
    ['an id of nothing', nowhere, 404],
    ['what is no id', 'seven', 400],
  ])('refuses %s', async (_, id, status) => {
    const { server } = await start();
    expect((await get(server, `/model-versions/${id}`)).status).toBe(status);
  });

  it('hides a version of a service that the caller does not see', async () => {
    const readers: BackstageCredentials[] = [];
    const catalog = catalogServiceMock.mock();
    catalog.streamEntities.mockImplementation(async function* nothing() {});
    catalog.getEntityByRef.mockImplementation(
      async (ref: string, { credentials }: CatalogServiceRequestOptions) => {
        readers.push(credentials);
        return JSON.stringify(credentials).includes('user:default/outsider')
          ? undefined
          : mlService(
              ref.split('/')[1],
              {},
              {
                annotations: { 'mlops.pitwall.dev/pipeline': 'external:mine' },
              },
            );
      },
    );
    const { server } = await start({ catalog });
    const { body } = await register(server);
    const { versionId } = body.modelVersion;
    const as = (token: string) =>
      get(server, `/model-versions/${versionId}`, token);
    const outsider = await as(
      mockCredentials.user.header('user:default/outsider'),
    );
    expect(outsider.status).toBe(404);
    expect(outsider.body.error.message).toBe(
      `There is no model version ${versionId}, or you may not see it.`,
    );
    const insider = mockCredentials.user.header('user:default/insider');
    expect((await as(insider)).status).toBe(200);
    expect(readers[readers.length - 1].principal).toMatchObject({
      userEntityRef: 'user:default/insider',
    });
  });

  it('shows a pipeline the versions of its own services only', async () => {
    const { server } = await start();
    const own = await register(server);
    const other = await register(server, {
      service: 'component:default/baggage-belt',
    });
    for (const subject of ['external:arrival-delay', 'external:reader']) {
      const token = pipelineToken(subject);
      const path = (answer: typeof own) =>
        `/model-versions/${answer.body.modelVersion.versionId}`;
      expect((await get(server, path(own), token)).status).toBe(200);
      expect((await get(server, path(other), token)).status).toBe(404);
    }
    const list = '/services/default/baggage-belt/model-versions';
    const foreign = await get(server, list, pipelineToken('external:reader'));
    expect(foreign.status).toBe(403);
  });
});
