import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import request from 'supertest';
import { entities } from '../../../dev/entities';
import { pipelineToken, startTestPlugin } from '../../../dev/startTestPlugin';

const text = `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: arrival-delay
spec:
  type: ml-service
  lifecycle: production
  owner: group:default/mlops # the first of all
  system: delay-forecasting
  roles:
    data-scientist: group:default/forecasting
`;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pitwall-changes-'));
  await writeFile(path.join(folder, 'catalog-info.yaml'), text);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function writtenAt(location: string): Entity[] {
  return entities.map(entity =>
    entity.metadata.name === 'arrival-delay' && entity.kind === 'Component'
      ? {
          ...entity,
          metadata: {
            ...entity.metadata,
            annotations: { 'backstage.io/managed-by-location': location },
          },
        }
      : entity,
  );
}

async function start(location: string, files: Record<string, string> = {}) {
  const { server } = await startTestPlugin({
    entities: writtenAt(location),
    features: [
      mockServices.urlReader.mock({
        readUrl: async url => {
          if (files[url] === undefined) throw new Error('not there');
          return { buffer: async () => Buffer.from(files[url]) };
        },
      }).factory,
    ],
  });
  const post = (body: object, below = '') =>
    request(server).post(`/api/mlops/ownership/changes${below}`).send(body);
  return { post, server };
}

const change = {
  entityRef: 'component:default/arrival-delay',
  roles: { 'data-scientist': ['user:default/data-scientist-1'] },
  raci: { 'decide-promotion': { 'ml-engineer': 'C' } },
};

describe('POST /ownership/changes', () => {
  it('answers the diff of the file the entity is written in', async () => {
    const { post } = await start(`file:${folder}/catalog-info.yaml`);
    const { status, body } = await post(change);
    expect(status).toBe(200);
    expect(
      body.diff.split('\n').filter((line: string) => /^[+-] /.test(line)),
    ).toEqual([
      '-    data-scientist: group:default/forecasting',
      '+    data-scientist: user:default/data-scientist-1',
      '+  raci:',
      '+    decide-promotion:',
      '+      ml-engineer: C',
    ]);
    expect(body.diff).toContain('# the first of all');
    expect(body.diff).toMatch(/^--- a\/catalog-info\.yaml/);
    expect(body.pullRequest).toEqual({
      possible: false,
      sentence:
        'catalog-info.yaml lies beside the portal, not in a forge: change it there.',
    });
    expect(body.findings).toEqual([]);
    expect(body.file).toBe('catalog-info.yaml');
  });

  it('says what the change would break, before anybody merges it', async () => {
    const { post } = await start(`file:${folder}/catalog-info.yaml`);
    const { body } = await post({
      ...change,
      raci: { 'decide-promotion': { 'ml-engineer': 'A/R' } },
    });
    expect(body.findings).toContainEqual({
      ...{ severity: 'error', code: 'several-accountables' },
      path: 'spec.raci.decide-promotion',
      sentence: expect.stringMatching(
        /^decide-promotion has 2 accountable roles/,
      ),
    });
  });

  it('looks at people too, and says nothing of what is wrong already', async () => {
    const { post } = await start(`file:${folder}/catalog-info.yaml`);
    const { body } = await post({
      entityRef: change.entityRef,
      roles: { 'data-scientist': ['user:default/gone'] },
    });
    expect(body.findings).toEqual([
      expect.objectContaining({
        code: 'person-left',
        path: 'spec.roles.data-scientist',
      }),
    ]);
  });

  it('is empty when the file says so already', async () => {
    const { post } = await start(`file:${folder}/catalog-info.yaml`);
    const { body } = await post({
      entityRef: change.entityRef,
      roles: { 'data-scientist': ['group:default/forecasting'] },
    });
    expect(body.diff).toBe('');
  });

  it.each([
    ['url:https://git.example/a/b/blob/main/gone.yaml', 'cannot be read'],
    ['ldap://somewhere', 'comes from ldap'],
  ])('composes from the catalog itself when %s', async (location, sentence) => {
    const { post } = await start(location);
    const { status, body } = await post(change);
    expect(status).toBe(200);
    expect(body.file).toBeUndefined();
    expect(body.diff).toContain('+      ml-engineer: C');
    expect(body.yaml).not.toContain('managed-by-location');
    expect(body.pullRequest.sentence).toContain(sentence);
  });

  it.each([
    ['user:default/data-scientist-1', 400],
    // Nothing reads roles there: a diff would change nothing, and not say so.
    ['component:default/website', 400],
    ['component:default/nowhere', 404],
  ])('refuses %s', async (entityRef, status) => {
    const { post } = await start('url:https://git.example/x.yaml');
    expect((await post({ ...change, entityRef })).status).toBe(status);
  });

  it('refuses what is no role, no letter, or no reference', async () => {
    const { post } = await start('url:https://git.example/x.yaml');
    for (const wrong of [
      { roles: { pilot: [] } },
      { roles: { security: ['not a ref'] } },
      { raci: { retrain: { security: 'X' } } },
    ]) {
      const { status, body } = await post({ ...change, ...wrong });
      expect(status).toBe(400);
      expect(body.error.message).toContain('body.');
    }
  });

  it('is for people', async () => {
    const { post, server } = await start('url:https://git.example/x.yaml');
    const asked = await post(change).set(
      'authorization',
      pipelineToken('pipeline:x'),
    );
    expect(asked.status).toBe(403);
    const nobody = await request(server)
      .post('/api/mlops/ownership/changes')
      .set('authorization', mockCredentials.none.header())
      .send(change);
    expect(nobody.status).toBe(401);
  });
});

describe('POST /ownership/changes/pull-requests', () => {
  it('answers 409 with the change when the file has moved on, or cannot be changed from here', async () => {
    const { post } = await start(`file:${folder}/catalog-info.yaml`);
    const { body: composed } = await post(change);
    const stale = await post(
      { ...change, title: 'Bind', digest: `sha256:${'0'.repeat(64)}` },
      '/pull-requests',
    );
    expect(stale.status).toBe(409);
    expect(stale.body.error.current.digest).toBe(composed.digest);
    const beside = await post(
      { ...change, title: 'Bind', digest: composed.digest },
      '/pull-requests',
    );
    expect(beside.status).toBe(409);
    expect(beside.body.error.message).toContain('lies beside the portal');
  });
});
