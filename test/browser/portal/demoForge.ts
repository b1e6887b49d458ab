import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { signIn } from '../../portal/signIn';

const run = promisify(execFile);
const patienceMs = 120_000;

/** A service whose catalog file is in the forge of the demo, and in the catalog. */
export interface ForgedService {
  readonly name: string;
  /** Its repository: `http://localhost:7008/team/gate-crowding`. */
  readonly address: string;
  /** Its file as it is in `main`. */
  file(): Promise<string>;
  /** Pushes the file anew, as whoever works beside the portal does. */
  push(text: string): Promise<void>;
  /** Takes it out of the catalog; its repository stays. */
  drop(): Promise<void>;
}

/**
 * Makes a repository with one catalog file, registers it, and waits until the
 * portal knows who owns it.
 *
 * @param name - one that nobody else uses, also in another run
 * @param textOf - the file of a service of this name
 */
export async function forgeService(
  name: string,
  textOf: (name: string) => string,
): Promise<ForgedService> {
  const forge = new URL(String(process.env.PITWALL_PORTAL_FORGE));
  const { username, password, origin } = forge;
  const address = `${origin}/team/${name}`;
  const folder = await mkdtemp(path.join(tmpdir(), 'pitwall-change-'));
  const work = path.join(folder, 'work');
  await expectOk(
    await fetch(`${origin}/api/v1/orgs/team/repos`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `basic ${Buffer.from(`${username}:${password}`).toString(
          'base64',
        )}`,
      },
      body: JSON.stringify({ name }),
    }),
  );
  const git = (...args: string[]) =>
    run('git', ['-C', work, ...args], {
      env: {
        ...{ PATH: process.env.PATH, HOME: folder, GIT_TERMINAL_PROMPT: '0' },
        ...{ GIT_AUTHOR_NAME: 'Test', GIT_COMMITTER_NAME: 'Test' },
        GIT_AUTHOR_EMAIL: 'test@pitwall.example',
        GIT_COMMITTER_EMAIL: 'test@pitwall.example',
      },
    });
  const push = async (text: string) => {
    await writeFile(path.join(work, 'catalog-info.yaml'), text);
    await git('add', '.');
    await git('commit', '--quiet', '-m', 'Write who does what');
    await git('push', '--quiet', `${forge.href}team/${name}.git`, 'main');
  };
  await mkdir(work);
  await git('init', '--quiet', '--initial-branch=main');
  await push(textOf(name));

  const target = `${address}/src/branch/main/catalog-info.yaml`;
  const portal = String(process.env.PITWALL_PORTAL_URL);
  const token = await signIn(portal, 'user:default/mlops-engineer-1');
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
  };
  const locations = `${portal}/api/catalog/locations`;
  const registered = await expectOk(
    await fetch(locations, {
      ...{ method: 'POST', headers },
      body: JSON.stringify({ type: 'url', target }),
    }),
  );
  const { location } = await registered.json();
  const ownership = `${portal}/api/mlops/services/default/${name}/ownership`;
  const deadline = Date.now() + patienceMs;
  while (!(await fetch(ownership, { headers })).ok) {
    if (Date.now() > deadline) throw new Error(`${name} is not in the catalog`);
    await delay(250);
  }
  return {
    ...{ name, address, push },
    file: async () => {
      const { stdout } = await git('show', 'HEAD:catalog-info.yaml');
      return stdout;
    },
    drop: async () => {
      await expectOk(
        await fetch(`${locations}/${location.id}`, {
          ...{ method: 'DELETE', headers },
        }),
      );
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function expectOk(answer: Response): Promise<Response> {
  if (answer.ok) return answer;
  throw new Error(
    `${answer.url} answers ${answer.status}: ${await answer.text()}`,
  );
}
