import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { createService } from '../portal/createService';
import { eventually } from '../portal/eventually';
import { createdToken } from '../portal/portalConfig';
import type { Road } from './openRoad';

const run = promisify(execFile);
const person = 'user:default/data-scientist-1';
const name = 'returns';
const service = `component:default/${name}`;
const at = { namespace: 'default', name };

/** A repository, an entry of the catalog and a row of the fleet. */
export async function createNext(road: Road): Promise<void> {
  const scientist = road.scientist();
  const task = await createService(scientist, { name });
  if (task.status !== 'completed') {
    throw new Error(`The task ${task.status}: ${task.log}`);
  }
  expect(task.output.links).toEqual([
    expect.objectContaining({
      title: 'Repository',
      url: `http://localhost:${road.forge.port}/team/${name}`,
    }),
    expect.objectContaining({ entityRef: service }),
  ]);
  await eventually(async () => {
    const { body } = await scientist.call(
      `/api/catalog/entities/by-name/component/default/${name}`,
    );
    expect(body).toMatchObject({
      metadata: {
        title: 'Returns',
        annotations: { 'mlops.pitwall.dev/pipeline': 'pipeline:created' },
      },
      spec: {
        type: 'ml-service',
        system: 'system:default/delay-forecasting',
      },
    });
  });
  await eventually(async () => {
    const { items } = await scientist.mlops.fleet.list({
      query: { search: 'Returns' },
    });
    expect(items).toMatchObject([{ service: { title: 'Returns' } }]);
  });
  const { violations } = await scientist.mlops.ownership.get({ path: at });
  expect(violations).toEqual([]);
}

/** The repository is cloned by the command that the forge shows. */
export async function cloneNext(road: Road): Promise<void> {
  const folder = await road.newFolder();
  const { stdout: page } = await run('curl', [
    '-s',
    `http://localhost:${road.forge.port}/team/${name}`,
  ]);
  const [clone = ''] = /git clone \S+\.git/.exec(page) ?? [];
  await run('sh', ['-c', clone], { cwd: folder });
  road.next.repository = path.join(folder, name);
  const { stdout: author } = await run('git', ['log', '--format=%an <%ae>'], {
    cwd: road.next.repository,
  });
  expect(author.trim()).toBe(
    'Data scientist 1 <data-scientist-1@pitwall.example>',
  );
  expect(await projectOf(road)).toMatchObject({ service, authors: [person] });
}

/** One command goes from nothing to pushed profiles. */
export async function makeNext(road: Road): Promise<void> {
  const { stdout: said } = await run('make', ['all'], {
    cwd: road.next.repository,
    env: {
      PATH: process.env.PATH,
      PORTAL_URL: road.portal().baseUrl,
      PORTAL_TOKEN: createdToken,
    },
  });
  road.next.said = said;
  expect(said).toContain(`register: ${service} version 1 (new)`);
  expect(said).not.toContain('nobody in the portal is');
  expect(said).toMatch(/gate: .+\ngate: - .+/);
  expect(said).toMatch(/push: input: 24 new windows/);
}

/** The portal shows what the command said. */
export async function findNext(road: Road): Promise<void> {
  const { registry, monitoring, gate } = road.scientist().mlops;
  const { items } = await registry.versions({ path: at, query: {} });
  expect(items).toMatchObject([
    {
      ordinal: 1,
      gaps: [],
      registeredBy: 'pipeline:created',
      authors: [{ person: { entityRef: person } }],
    },
  ]);
  const { environment, region } = await projectOf(road);
  const { features } = await monitoring.drift({
    path: at,
    query: { environment },
  });
  expect(features.map(({ feature }) => feature)).toContain('channel');
  const answer = await gate.ask({
    query: {
      service,
      version: items[0].versionId,
      environment,
      ...(region && { region }),
    },
  });
  expect(answer.verdict).toBe('deny');
  for (const sentence of [answer.sentence, ...answer.reasons]) {
    expect(road.next.said).toContain(sentence);
  }
}

async function projectOf({ next }: Road) {
  return JSON.parse(
    await readFile(path.join(next.repository, 'project.json'), 'utf8'),
  );
}
