import http from 'node:http';
import { performance } from 'node:perf_hooks';
import { startBackend, type BackendOptions } from '../backend/startBackend';
import { percentile } from '../measure/percentile';
import type { MeasuredFigure } from '../measure/printFigure';
import { reader, untilFilled } from '../road/untilFilled';
import { signIn } from '../../portal/signIn';

const rounds = 15;
const warmUpRounds = 3;
const dayMs = 86_400_000;

/** What coverage reads of a service, as the catalog is asked for it. */
const fields = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.annotations',
  'metadata.tags',
  'spec',
];

/**
 * How long the whole coverage of the fleet takes, beside one query of the
 * catalog that reads the same services. What was remembered does not count:
 * before each question a dated fact is entered, so that every answer is computed
 * over all services.
 */
export async function measureCoverage(
  options: BackendOptions & { readonly services: number },
): Promise<MeasuredFigure> {
  const { services } = options;
  const backend = await startBackend(options);
  const { baseUrl } = backend;
  const agent = new http.Agent({ keepAlive: true });
  try {
    await untilFilled(baseUrl, services);
    await backend.untilAtRest();
    const token = await signIn(baseUrl, reader);
    const ask = (path: string, body?: object) =>
      timeRequest(`${baseUrl}${path}`, token, agent, body);
    const coverage: number[] = [];
    const catalog: number[] = [];
    for (let round = -warmUpRounds; round < rounds; round += 1) {
      const floor = await ask(
        `/api/catalog/entities/by-query?limit=${services}&filter=kind=component,spec.type=ml-service&fields=${fields.join()}`,
      );
      requireAll(floor.body.items?.length, services, 'the catalog');
      await ask('/api/mlops/ownership/facts', absenceOn(round + warmUpRounds));
      const answer = await ask('/api/mlops/ownership/coverage');
      requireAll(answer.body.services, services, 'coverage');
      if (round < 0) continue;
      catalog.push(floor.ms);
      coverage.push(answer.ms);
    }
    return {
      ...{ figure: 'coverage-10k', unit: 'ms', bar: 1.5 },
      value: percentile(coverage, 0.5),
      floor: percentile(catalog, 0.5),
    };
  } finally {
    agent.destroy();
    await backend.stop();
  }
}

/** A day off of the reader, another one each time. */
function absenceOn(day: number): object {
  const from = Date.now() + (day + 1) * dayMs;
  return {
    ...{ kind: 'absence', person: reader },
    from: new Date(from).toISOString(),
    until: new Date(from + dayMs / 2).toISOString(),
  };
}

function requireAll(
  found: number | undefined,
  services: number,
  by: string,
): void {
  if (found !== services) {
    throw new Error(`${by} answered ${found} of ${services} services`);
  }
}

interface Answer {
  /** Of a page of the catalog. */
  readonly items?: readonly unknown[];
  /** Of coverage. */
  readonly services?: number;
}

/** From sending a request until the last byte of the answer. */
function timeRequest(
  url: string,
  token: string,
  agent: http.Agent,
  body?: object,
): Promise<{ ms: number; body: Answer }> {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const call = http.request(
      url,
      {
        agent,
        method: body ? 'POST' : 'GET',
        headers: {
          authorization: `Bearer ${token}`,
          ...(body && { 'content-type': 'application/json' }),
        },
      },
      answer => {
        const pieces: Buffer[] = [];
        answer.on('data', piece => pieces.push(piece));
        answer.once('error', reject);
        answer.once('end', () => {
          const ms = performance.now() - begun;
          const text = Buffer.concat(pieces).toString();
          if (answer.statusCode === 200)
            resolve({ ms, body: JSON.parse(text) });
          else reject(new Error(`${url}: ${answer.statusCode} ${text}`));
        });
      },
    );
    call.once('error', reject);
    call.end(body && JSON.stringify(body));
  });
}
