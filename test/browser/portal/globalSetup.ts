import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '../../portal/freePort';
import { untilSettled } from './untilSettled';

const root = path.resolve(__dirname, '../../..');
const patienceMs = 300_000;

/**
 * Opens the portal exactly as `npm start` does, on a free port and with data
 * of its own, and closes it as Ctrl-C does. `PITWALL_PORTAL_URL`,
 * `PITWALL_PORTAL_TOKEN` and `PITWALL_PORTAL_FORGE` name one that is open
 * already.
 */
export default async function globalSetup(): Promise<
  (() => Promise<void>) | undefined
> {
  if (process.env.PITWALL_PORTAL_URL) return undefined;
  const data = await mkdtemp(path.join(tmpdir(), 'pitwall-browser-'));
  const port = await freePort();
  const forgePort = await freePort();
  const command = spawn(
    process.execPath,
    ['packages/workspace/bin/start.mjs'],
    {
      cwd: root,
      env: {
        ...process.env,
        PITWALL_PORT: String(port),
        PITWALL_FORGE_PORT: String(forgePort),
        PITWALL_DATA: data,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  try {
    const words = await untilOpen(command);
    const baseUrl = `http://localhost:${port}`;
    process.env.PITWALL_PORTAL_URL = baseUrl;
    process.env.PITWALL_PORTAL_TOKEN = tokenIn(words);
    process.env.PITWALL_PORTAL_FORGE = await forgeOf(data, forgePort);
    await untilSettled(baseUrl);
  } catch (error) {
    command.kill('SIGINT');
    throw error;
  }
  return async () => {
    const ended = new Promise(resolve => command.once('exit', resolve));
    command.kill('SIGINT');
    await ended;
    await rm(data, { recursive: true, force: true });
    await expectNobodyAt(port);
  };
}

function untilOpen(command: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let words = '';
    const fail = (why: string) =>
      reject(new Error(`The portal did not open: ${why}\n${words}`));
    const timer = setTimeout(() => fail('it took too long'), patienceMs);
    const hear = (text: string) => {
      words += text;
      if (words.includes('The portal is open at')) {
        clearTimeout(timer);
        resolve(words);
      }
    };
    command.stdout?.setEncoding('utf8').on('data', hear);
    command.stderr?.setEncoding('utf8').on('data', hear);
    command.once('error', error => fail(error.message));
    command.once('exit', code => fail(`it ended with ${code}`));
  });
}

function tokenIn(words: string): string {
  const [, token] = /Authorization: Bearer (\S+?)"/.exec(words) ?? [];
  if (!token) throw new Error(`The portal names no token:\n${words}`);
  return token;
}

/** The forge of the portal, with who may write to it. */
async function forgeOf(data: string, port: number): Promise<string> {
  const secrets = JSON.parse(
    await readFile(path.join(data, 'secrets.json'), 'utf8'),
  );
  return `http://portal:${secrets.PITWALL_DEMO_FORGE_PASSWORD}@localhost:${port}/`;
}

async function expectNobodyAt(port: number): Promise<void> {
  // The kernel takes a moment to free what a process held.
  for (let attempt = 0; attempt < 20; attempt += 1) {
    try {
      await fetch(`http://127.0.0.1:${port}/`);
    } catch {
      return;
    }
    await delay(100);
  }
  throw new Error('Ctrl-C left a portal behind');
}
