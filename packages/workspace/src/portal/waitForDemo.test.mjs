import { createServer } from 'node:http';
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Refusal } from '../refusal.mjs';
import { waitForDemo } from './waitForDemo.mjs';

const services = count => ({ items: [], totalItems: count });

/** What a portal answers that has everything. */
const complete = {
  '/api/auth/demoPeople/people': {
    people: [{ entityRef: 'user:default/a', title: 'A' }],
    missing: [],
  },
  '/api/auth/demoPeople/refresh': { backstageIdentity: { token: 'token' } },
  '/api/catalog/entities/by-query': services(12),
  '/api/mlops/services': services(12),
  '/': '<title>Pitwall</title>',
};

describe('waitForDemo', () => {
  let folder;
  let server;
  let backend;
  /** By path; undefined keeps the question open for ever. */
  let answers;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'pitwall-wait-'));
    const logFile = path.join(folder, 'portal.log');
    await writeFile(logFile, '');
    answers = { ...complete };
    server = createServer((request, response) => {
      const { pathname } = new URL(request.url, 'http://localhost');
      const answer = answers[pathname];
      if (answer !== undefined) response.end(JSON.stringify(answer));
    });
    await new Promise(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    backend = {
      baseUrl: `http://localhost:${server.address().port}`,
      logFile,
      ended: new Promise(() => undefined),
    };
  });

  afterEach(async () => {
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true });
  });

  const refusal = (patience, of = backend) =>
    waitForDemo(of, 'secret', patience).catch(error => error);

  it('gives the people one can sign in as once everything is there', async () => {
    expect(await waitForDemo(backend, 'secret')).toEqual(
      complete['/api/auth/demoPeople/people'].people,
    );
  });

  it('tells what is missing, and waits for it', async () => {
    answers['/api/mlops/services'] = services(7);
    const heard = [];
    await waitForDemo(backend, 'secret', {
      waitFor: words => {
        heard.push(words);
        if (heard.length > 1) answers = complete;
      },
    });
    expect(heard).toEqual([
      'the backend does not answer yet',
      'the fleet shows 7 of 12 ML services',
    ]);
  });

  it('gives up in a sentence when something never comes', async () => {
    answers['/api/catalog/entities/by-query'] = services(0);
    const error = await refusal({ timeoutMs: 500 });
    expect(error).toBeInstanceOf(Refusal);
    expect(error.message).toBe(
      `The portal was not ready after 0.5 s (the catalog has no ML service yet); its log is in ${backend.logFile}.`,
    );
  });

  it('gives up in time on a backend that takes questions and never answers', async () => {
    answers = {};
    const { message } = await refusal({ timeoutMs: 1000 });
    expect(message).toBe(
      `The portal was not ready after 1 s (http://127.0.0.1:${
        server.address().port
      }/api/auth/demoPeople/people does not answer within 1 s); its log is in ${
        backend.logFile
      }.`,
    );
  });

  it('gives up on one that cannot be reached', async () => {
    const { message } = await refusal(
      { timeoutMs: 500 },
      { ...backend, baseUrl: 'http://localhost:1' },
    );
    expect(message).toMatch(/\/people does not answer yet: [^)]+\); its log/);
  });

  it('does not wait for one that has ended', async () => {
    await writeFile(
      backend.logFile,
      `${JSON.stringify({ level: 'error', message: 'No disk\n    at x' })}\n`,
    );
    const { message } = await refusal(
      {},
      { ...backend, ended: Promise.resolve() },
    );
    expect(message).toMatch(
      /ended before the portal was ready; .* last words:\nNo disk$/,
    );
  });
});

describe('a command that waits for the demo', () => {
  it('says every while what it waits for, gives up, and leaves nothing behind', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'pitwall-wait-'));
    const { code, output, errors } = await run(
      path.join(__dirname, 'testing/waitForNobody.mjs'),
      folder,
    );
    const backend = Number(
      await readFile(path.join(folder, 'backend.pid'), 'utf8'),
    );
    expect(output).toMatch(
      /^Portal … \n( {2}after \d\.\d s: .+ does not answer .+\n)+Portal … failed after \d\.\d s\n$/,
    );
    expect(errors).toMatch(
      /^\nThe portal was not ready after 2 s \(.+\); its log is in .+portal\.log\.\n$/,
    );
    expect(code).toBe(1);
    expect(() => process.kill(backend, 0)).toThrow('ESRCH');
    await rm(folder, { recursive: true });
  });
});

/** Runs a script to its end. */
async function run(script, ...args) {
  const child = spawn(process.execPath, [script, ...args]);
  let output = '';
  let errors = '';
  child.stdout.on('data', text => {
    output += text;
  });
  child.stderr.on('data', text => {
    errors += text;
  });
  const code = await new Promise(resolve => {
    child.once('close', resolve);
  });
  return { code, output, errors };
}
