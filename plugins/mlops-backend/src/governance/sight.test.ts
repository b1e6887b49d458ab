import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  type AuthorizePermissionRequest,
} from '@backstage/plugin-permission-common';
import request from 'supertest';
import { airline, service } from '../../dev/governance/airline';
import { answers, digest, lineage } from '../../dev/governance/callers';
import { pipelineToken, startTestPlugin } from '../../dev/startTestPlugin';

const cid = 'data-lineage-and-pii';
const pipeline = pipelineToken('pipeline:arrival-delay');
const dana = mockCredentials.user.header('user:default/dana');
const mlops = {
  preset: 'standard',
  environments: { production: { production: true } },
  packs: { assign: { all: { when: {}, packs: ['standard'] } } },
  pipelines: [
    {
      subject: 'pipeline:arrival-delay',
      services: [service],
      verbs: ['read', 'register', 'gate'],
    },
  ],
};

/** A checkpoint to sign, under a policy that can be told to say no. */
async function start() {
  const denied = new Set<string>();
  const asked: AuthorizePermissionRequest[][] = [];
  const permissions = mockServices.permissions.mock({
    authorize: async requests => {
      asked.push(requests);
      return requests.map(({ permission }) => ({
        result: denied.has(permission.name)
          ? AuthorizeResult.DENY
          : AuthorizeResult.ALLOW,
      }));
    },
  });
  const filled = catalogServiceMock({ entities: airline });
  const catalog = catalogServiceMock.mock({
    getEntityByRef: (...read) => filled.getEntityByRef(...read),
    getEntitiesByRefs: (...read) => filled.getEntitiesByRefs(...read),
    queryEntities: (...read) => filled.queryEntities(...read),
    streamEntities: (...read) => filled.streamEntities(...read),
  });
  const { server } = await startTestPlugin({
    ...{ mlops, catalog },
    features: [permissions.factory],
  });
  const post = (path: string, body: object, token = dana) =>
    request(server)
      .post(`/api/mlops/${path}`)
      .set('Authorization', token)
      .send(body);
  const registered = await post(
    'model-versions',
    { service, lineage: lineage(), authors: ['ada@example.com'] },
    pipeline,
  );
  const { versionId } = registered.body.modelVersion;
  const opened = await post(
    'reviews',
    { versionId, environment: 'production' },
    pipeline,
  );
  const at = (id: string) => `reviews/${id}/checkpoints/${cid}`;
  const own = at(opened.body.reviewId);
  await post(`${own}/form`, { data: answers[cid] }, pipeline).expect(200);
  const { body } = await post(`${own}/sign-off-requests`, {}, pipeline);
  const vote = {
    ...{ slot: 'data-owner', verdict: 'approve' },
    digest: body.checkpoint.digest,
  };
  asked.length = 0;
  catalog.getEntityByRef.mockClear();
  return {
    ...{ asked, catalog, denied, post, own, vote },
    sign: (id?: string) => post(`${id ? at(id) : own}/sign-offs`, vote),
    entries: async () => {
      const { body: head } = await request(server)
        .get('/api/mlops/audit/entries?type=mlops.governance.signed-off@1')
        .set('Authorization', dana);
      return head.items.length;
    },
  };
}

const unknown = '019b0000-0000-7000-8000-000000000000';

describe('whoever signs', () => {
  it('is judged by one question to the policy, about the permission and the service', async () => {
    const { asked, catalog, sign } = await start();
    await sign().expect(200);
    expect(asked).toEqual([
      [
        {
          permission: expect.objectContaining({
            name: 'mlops.governance.sign',
          }),
        },
        {
          permission: expect.objectContaining({ name: 'catalog.entity.read' }),
          resourceRef: service,
        },
      ],
    ]);
    expect(catalog.getEntityByRef).not.toHaveBeenCalled();
  });

  it('is told of a service that is hidden from them what is told of none', async () => {
    const { denied, entries, sign } = await start();
    denied.add('catalog.entity.read');
    const hidden = await sign();
    const missing = await sign(unknown);
    expect([hidden.status, missing.status]).toEqual([404, 404]);
    const { id } = hidden.body.error.message.match(/review (?<id>\S+),/).groups;
    expect(hidden.body.error.message.replace(id, unknown)).toBe(
      missing.body.error.message,
    );
    denied.clear();
    expect(await entries()).toBe(0);
  });

  it('needs the permission, whatever they see', async () => {
    const { denied, sign } = await start();
    denied.add('mlops.governance.sign').add('catalog.entity.read');
    for (const id of [undefined, unknown]) {
      const { status, body } = await sign(id);
      expect(status).toBe(403);
      expect(body.error.permission).toBe('mlops.governance.sign');
    }
  });

  it('learns nothing of a path before the permission was asked for', async () => {
    const { denied, sign } = await start();
    const allowed = await sign('no-uuid');
    denied.add('mlops.governance.sign');
    const refused = await sign('no-uuid');
    expect([allowed.status, refused.status]).toEqual([400, 403]);
  });

  it('is not asked about when it is a pipeline, which changes reviews of its own', async () => {
    const { asked, own, post } = await start();
    const evidence = { kind: 'report', title: 'x', digest: digest('7') };
    await post(`${own}/evidence`, evidence, pipeline).expect(409);
    expect(asked.flat().map(({ permission }) => permission.name)).toEqual([
      'mlops.governance.review',
    ]);
  });
});
