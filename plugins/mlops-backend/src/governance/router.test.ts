import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import request from 'supertest';
import { airline, service } from '../../dev/governance/airline';
import {
  answers,
  digest,
  lineage,
  newKeyText,
  production,
} from '../../dev/governance/callers';
import { pipelineToken, startTestPlugin } from '../../dev/startTestPlugin';

const data = 'data-lineage-and-pii';
const own = pipelineToken('pipeline:arrival-delay');
const stranger = pipelineToken('pipeline:stranger');
const user = (name: string) =>
  mockCredentials.user.header(`user:default/${name}`);
const agent = `Bearer ${mockCredentials.user.token('user:default/dana', {
  actor: { subject: 'plugin:agent' },
})}`;

const mlops = {
  preset: 'standard',
  environments: {
    staging: { production: false },
    production: { production: true, regions: ['eu-west'] },
  },
  packs: {
    assign: { production: { when: { production: true }, packs: ['standard'] } },
  },
  enforcement: { production: 'enforce' },
  gate: { signingKey: newKeyText() },
  pipelines: [
    {
      subject: 'pipeline:arrival-delay',
      services: [service],
      verbs: ['read', 'register', 'gate'],
    },
  ],
};

type Options = Parameters<typeof startTestPlugin>[0];

async function start(options: Options = {}) {
  const { server } = await startTestPlugin({
    entities: airline,
    ...options,
    mlops: { ...mlops, ...options?.mlops },
  });
  const post = (path: string, body: object, token = own) =>
    request(server)
      .post(`/api/mlops/${path}`)
      .set('Authorization', token)
      .send(body);
  const get = (path: string, token = own) =>
    request(server).get(`/api/mlops/${path}`).set('Authorization', token);
  const registered = await post('model-versions', {
    ...{ service, lineage: lineage(), authors: ['ada@example.com'] },
  });
  const { versionId } = registered.body.modelVersion;
  const opened = await post('reviews', { versionId, ...production });
  const id: string = opened.body.reviewId;
  return { server, post, get, versionId, id };
}

describe('the API of reviews and the gate', () => {
  it('takes a pipeline from the version to the signatures, and people on to the token', async () => {
    const { post, get, id, versionId } = await start();
    for (const [cid, signers] of [
      [data, { dana: 'data-owner', carl: 'compliance' }],
      ['model-risk', { vera: 'validator', olga: 'owner' }],
    ] as const) {
      const at = `reviews/${id}/checkpoints/${cid}`;
      await post(`${at}/form`, { data: answers[cid] }).expect(200);
      await post(`${at}/evidence`, {
        ...{ kind: 'report', title: 'Report', digest: digest('7') },
      }).expect(200);
      const asked = await post(`${at}/sign-off-requests`, {}).expect(200);
      for (const [name, slot] of Object.entries(signers)) {
        const vote = {
          ...{ slot, verdict: 'approve' },
          digest: asked.body.checkpoint.digest,
        };
        await post(`${at}/sign-offs`, vote, user(name)).expect(200);
      }
    }
    const question = { service, version: versionId, ...production };
    const asked = await get(`gate?${new URLSearchParams(question)}`);
    expect(asked.body).toMatchObject({ verdict: 'allow', reviewId: id });
    const { body } = await post('gate/decisions', question).expect(200);
    const redeem = `gate/decisions/${body.decisionId}/redeem`;
    await post(redeem, { token: body.token }).expect(200);
    await post(redeem, { token: body.token }).expect(409);
    const { body: keys } = await get('gate/jwks').expect(200);
    expect(keys.keys).toEqual([
      expect.objectContaining({ kty: 'EC', crv: 'P-256', alg: 'ES256' }),
    ]);
    expect(JSON.stringify(keys)).not.toContain('"d"');
  });

  it('takes signatures of people in the portal only', async () => {
    const { post, id } = await start();
    const vote = {
      ...{ slot: 'data-owner', verdict: 'approve', digest: digest('0') },
    };
    for (const token of [own, agent]) {
      const { status, body } = await post(
        `reviews/${id}/checkpoints/${data}/sign-offs`,
        vote,
        token,
      );
      expect(status).toBe(403);
      expect(body.error.message).toMatch(
        /governance\.signOff takes a person in the portal/,
      );
    }
  });

  it('answers 409 with both digests to a vote on what is not there any more', async () => {
    const { post, id } = await start();
    const at = `reviews/${id}/checkpoints/${data}`;
    await post(`${at}/form`, { data: answers[data] });
    const { body: asked } = await post(`${at}/sign-off-requests`, {});
    const vote = { slot: 'data-owner', verdict: 'approve' };
    const { status, body } = await post(
      `${at}/sign-offs`,
      { ...vote, digest: digest('0') },
      user('dana'),
    );
    expect(status).toBe(409);
    expect(body.error.current).toMatchObject({
      code: 'stale-digest',
      digest: { sent: digest('0'), current: asked.checkpoint.digest },
    });
  });

  it('answers 400 with each field of a form that breaks its schema', async () => {
    const { post, id } = await start();
    const { status, body } = await post(
      `reviews/${id}/checkpoints/${data}/form`,
      { data: { sources: 'short', personalData: 'secret' } },
    );
    expect(status).toBe(400);
    expect(
      body.error.issues.map(({ field }: { field: string }) => field).sort(),
    ).toEqual([
      'body.data.lawfulUse',
      'body.data.personalData',
      'body.data.sources',
    ]);
  });

  it.each([
    ['a digest that is none', { digest: 'abc' }, 'body.digest'],
    ['a verdict that is none', { verdict: 'reject' }, 'body.verdict'],
    ['a field nobody knows', { more: 1 }, 'body.more'],
  ])('answers 400 to %s', async (_, change, field) => {
    const { post, id } = await start();
    const { status, body } = await post(
      `reviews/${id}/checkpoints/${data}/sign-offs`,
      {
        ...{ slot: 'data-owner', verdict: 'approve', digest: digest('0') },
        ...change,
      },
      user('dana'),
    );
    expect(status).toBe(400);
    expect(body.error.field).toBe(field);
  });

  it('hides reviews, versions and decisions of others from a pipeline', async () => {
    const { post, get, id, versionId } = await start();
    for (const { status } of [
      await get(`reviews/${id}`, stranger),
      await post('reviews', { versionId, ...production }, stranger),
      await post(`reviews/${id}/withdraw`, {}, stranger),
      await get(
        `gate?${new URLSearchParams({
          ...{ service, version: versionId, ...production },
        })}`,
        stranger,
      ),
    ]) {
      expect(status).toBe(403);
    }
    const granted = await start({
      mlops: {
        pipelines: [
          ...mlops.pipelines,
          {
            subject: 'pipeline:stranger',
            services: ['component:default/lonely'],
            verbs: ['read', 'gate'],
          },
        ],
      },
    });
    const hidden = await granted.get(`reviews/${granted.id}`, stranger);
    expect(hidden.status).toBe(404);
    const list = await granted.get('reviews', stranger);
    expect(list.body).toMatchObject({ items: [], totalItems: 0 });
    expect((await granted.get('reviews')).body.totalItems).toBe(1);
  });

  it('needs the permission, and names it', async () => {
    const permissions = mockServices.permissions.mock({
      authorize: async requests =>
        requests.map(({ permission }) => ({
          result:
            permission.name === 'mlops.governance.sign'
              ? AuthorizeResult.DENY
              : AuthorizeResult.ALLOW,
        })),
    });
    const { post, id } = await start({ features: [permissions.factory] });
    const { status, body } = await post(
      `reviews/${id}/checkpoints/${data}/sign-offs`,
      { slot: 'data-owner', verdict: 'approve', digest: digest('0') },
      user('dana'),
    );
    expect(status).toBe(403);
    expect(body.error.permission).toBe('mlops.governance.sign');
  });

  it('answers, but decides nothing without a key', async () => {
    const { post, get, versionId } = await start({ mlops: { gate: {} } });
    const question = { service, version: versionId, ...production };
    const asked = await get(`gate?${new URLSearchParams(question)}`);
    expect(asked.body.verdict).toBe('deny');
    const { status, body } = await post('gate/decisions', question);
    expect(status).toBe(503);
    expect(body.error.message).toContain('mlops.gate.signingKey');
    expect((await get('gate/jwks')).body).toEqual({ keys: [] });
  });
});

it.each([
  [
    { gate: { signingKey: 'secret' } },
    /mlops\.gate\.signingKey is no EC private key/,
  ],
  [{ enforcement: { moon: 'enforce' } }, /mlops\.enforcement names moon/],
  [{ enforcement: { production: 'maybe' } }, /is not one of observe/],
  [
    { packs: { assign: { all: { packs: ['gold'] } } } },
    /mlops\.packs\.assign\.all names gold/,
  ],
  [{ packs: { locations: ['/nowhere.yaml'] } }, /In \/nowhere\.yaml/],
])('does not start with %j', async (change, sentence) => {
  await expect(
    startTestPlugin({ mlops: { ...mlops, ...change } }),
  ).rejects.toThrow(sentence);
});
