import { once } from 'node:events';
import { createServer } from 'node:net';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createStages } from '../console/createStages.mjs';
import { repositoryRoot } from '../repository.mjs';
import { loadFlights } from './loadFlights.mjs';

// Nobody listens there.
const nobody = 'http://127.0.0.1:1';

describe('loadFlights', () => {
  let dataFolder;
  let words;

  beforeEach(async () => {
    words = '';
    dataFolder = await mkdtemp(path.join(tmpdir(), 'pitwall-flights-'));
  });

  afterEach(() => rm(dataFolder, { recursive: true }));

  const load = (baseUrl = nobody, timeoutMs) =>
    loadFlights(
      createStages(text => {
        words += text;
      }),
      {
        root: repositoryRoot,
        node: process.execPath,
        yarn: '',
        env: { ...process.env, NODE_ENV: 'production' },
      },
      {
        baseUrl,
        dataFolder,
        secrets: { PITWALL_DEMO_PIPELINE_TOKEN: 'secret' },
      },
      timeoutMs,
    );

  it('says in a sentence why there are no flights, and goes on', async () => {
    await load();
    expect(words).toMatch(
      /^Flights of 26 weeks … failed after \d+\.\d s\nThe portal opens without its flights: The server cannot be reached\.\n$/,
    );
  });

  it('opens the portal without them when they do not come in time', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    await load(`http://127.0.0.1:${silent.address().port}`, 500);
    silent.close();
    expect(words).toMatch(
      /^Flights of 26 weeks … failed after \d+\.\d s\nThe portal opens without its flights: their loading was ended, as it took longer than 0\.5 s\n$/,
    );
  });

  it('does nothing while the flights are of the last half year', async () => {
    const end = new Date(Date.now() - 6 * 86_400_000).toISOString();
    await writeFile(
      path.join(dataFolder, 'flights.json'),
      JSON.stringify({ end }),
    );
    await load();
    expect(words).toBe('');
  });
});
