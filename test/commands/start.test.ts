import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../portal/freePort';
import { startCommand, type StartCommand } from './startCommand';

describe('npm start', () => {
  let port: number;
  let forgePort: number;
  let dataFolder: string;
  let first: StartCommand;
  let words: string;

  beforeAll(async () => {
    port = await freePort();
    forgePort = await freePort();
    dataFolder = await mkdtemp(path.join(tmpdir(), 'pitwall-start-'));
    first = startCommand(port, dataFolder, forgePort);
    words = withoutWaiting(await first.opened);
  }, 180_000);

  afterAll(async () => {
    first.signal('SIGTERM');
    await first.ended;
    await rm(dataFolder, { recursive: true, force: true });
  });

  const token = () => /Bearer ([\w-]+)/.exec(words)?.[1] ?? '';

  it('prints each stage with its time, and last the address', () => {
    expect(words).toMatch(
      /^Node 22 and Yarn … \d+\.\d s\nPackages … \d+\.\d s\nApp … \d+\.\d s\nPortal and demo organisation … \d+\.\d s\nFlights of 26 weeks … \d+\.\d s\nReady after /,
    );
    expect(words).toMatch(
      new RegExp(`The portal is open at http://localhost:${port} .*\\n$`),
    );
  });

  it('prints the people one can sign in as', async () => {
    const response = await fetch(
      `http://127.0.0.1:${port}/api/auth/demoPeople/people`,
    );
    const { people } = await response.json();
    expect(people).toHaveLength(14);
    for (const { title } of people) {
      expect(words).toContain(`  ${title} `);
    }
  });

  it("prints the demo pipeline's token, which opens its own service only", async () => {
    const ask = async (name: string) => {
      const response = await fetch(
        `http://127.0.0.1:${port}/api/mlops/services/default/${name}/ownership`,
        { headers: { authorization: `Bearer ${token()}` } },
      );
      return response.status;
    };
    expect(await ask('arrival-delay')).toBe(200);
    expect(await ask('no-service-of-mine')).toBe(403);
  });

  it('serves the app', async () => {
    const response = await fetch(`http://127.0.0.1:${port}/`);
    expect(await response.text()).toMatch(/<title>.*Pitwall/);
  });

  it('keeps its secrets for their owner only', async () => {
    const file = path.join(dataFolder, 'secrets.json');
    expect((await stat(file)).mode % 0o1000).toBe(0o600);
    expect(await readFile(file, 'utf8')).toContain(token());
  });

  it('is bound to the loopback address', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap(addresses => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    expect(await isListening(port)).toBe(true);
    for (const { address } of others) {
      expect(await isListening(port, address)).toBe(false);
    }
  });

  it('refuses a port that is taken, in one sentence', async () => {
    const { code, output } = await startCommand(port, dataFolder, forgePort)
      .ended;
    expect(code).toBe(1);
    expect(output.trim()).toBe(
      `Port ${port} is taken by another program: end that program, or choose another port with PITWALL_PORT=${
        port + 1
      } npm start.`,
    );
  });

  it('serves repositories, and refuses their port when it is taken', async () => {
    const page = await fetch(`http://127.0.0.1:${forgePort}/`);
    expect(await page.text()).toContain('stand-in forge');
    const { code, output } = await startCommand(
      await freePort(),
      dataFolder,
      forgePort,
    ).ended;
    expect(code).toBe(1);
    expect(output.trim()).toBe(
      `Port ${forgePort} is taken by another program: end that program, or choose another port with PITWALL_FORGE_PORT=${
        forgePort + 1
      } npm start.`,
    );
  });

  it('prints the token of created services, and how it is used', () => {
    expect(words).toMatch(
      new RegExp(
        `PORTAL_URL=http://localhost:${port} PORTAL_TOKEN=[\\w-]{32} make all`,
      ),
    );
  });

  it('leaves nothing behind on Ctrl-C, and opens again with the same token', async () => {
    first.signal('SIGINT');
    const { code, output } = await first.ended;
    expect(code).toBe(130);
    expect(withoutWaiting(output)).toBe(words);
    expect(await isListening(port)).toBe(false);
    expect(await isListening(forgePort)).toBe(false);

    first = startCommand(port, dataFolder, forgePort);
    expect(await first.opened).toContain(token());
  });

  it('takes the backend along when it is killed', async () => {
    first.signal('SIGKILL');
    await first.ended;
    await vi.waitFor(
      async () => expect(await isListening(port)).toBe(false),
      15_000,
    );
    expect(await isListening(forgePort)).toBe(false);
  });

  it('says why the backend does not start, without a stack trace', async () => {
    vi.stubEnv('APP_CONFIG_mlops_preset', 'none-of-ours');
    const { code, output } = await startCommand(
      await freePort(),
      dataFolder,
      await freePort(),
    ).ended;
    vi.unstubAllEnvs();
    expect(code).toBe(1);
    expect(output).toMatch(/The backend ended before the portal was ready/);
    expect(output).toMatch(/mlops\.preset/);
    expect(output).not.toMatch(/^\s+at /m);
  });
});

/** A stage that takes long on a busy machine says what it waits for. */
function withoutWaiting(words: string): string {
  return words.replaceAll(/\n(?: {2}after .+\n)+.+ … /g, '');
}

function isListening(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect({ port, host, timeout: 2000 });
    const answer = (is: boolean) => {
      socket.destroy();
      resolve(is);
    };
    socket.once('connect', () => answer(true));
    socket.once('error', () => answer(false));
    socket.once('timeout', () => answer(false));
  });
}
