import {
  type ProfilePush,
  profilePushSchema,
} from '@pitwall/plugin-mlops-common';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runPitwall } from '../runPitwall';
import type { ProfiledColumn } from './columnTask';
import { pushParts } from './pushParts';

const folder = mkdtempSync(join(tmpdir(), 'pitwall-push-test-'));
const rows = join(folder, 'rows.csv');
writeFileSync(
  rows,
  `a,b\n${Array.from({ length: 80 }, (_, at) => `${at},x${at % 3}`).join(
    '\n',
  )}`,
);

interface Received {
  readonly url?: string;
  readonly authorization?: string;
  readonly body: ProfilePush;
}

const counts = { referenceFeatures: 0, profiles: 0, scores: 0 };
const nothing = {
  ...{ accepted: counts, unchanged: counts },
  ...{ revisions: [], refused: [] },
};
type Answer = [status: number, body: object];

let portal: Server;
let url: string;
let received: Received[] = [];
let answerTo: (request: Received) => Answer;

beforeAll(async () => {
  portal = createServer(async (request, response) => {
    const text = await readText(request);
    const taken = {
      url: request.url,
      authorization: request.headers.authorization,
      body: profilePushSchema.parse(JSON.parse(text)),
    };
    received.push(taken);
    const [status, body] = answerTo(taken);
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>(done => {
    portal.listen(0, '127.0.0.1', done);
  });
  const address = portal.address();
  url = `http://127.0.0.1:${
    typeof address === 'object' ? address?.port : address
  }`;
});

beforeEach(() => {
  received = [];
  answerTo = ({ body }) => [
    200,
    {
      ...nothing,
      accepted: { ...counts, profiles: body.profiles.length, scores: 3 },
    },
  ];
});

afterAll(() => {
  portal.close();
  rmSync(folder, { recursive: true });
});

async function readText(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

const refusal = (status: number, message: string): Answer => [
  status,
  { error: { name: 'Refused', message }, response: { statusCode: status } },
];

async function push(
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = { PITWALL_TOKEN: 'secret' },
) {
  let out = '';
  let err = '';
  const code = await runPitwall(
    [
      ...['profile', rows, '--reference', rows],
      ...['--window', '2026-01-05..2026-01-12'],
      ...['--reference-window', '2025-01-06..2025-03-03'],
      ...['--push', '--portal', url, '--environment', 'production'],
      ...['--service', 'component:default/arrival-delay', ...args],
    ],
    {
      stdin: process.stdin,
      env,
      print: line => (out += `${line}\n`),
      complain: line => (err += `${line}\n`),
    },
  );
  return { code, out, err };
}

describe('pitwall profile --push', () => {
  it('sends reference, profiles and scores as the pipeline', async () => {
    const { code, out, err } = await push();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(
      `Pushed to ${url} in 1 request: 2 profiles, 3 scores`,
    );
    expect(received).toHaveLength(1);
    const [{ url: path, authorization, body }] = received;
    expect({ path, authorization }).toEqual({
      path: '/api/mlops/monitoring/profiles',
      authorization: 'Bearer secret',
    });
    expect(body).toMatchObject({
      service: 'component:default/arrival-delay',
      environment: 'production',
      reference: { against: 'training' },
    });
    expect(body.reference?.windows).toHaveLength(16);
  });

  it('takes the token from the variable it is told', async () => {
    await push(['--token-env', 'OTHER'], { OTHER: 'another' });
    expect(received[0].authorization).toBe('Bearer another');
    expect(await push([], {})).toMatchObject({
      code: 2,
      err: "Pushing takes the pipeline's token in the environment variable PITWALL_TOKEN, which is not set.\n",
    });
  });

  it.each<[string, Answer, string]>([
    [
      '401',
      refusal(401, 'no'),
      'The portal does not know the token in PITWALL_TOKEN.',
    ],
    [
      '403',
      refusal(403, 'pipeline:other may not push.'),
      'The portal answered 403: pipeline:other may not push.',
    ],
    [
      '409',
      refusal(409, 'The reference is another.'),
      'The portal answered 409: The reference is another.',
    ],
    [
      'a page of something in between',
      [502, {}],
      'The portal answered 502: The server answered with status 502 and no reason.',
    ],
  ])('says that nothing was pushed after %s', async (_, answer, sentence) => {
    answerTo = () => answer;
    expect(await push()).toEqual({
      ...{ code: 2, out: '' },
      err: `Nothing was pushed. ${sentence}\n`,
    });
  });

  it('says that the portal cannot be reached', async () => {
    const { code, err } = await push(['--portal', 'http://127.0.0.1:1']);
    expect({ code, err }).toEqual({
      code: 2,
      err: 'Nothing was pushed. The portal at http://127.0.0.1:1 cannot be reached.\n',
    });
  });

  it('repeats what the portal did not take, and is a no', async () => {
    answerTo = () => [
      200,
      {
        ...nothing,
        refused: [{ what: 'profile', feature: 'a', sentence: 'It is late.' }],
      },
    ];
    const { code, out } = await push();
    expect(code).toBe(1);
    expect(out).toContain('Refused profile of a: It is late.');
  });

  it.each([
    ['--portal', ['--portal', 'nowhere'], 'is no http: or https: address'],
    ['--role', ['--role', 'else'], 'is none of input, prediction, label'],
    ['--measures', ['--measures', 'psi'], 'is none of psi/evidently'],
    ['--derive', ['--derive', 'hour'], 'is not written as "hour=hour(date)"'],
    ['--blocks', ['--blocks', '0'], 'is no whole number from 1'],
  ])('does not begin with a wrong %s', async (_, args, sentence) => {
    const { code, err } = await push(args);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
    expect(received).toEqual([]);
  });
});

describe('pushParts', () => {
  const column = (feature: string, windows: number): ProfiledColumn => ({
    ...{ feature, kind: 'numeric', reference: [], referenceScores: [] },
    profiles: Array.from({ length: windows }, (_, at) => ({
      ...{ feature, referenceId: 'r', rows: 0, nulls: 0 },
      ...{ notANumber: 0, infinite: 0, counts: [0, 0] },
      bins: { by: 'values', values: [1] },
      from: new Date(at * 1000).toISOString(),
      to: new Date((at + 1) * 1000).toISOString(),
    })),
    scores: [],
  });
  const windowsOf = (parts: ProfiledColumn[][]) =>
    parts.map(part =>
      part.map(each => `${each.feature} ${each.profiles.length}`),
    );

  it('fills requests with whole columns', () => {
    const columns = [column('a', 4), column('b', 4), column('c', 4)];
    expect(windowsOf(pushParts(columns, { bytes: 1e6, items: 8 }))).toEqual([
      ['a 4', 'b 4'],
      ['c 4'],
    ]);
  });

  it('halves a column that is too large alone, its reference first', () => {
    const large = { ...column('a', 6), reference: column('a', 1).profiles };
    const parts = pushParts([large], { bytes: 1e6, items: 4 });
    expect(windowsOf(parts)).toEqual([['a 3'], ['a 3']]);
    expect(parts.map(([part]) => part.reference.length)).toEqual([1, 0]);
  });

  it('keeps requests below a size', () => {
    const columns = Array.from({ length: 9 }, (_, at) => column(`c${at}`, 30));
    const parts = pushParts(columns, { bytes: 20_000, items: 1e6 });
    expect(parts.flat()).toHaveLength(9);
    for (const part of parts) {
      expect(JSON.stringify(part).length).toBeLessThan(21_000);
    }
  });
});
