import type {
  DeploymentRecord,
  ProfilePush,
  VersionRegistration,
} from '@pitwall/plugin-mlops-common';
import express from 'express';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadFlights } from './loadFlights';

const now = Date.parse('2026-11-25T22:00:00.000Z');
const week = 7 * 86_400_000;

const folder = mkdtempSync(path.join(tmpdir(), 'pitwall-flights-'));
const flights = path.join(folder, 'flights.csv');
writeFileSync(
  flights,
  [
    'date,delay,distance,origin,destination',
    ...Array.from({ length: 26 * 7 * 4 }, (_, flight) => {
      const day = new Date(Date.UTC(2001, 0, 1 + Math.floor(flight / 4)));
      const hour = String(6 + (flight % 4) * 4).padStart(2, '0');
      return [
        `${day.toISOString().slice(0, 10)} ${hour}:15:00`,
        ...[(flight * 13) % 60, 200 + (flight % 9) * 100],
        ...[['ATL', 'ORD', 'LAX'][flight % 3], ['SEA', 'BOS'][flight % 2]],
      ].join(',');
    }),
  ].join('\n'),
);

let server: Server;
let portal: string;
let registered: VersionRegistration[];
let deployed: DeploymentRecord[];
let pushed: ProfilePush[];
let isPushRefused: boolean;

const versionId = (at: number) => `01900000-0000-7000-8000-00000000000${at}`;

/** As much of a portal as the pipeline of arrival delay sees. */
function portalOfPipeline() {
  const app = express();
  app.use(express.json({ limit: '8mb' }));
  app.post('/api/mlops/model-versions', ({ body, headers }, response) => {
    expect(headers.authorization).toBe('Bearer pipeline');
    const same = registered.findIndex(
      ({ lineage }) => lineage.params === body.lineage.params,
    );
    if (same < 0) registered.push(body);
    const at = same < 0 ? registered.length - 1 : same;
    response.json({
      isNew: same < 0,
      modelVersion: {
        ...{ ...body, versionId: versionId(at), ordinal: at + 1 },
        ...{ kind: 'tabular', gaps: [], lineageDigest: body.lineage.data },
        authors: body.authors.map((given: string) => ({ given })),
        ...{ registeredAt: new Date(now).toISOString(), registeredBy: '' },
        isLatest: true,
      },
    });
  });
  const deployment = (record: DeploymentRecord) => ({
    ...{ ...record, deploymentId: 'd', recordedBy: '' },
    parts: record.parts.map(part => ({ ...part, ordinal: 1 })),
    recordedAt: new Date(now).toISOString(),
  });
  app.post('/api/mlops/deployments', ({ body }, response) => {
    deployed.push(body);
    response.json(deployment(body));
  });
  app.get('/api/mlops/deployments', (_, response) => {
    response.json({
      ...{ asOf: new Date(now).toISOString(), live: [] },
      history: deployed.map(deployment),
    });
  });
  app.post('/api/mlops/monitoring/profiles', ({ body }, response) => {
    if (isPushRefused) {
      response.status(403).json({
        error: { name: 'NotAllowedError', message: 'It may not push.' },
        response: { statusCode: 403 },
      });
      return;
    }
    pushed.push(body);
    const none = { referenceFeatures: 0, profiles: 0, scores: 0 };
    response.json({
      ...{ accepted: none, unchanged: none, revisions: [], refused: [] },
    });
  });
  return app;
}

beforeAll(async () => {
  await new Promise<void>(listening => {
    server = portalOfPipeline().listen(0, '127.0.0.1', listening);
  });
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : address;
  portal = `http://127.0.0.1:${port}`;
});

beforeEach(() => {
  [registered, deployed, pushed] = [[], [], []];
  isPushRefused = false;
  rmSync(path.join(folder, 'data'), { recursive: true, force: true });
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const load = (at: number) =>
  loadFlights(
    { portal, token: 'pipeline', flights },
    path.join(folder, 'data'),
    at,
  );

describe('loadFlights', () => {
  it('tells of three versions, what served when, and every week', async () => {
    expect(await load(now)).toBe('loaded');
    expect(registered.map(({ authors }) => authors.length)).toEqual([1, 2, 1]);
    for (const { lineage } of registered) {
      expect(Object.keys(lineage).sort()).toEqual([
        ...['code', 'data', 'environment', 'params', 'servingConfig'],
        'weights',
      ]);
    }
    expect(deployed.map(({ from }) => from?.slice(0, 10))).toEqual([
      ...['2026-05-25', '2026-08-24', '2026-10-12', '2026-10-26'],
    ]);
    const [inputs, labels] = pushed;
    expect([...new Set(inputs.profiles.map(({ feature }) => feature))]).toEqual(
      [...['delay', 'distance', 'origin', 'destination', 'hour', 'weekday']],
    );
    expect(inputs.profiles).toHaveLength(26 * 6);
    expect(inputs.reference?.windows).toHaveLength(8 * 6);
    expect(inputs.profiles[25]).toMatchObject({
      ...{ rows: 28, to: '2026-11-23T00:00:00.000Z' },
    });
    expect(labels).toMatchObject({ datasetRole: 'label' });
    expect(labels.profiles).toHaveLength(26);
  });

  it('does nothing more until a week later, then tells of the weeks again', async () => {
    await load(now);
    expect(await load(now + week / 2)).toBe('up to date');
    expect(pushed).toHaveLength(2);
    expect(await load(now + week)).toBe('loaded');
    expect(pushed).toHaveLength(4);
    expect(pushed[2].profiles[25].to).toBe('2026-11-30T00:00:00.000Z');
    expect(deployed).toHaveLength(4);
  });

  it('goes on where it was interrupted', async () => {
    isPushRefused = true;
    await expect(load(now)).rejects.toThrow(
      'Nothing was pushed. The portal answered 403: It may not push.',
    );
    isPushRefused = false;
    expect(await load(now)).toBe('loaded');
    expect(registered).toHaveLength(3);
    expect(deployed).toHaveLength(4);
    const noted = readFileSync(path.join(folder, 'data/flights.json'), 'utf8');
    expect(JSON.parse(noted)).toEqual({ end: '2026-11-23T00:00:00.000Z' });
  });
});
