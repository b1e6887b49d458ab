import http from 'node:http';
import { performance } from 'node:perf_hooks';
import { percentile } from './percentile';

/** What is asked of a server, request after request. */
export interface Question {
  /** The path and query of the n-th request. */
  path(n: number): string;
}

export interface Comparison {
  readonly baseUrl: string;
  readonly token: string;
  readonly measured: Question;
  readonly floor: Question;
}

const warmUpRequests = 200;
const rounds = 12;
const requestsPerRound = 100;
/** As many readers at once; each waits for its answer before it asks again. */
const readers = 4;

/**
 * The 95th percentile in milliseconds of two questions to one server, asked in
 * turns, round after round, so that whatever else the machine does meets both.
 */
export async function compareLatency({
  baseUrl,
  token,
  measured,
  floor,
}: Comparison): Promise<{ measuredMs: number; floorMs: number }> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: readers });
  const ask = (question: Question, from: number, count: number) =>
    askInParallel(count, n =>
      timeRequest(`${baseUrl}${question.path(from + n)}`, token, agent),
    );
  try {
    await ask(floor, 0, warmUpRequests);
    await ask(measured, 0, warmUpRequests);
    const measuredMs: number[] = [];
    const floorMs: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const from = round * requestsPerRound;
      floorMs.push(...(await ask(floor, from, requestsPerRound)));
      measuredMs.push(...(await ask(measured, from, requestsPerRound)));
    }
    return {
      measuredMs: percentile(measuredMs, 0.95),
      floorMs: percentile(floorMs, 0.95),
    };
  } finally {
    agent.destroy();
  }
}

async function askInParallel(
  count: number,
  ask: (n: number) => Promise<number>,
): Promise<number[]> {
  const times: number[] = [];
  let next = 0;
  await Promise.all(
    Array.from({ length: readers }, async () => {
      while (next < count) {
        const n = next;
        next += 1;
        times.push(await ask(n));
      }
    }),
  );
  return times;
}

function timeRequest(
  url: string,
  token: string,
  agent: http.Agent,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const headers = { authorization: `Bearer ${token}` };
    http
      .get(url, { agent, headers }, answer => {
        let body = '';
        answer.setEncoding('utf8');
        answer.on('data', text => {
          if (answer.statusCode !== 200) body += text;
        });
        answer.once('error', reject);
        answer.once('end', () => {
          if (answer.statusCode === 200) resolve(performance.now() - begun);
          else reject(new Error(`${url}: ${answer.statusCode} ${body}`));
        });
      })
      .once('error', reject);
  });
}
