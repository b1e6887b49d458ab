import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import {
  callContracts,
  callSummary,
  callSummarySchema,
  whoToCallSchema,
} from '@pitwall/plugin-mlops-common';
import { z } from 'zod';
import { createWhoToCallAction } from './whoToCallAction';

const service = 'component:default/arrival-delay';
const at = '2026-03-29T00:30:00.000Z';

const answer = whoToCallSchema.parse({
  service: { entityRef: service, title: 'Arrival delay' },
  ...{ symptom: 'drift', at, asOf: at, zone: 'Europe/Berlin' },
  localTime: 'Sunday 29 March 2026, 01:30 (Europe/Berlin)',
  isInHours: false,
  sentence: 'Call Operations controller 1.',
  hops: [
    {
      ...{ step: 'on-call-rota', title: 'Flight operations', verdict: 'call' },
      ...{ sentence: 'Has duty.', asOf: at, source: 'rota' },
      person: {
        entityRef: 'user:default/operations-controller-1',
        title: 'Operations controller 1',
        phone: '+49 30 1001',
      },
      until: '2026-03-30T06:00:00.000Z',
    },
  ],
});

/** One for all: each makes a folder, which is not needed here. */
const context = createMockActionContext({ input: { service } });
let server: Server | undefined;

afterEach(async () => {
  const closed = new Promise(resolve => {
    if (server) server.close(resolve);
    else resolve(undefined);
  });
  server?.closeAllConnections();
  await closed;
  server = undefined;
});

/** The action over an API that answers as the test wants. */
async function actionOver(listener: RequestListener) {
  const opened = createServer(listener);
  server = opened;
  await new Promise<void>(resolve => {
    opened.listen(0, '127.0.0.1', resolve);
  });
  const { port } = opened.address() as AddressInfo;
  return createWhoToCallAction({
    auth: mockServices.auth(),
    config: mockServices.rootConfig({
      data: { app: { baseUrl: 'https://portal.example' } },
    }),
    discovery: mockServices.discovery.mock({
      getBaseUrl: async plugin => `http://127.0.0.1:${port}/api/${plugin}`,
    }),
  });
}

/** What a zod 3 and a zod 4 spelling of one schema have in common. */
function bare(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(bare);
  if (typeof schema !== 'object' || schema === null) return schema;
  const isInstant = 'format' in schema && schema.format === 'date-time';
  return Object.fromEntries(
    Object.entries(schema)
      .filter(
        ([key, value]) =>
          !['$schema', 'additionalProperties'].includes(key) &&
          !(key === 'description' && typeof value === 'string') &&
          !(key === 'pattern' && isInstant),
      )
      .map(([key, value]) => [key, bare(value)]),
  );
}

describe('mlops:who-to-call', () => {
  it('asks on behalf of whoever started the task, and gives the answer', async () => {
    const asked: (string | undefined)[] = [];
    const action = await actionOver((req, res) => {
      asked.push(req.url, req.headers.authorization);
      res.setHeader('Content-Type', 'application/json');
      res.end(JSON.stringify(answer));
    });
    const output = vi.fn();
    await action.handler({
      ...context,
      input: { service, symptom: 'drift', environment: 'production' },
      getInitiatorCredentials: async () =>
        mockCredentials.user('user:default/reader'),
      output,
    });
    expect(Object.fromEntries(output.mock.calls)).toEqual(
      callSummary(answer, 'https://portal.example'),
    );
    expect(asked[0]).toBe(
      `/api/mlops/who-to-call?service=${encodeURIComponent(
        service,
      )}&symptom=drift&environment=production`,
    );
    expect(asked[1]).toContain('user:default/reader');
    expect(asked[1]).toContain('mlops');
  });

  it('fails with the sentence of the API', async () => {
    const action = await actionOver((_, res) => {
      res.statusCode = 404;
      res.setHeader('Content-Type', 'application/json');
      res.end(
        JSON.stringify({
          error: {
            name: 'NotFoundError',
            message: 'There is no such service.',
          },
          response: { statusCode: 404 },
        }),
      );
    });
    await expect(
      action.handler({ ...context, input: { service, symptom: 'drift' } }),
    ).rejects.toThrow('There is no such service.');
  });

  it('takes and gives what the contract says', async () => {
    const { schema } = await actionOver(() => undefined);
    const query = callContracts.whoToCall.input.query ?? z.never();
    expect(bare(schema?.input)).toEqual(
      bare(z.toJSONSchema(query, { io: 'input' })),
    );
    expect(bare(schema?.output)).toEqual(
      bare(z.toJSONSchema(callSummarySchema, { io: 'output' })),
    );
  });
});
