import { pipelineToken } from '../../dev/startTestPlugin';
import {
  champion,
  deploy,
  digest,
  get,
  nowhere,
  register,
  service,
  start,
} from './__testUtils__/registryServer';

describe('POST /deployments', () => {
  it('records the whole picture and answers it as of any instant', async () => {
    const { server } = await start();
    const id = async (digit: string) =>
      (await register(server, { lineage: { code: digest(digit) } })).body
        .modelVersion.versionId;
    const [one, two] = [await id('1'), await id('2')];
    const from = '2026-01-20T10:00:00+01:00';
    const recorded = await deploy(server, { from, parts: champion(one) });
    expect(recorded.status).toBe(200);
    expect(recorded.body).toMatchObject({
      ...{ environment: 'production', region: 'eu-west' },
      from: '2026-01-20T09:00:00.000Z',
      parts: [{ part: 'champion', versionId: one, ordinal: 1 }],
      recordedBy: 'user:default/mock',
    });
    await deploy(server, {
      from: '2026-02-01T00:00:00Z',
      parts: [
        { part: 'champion', versionId: one, trafficShare: 0.9 },
        { part: 'challenger', versionId: two, trafficShare: 0.1 },
      ],
    });
    await deploy(server, { from: '2026-02-02T00:00:00Z', region: 'us-east' });
    const asOf = async (at: string) =>
      (await get(server, `/deployments?service=${service}&at=${at}`)).body;
    expect((await asOf('2026-01-19T00:00:00Z')).live).toEqual([]);
    expect((await asOf('2026-01-31T00:00:00Z')).live).toMatchObject([
      { region: 'eu-west', parts: [{ ordinal: 1, trafficShare: 1 }] },
    ]);
    const now = await get(
      server,
      `/deployments?service=${service}&from=2026-01-01T00:00:00Z`,
    );
    expect(now.body.live).toMatchObject([
      { region: 'eu-west', parts: [{ ordinal: 1 }, { ordinal: 2 }] },
    ]);
    expect(now.body.history).toMatchObject([
      { region: 'us-east', parts: [] },
      { region: 'eu-west', from: '2026-02-01T00:00:00.000Z' },
      { region: 'eu-west', until: '2026-02-01T00:00:00.000Z' },
    ]);
  });

  it.each<[string, object, number, string]>([
    [
      'an environment nobody knows',
      { environment: 'prod' },
      400,
      'body.environment is no environment of this installation; those are production, staging.',
    ],
    [
      'an environment that only JavaScript knows',
      { environment: 'constructor' },
      400,
      'body.environment is no environment of this installation; those are production, staging.',
    ],
    [
      'a region nobody knows',
      { region: 'mars' },
      400,
      'body.region is no region of production; those are eu-west, us-east.',
    ],
    [
      'no region where there are some',
      { region: undefined },
      400,
      'body.region is missing; the regions of production are eu-west, us-east.',
    ],
    [
      'a region where there is none',
      { environment: 'staging' },
      400,
      'body.region is not known here: staging has no regions.',
    ],
    [
      'a version nobody knows',
      { parts: champion(nowhere) },
      400,
      `body.parts[0].versionId is no version of ${service}; register it first.`,
    ],
    [
      'shares that are not all',
      {
        parts: [{ part: 'champion', versionId: nowhere, trafficShare: 0.5 }],
      },
      400,
      'body.parts must share the whole traffic: the shares of champion, challenger and arms are 0.5 together and must be 1.',
    ],
    [
      'a share beyond all',
      {
        parts: [{ part: 'champion', versionId: nowhere, trafficShare: 1.5 }],
      },
      400,
      'body.parts[0].trafficShare must be at most 1.',
    ],
    [
      'a service that is not there',
      { service: 'component:default/nowhere' },
      404,
      'There is no component:default/nowhere in the catalog, or you may not see it.',
    ],
    [
      'an instant that is none',
      { from: 'yesterday' },
      400,
      'body.from is not an instant such as 2026-01-31T09:30:00Z.',
    ],
  ])('refuses %s', async (_, change, status, message) => {
    const { server } = await start();
    const answer = await deploy(server, change);
    expect(answer.body.error.message).toBe(message);
    expect(answer.status).toBe(status);
  });

  it('refuses the future, and the version of another service', async () => {
    const { server } = await start();
    const future = new Date(Date.now() + 3_600_000).toISOString();
    const early = await deploy(server, { from: future });
    expect(early.status).toBe(400);
    expect(early.body.error.field).toBe('body.from');
    const other = await register(server, {
      service: 'component:default/baggage-belt',
    });
    const foreign = await deploy(server, {
      parts: champion(other.body.modelVersion.versionId),
    });
    expect(foreign.status).toBe(400);
    expect(foreign.body.error.message).toBe(
      `body.parts[0].versionId is no version of ${service}; register it first.`,
    );
  });

  it('keeps pipelines to their services', async () => {
    const { server } = await start();
    const token = pipelineToken('external:arrival-delay');
    expect((await deploy(server, {}, token)).status).toBe(200);
    const foreign = { service: 'component:default/baggage-belt' };
    expect((await deploy(server, foreign, token)).status).toBe(403);
    const path = `/deployments?service=${foreign.service}`;
    expect((await get(server, path, token)).status).toBe(403);
  });
});

describe('GET /deployments', () => {
  it.each([
    ['no service', '/deployments', 'query.service'],
    [
      'an environment nobody knows',
      `/deployments?service=${service}&environment=prod`,
      'query.environment',
    ],
    [
      'an instant that is none',
      `/deployments?service=${service}&at=now`,
      'query.at',
    ],
  ])('refuses %s', async (_, path, field) => {
    const { server } = await start();
    const { status, body } = await get(server, path);
    expect(status).toBe(400);
    expect(body.error.field).toBe(field);
  });
});
