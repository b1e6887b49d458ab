import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../portal/freePort';
import { demoPortal } from './portal/demoPortal';
import { eventually } from './portal/eventually';
import type { ForgeOfJourney } from './portal/forgeConfig';
import { createdToken } from './portal/portalConfig';
import { engines } from './portal/portalDatabase';
import type { PortalReader } from './portal/portalReader';

const run = promisify(execFile);
const person = 'user:default/data-scientist-1';

/** What a data scientist fills in at the portal's Create page. */
const answers = {
  title: 'Returns',
  description: 'Says which orders will come back.',
  owner: 'group:default/forecasting',
  system: 'system:default/delay-forecasting',
  problem: 'binary-classification',
  riskTier: 'limited',
  organisation: 'team',
};

describe.each(engines)('a service that somebody creates, on %s', engine => {
  const folders: string[] = [];
  const forge: {
    -readonly [key in keyof ForgeOfJourney]: ForgeOfJourney[key];
  } = { port: 0, directory: '', portOfDeadForge: 0 };

  const newFolder = async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'pitwall-create-'));
    folders.push(folder);
    return folder;
  };

  beforeAll(async () => {
    forge.port = await freePort();
    forge.portOfDeadForge = await freePort();
    forge.directory = await newFolder();
  });

  const portal = demoPortal(engine, { forge });

  afterAll(async () => {
    for (const folder of folders) {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('is a repository to clone, an entry of the catalog and a row of the fleet', async () => {
    const reader = await portal().as(person);
    const task = await create(reader, { name: 'returns' });
    expectCompleted(task);
    expect(task.output.links).toEqual([
      expect.objectContaining({
        title: 'Repository',
        url: `http://localhost:${forge.port}/team/returns`,
      }),
      expect.objectContaining({ entityRef: 'component:default/returns' }),
    ]);

    await eventually(async () => {
      const { body } = await reader.call(
        '/api/catalog/entities/by-name/component/default/returns',
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
      const { items } = await reader.mlops.fleet.list({
        query: { search: 'Returns' },
      });
      expect(items).toMatchObject([{ service: { title: 'Returns' } }]);
    });
    const { violations } = await reader.mlops.ownership.get({
      path: { namespace: 'default', name: 'returns' },
    });
    expect(violations).toEqual([]);

    const folder = await newFolder();
    const { stdout: page } = await run('curl', [
      '-s',
      `http://localhost:${forge.port}/team/returns`,
    ]);
    const [clone = ''] = /git clone \S+\.git/.exec(page) ?? [];
    await run('sh', ['-c', clone], { cwd: folder });
    const repository = path.join(folder, 'returns');
    const { stdout: author } = await run('git', ['log', '--format=%an <%ae>'], {
      cwd: repository,
    });
    expect(author.trim()).toBe(
      'Data scientist 1 <data-scientist-1@pitwall.example>',
    );
    expect(
      JSON.parse(await readFile(path.join(repository, 'project.json'), 'utf8')),
    ).toMatchObject({
      service: 'component:default/returns',
      authors: [person],
    });

    const { stdout } = await run('make', ['all'], {
      cwd: repository,
      env: {
        PATH: process.env.PATH,
        PORTAL_URL: portal().baseUrl,
        PORTAL_TOKEN: createdToken,
      },
    });
    expect(stdout).toContain(
      'register: component:default/returns version 1 (new)',
    );
    expect(stdout).not.toContain('nobody in the portal is');
    expect(stdout).toMatch(/gate: .+\ngate: - .+/);
    expect(stdout).toMatch(/push: input: 24 new windows/);
    const { items } = await reader.mlops.registry.versions({
      path: { namespace: 'default', name: 'returns' },
      query: {},
    });
    expect(items).toMatchObject([
      {
        ordinal: 1,
        gaps: [],
        registeredBy: 'pipeline:created',
        authors: [{ person: { entityRef: person } }],
      },
    ]);
  });

  it('is not created while the forge is down, and the sentence says so', async () => {
    const reader = await portal().as(person);
    const task = await create(reader, {
      name: 'unlucky',
      host: `localhost:${forge.portOfDeadForge}`,
    });
    expect(task.status).toBe('failed');
    expect(task.log).toContain(
      `The forge localhost:${forge.portOfDeadForge} does not answer, so nothing was created.`,
    );
    expect(await locations(reader)).not.toContain('unlucky');
    expect(await repositories()).not.toContain('unlucky.git');
  });

  it('is not created under a name that the catalog or the forge has', async () => {
    const reader = await portal().as(person);
    const known = await create(reader, { name: 'arrival-delay' });
    expect(known.status).toBe('failed');
    expect(known.log).toContain(
      'The catalog has a component arrival-delay already',
    );
    expect(await repositories()).not.toContain('arrival-delay.git');

    // Somebody's repository, which the catalog does not know of.
    await mkdir(path.join(forge.directory, 'team/kept.git'), {
      recursive: true,
    });
    await writeFile(path.join(forge.directory, 'team/kept.git/HEAD'), '');
    const kept = await create(reader, { name: 'kept' });
    expect(kept.status).toBe('failed');
    expect(kept.log).toContain('has a repository team/kept already');
    expect(await locations(reader)).not.toContain('kept');
  });

  async function repositories(): Promise<string[]> {
    const team = path.join(forge.directory, 'team');
    return existsSync(team) ? readdir(team) : [];
  }

  async function locations(reader: PortalReader): Promise<string> {
    return (await reader.call('/api/catalog/locations')).text;
  }
});

interface FinishedTask {
  readonly status: string;
  readonly output: { readonly links?: unknown };
  readonly log: string;
}

function expectCompleted({ status, log }: FinishedTask) {
  if (status !== 'completed') throw new Error(`The task ${status}: ${log}`);
}

/** Creates as the portal's page does, and waits for the end. */
async function create(
  reader: PortalReader,
  named: { readonly name: string; readonly host?: string },
): Promise<FinishedTask> {
  const started = await eventually(async () => {
    const answer = await reader.post('/api/scaffolder/v2/tasks', {
      templateRef: 'template:default/ml-service',
      values: { ...answers, ...named },
    });
    expect(answer.status).toBe(201);
    return answer;
  });
  const { id } = Object(started.body);
  const status = await eventually(async () => {
    const { body } = await reader.call(`/api/scaffolder/v2/tasks/${id}`);
    const { status: now } = Object(body);
    expect(['completed', 'failed']).toContain(now);
    return String(now);
  });
  const { text, body } = await reader.call(
    `/api/scaffolder/v2/tasks/${id}/events`,
  );
  const [last] = Object.values<{ type: string; body: { output?: object } }>(
    Object(body),
  ).filter(({ type }) => type === 'completion');
  return { status, output: last?.body.output ?? {}, log: text };
}
