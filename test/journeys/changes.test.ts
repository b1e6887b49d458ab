import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { demoPortal, mlopsEngineer } from './portal/demoPortal';
import { eventually } from './portal/eventually';
import { journeyForge } from './portal/journeyForge';

const run = promisify(execFile);

const file = `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: gate-crowding
spec:
  type: ml-service
  lifecycle: production
  owner: group:default/mlops
  system: delay-forecasting
  roles:
    data-scientist: group:default/forecasting # since the first version
`;

const writer = 'portal:the-password-of-a-journey';

describe('a change of who does what', () => {
  const { forge, newFolder } = journeyForge();
  let folder = '';

  beforeAll(async () => {
    folder = await newFolder();
  });

  // It stores nothing, so one database is enough.
  const portal = demoPortal('SQLite', { forge });

  const git = async (...args: string[]) => {
    const { stdout } = await run(
      'git',
      ['-C', path.join(folder, 'work'), ...args],
      {
        env: {
          ...{ PATH: process.env.PATH, HOME: folder },
          ...{
            GIT_AUTHOR_NAME: 'Test',
            GIT_AUTHOR_EMAIL: 'test@pitwall.example',
          },
          ...{ GIT_COMMITTER_NAME: 'Test' },
          GIT_COMMITTER_EMAIL: 'test@pitwall.example',
        },
      },
    );
    return stdout;
  };

  it('becomes a pull request, and holds once that is merged', async () => {
    const address = `localhost:${forge.port}/team/gate-crowding`;
    await fetch(`http://localhost:${forge.port}/api/v1/orgs/team/repos`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `basic ${Buffer.from(writer).toString('base64')}`,
      },
      body: JSON.stringify({ name: 'gate-crowding' }),
    });
    await run('git', [
      'init',
      '--quiet',
      '-b',
      'main',
      path.join(folder, 'work'),
    ]);
    await writeFile(path.join(folder, 'work/catalog-info.yaml'), file);
    await git('remote', 'add', 'origin', `http://${writer}@${address}.git`);
    await git('add', '.');
    await git('commit', '--quiet', '-m', 'First');
    await git('push', '--quiet', 'origin', 'main');

    const reader = await portal().as(mlopsEngineer);
    await reader.post('/api/catalog/locations', {
      type: 'url',
      target: `http://${address}/src/branch/main/catalog-info.yaml`,
    });
    const ownership = () =>
      reader.mlops.ownership.get({
        path: { namespace: 'default', name: 'gate-crowding' },
      });
    await eventually(ownership);

    const change = {
      entityRef: 'component:default/gate-crowding',
      roles: { 'on-call': ['group:default/hub-ops'] },
    };
    const composed = await reader.mlops.changes.composeChange({ body: change });
    expect(composed).toMatchObject({
      file: `http://${address}/src/branch/main/catalog-info.yaml`,
      pullRequest: { possible: true },
      findings: [],
    });
    expect(composed.diff).toContain('+    on-call: group:default/hub-ops');

    const { link } = await reader.mlops.changes.requestChange({
      body: { ...change, title: 'Bind on-call', digest: composed.digest },
    });
    const page = await (await fetch(link)).text();
    expect(page).toContain('Bind on-call');
    expect(page).toContain('State: open');
    expect(page).toContain(
      'user:default/mlops-engineer-1 asks for this change',
    );

    const [, branch = ''] = /origin\/(ownership-[\w-]+)/.exec(page) ?? [];
    await git('fetch', '--quiet', 'origin');
    await git('merge', '--quiet', `origin/${branch}`);
    expect(await git('show', 'HEAD:catalog-info.yaml')).toBe(
      `${file}    on-call: group:default/hub-ops\n`,
    );
    // What was composed before the merge is not for this file any more.
    await git('push', '--quiet', 'origin', 'main');
    expect(await (await fetch(link)).text()).toContain('State: merged');
    await expect(
      reader.mlops.changes.requestChange({
        body: { ...change, title: 'Once more', digest: composed.digest },
      }),
    ).rejects.toMatchObject({ status: 409 });

    await reader.post('/api/catalog/refresh', { entityRef: change.entityRef });
    await eventually(async () => {
      const { roles } = await ownership();
      expect(roles.find(({ role }) => role === 'on-call')).toMatchObject({
        targets: [{ entityRef: 'group:default/hub-ops' }],
        source: { level: 'service' },
      });
    });
  });
});
