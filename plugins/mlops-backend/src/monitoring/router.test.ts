import { gzipSync } from 'node:zlib';
import { mockCredentials } from '@backstage/backend-test-utils';
import type { Drift } from '@pitwall/plugin-mlops-common';
import request from 'supertest';
import { weekBegin } from '../../dev/flightProfiles';
import {
  begin,
  observation,
  observe,
  own,
  push,
  pushGzip,
  read,
  whole,
} from '../../dev/monitoringHttp';
import { pipelineToken, startTestPlugin } from '../../dev/startTestPlugin';

const views = [
  'summary',
  'drift?environment=production',
  'distribution?environment=production&feature=delay',
  'observations?environment=production',
];

describe('monitoring over HTTP', () => {
  it('takes profiles and says what happened', async () => {
    const { server } = await startTestPlugin();
    const pushed = await push(server, whole);
    expect(pushed.body).toEqual({
      accepted: { referenceFeatures: 2, profiles: 24, scores: 0 },
      unchanged: { referenceFeatures: 0, profiles: 0, scores: 0 },
      revisions: [],
      refused: [],
    });
    const { status, body } = await read(server, 'drift?environment=production');
    expect(status).toBe(200);
    const drift: Drift = body;
    expect(drift.sentence).toMatch(
      /^1 of 2 features drifted since the week of .*: delay \(/,
    );
    for (const view of views) {
      expect((await read(server, view)).status).toBe(200);
    }
  });

  it('takes a push as gzip', async () => {
    const { server } = await startTestPlugin();
    const { status } = await pushGzip(server, gzipSync(JSON.stringify(whole)));
    expect(status).toBe(200);
  });

  it('marks deployments', async () => {
    const { server } = await startTestPlugin();
    await push(server, whole);
    const post = (path: string, body: object) =>
      request(server)
        .post(`/api/mlops/${path}`)
        .set('Authorization', own)
        .send({ service: whole.service, ...body });
    const { body } = await post('model-versions', {
      lineage: { code: `sha256:${'a'.repeat(64)}` },
      authors: ['user:default/data-scientist-1'],
    });
    const { versionId } = body.modelVersion;
    await post('deployments', {
      environment: 'production',
      from: weekBegin(begin, 9),
      parts: [{ part: 'champion', versionId, trafficShare: 1 }],
    });
    const drift = await read(server, 'drift?environment=production');
    expect(drift.body.markers).toMatchObject([
      { at: weekBegin(begin, 9), sentence: 'Version 1 serves.' },
    ]);
    // Which is then a version that profiles may name.
    const named = { ...whole, versionId };
    expect((await push(server, named)).body.accepted.profiles).toBe(24);
  });

  it('keeps a pipeline to its own service', async () => {
    const { server } = await startTestPlugin();
    const foreign = { ...whole, service: 'component:default/baggage-belt' };
    const refused = await push(server, foreign);
    expect(refused.status).toBe(403);
    expect(refused.body.error).toMatchObject({
      permission: 'mlops.monitoring.push',
      message: expect.stringContaining(
        'may not push component:default/baggage-belt',
      ),
    });
    const observed = await observe(
      server,
      observation({ service: 'component:default/baggage-belt' }),
    );
    expect(observed.status).toBe(403);
    for (const view of views) {
      const { status } = await read(server, view, 'baggage-belt').set(
        'Authorization',
        own,
      );
      expect(status).toBe(403);
    }
  });

  it('keeps a pipeline to its verbs', async () => {
    const { server } = await startTestPlugin({
      mlops: {
        pipelines: [
          { subject: 'external:reader', services: ['*'], verbs: ['read'] },
        ],
      },
    });
    const reader = pipelineToken('external:reader');
    expect((await push(server, whole, reader)).status).toBe(403);
    const summary = await read(server, 'summary').set('Authorization', reader);
    expect(summary.status).toBe(200);
  });

  it('answers 404 to what a person may not see, or is no ML service', async () => {
    const { server } = await startTestPlugin();
    const person = mockCredentials.user.header();
    for (const name of ['nowhere', 'website']) {
      const service = `component:default/${name}`;
      const pushed = await push(server, { ...whole, service }, person);
      expect(pushed.status).toBe(404);
      for (const view of views) {
        expect((await read(server, view, name)).status).toBe(404);
      }
    }
  });

  it('can be switched off', async () => {
    const { server } = await startTestPlugin({
      mlops: { contexts: { monitoring: false } },
    });
    expect((await read(server, 'summary')).status).toBe(404);
  });
});
