import { actionsRegistryServiceFactory } from '@backstage/backend-defaults/alpha';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { callContracts, callSummarySchema } from '@pitwall/plugin-mlops-common';
import request from 'supertest';
import { z } from 'zod';
import { pipelineToken, startTestPlugin } from '../../../dev/startTestPlugin';

const service = 'component:default/arrival-delay';
const path = '/api/mlops/.backstage/actions/v1/actions';
const reader = 'user:default/reader';

type Server = Awaited<ReturnType<typeof start>>;

async function start(mayRead = true) {
  const permissions = mockServices.permissions.mock({
    authorize: async queries =>
      queries.map(() => ({
        result: mayRead ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
      })),
  });
  const { server } = await startTestPlugin({
    features: [actionsRegistryServiceFactory, permissions.factory],
  });
  return server;
}

const invoke = (
  server: Server,
  input: object,
  token = mockCredentials.user.header(reader),
) =>
  request(server)
    .post(`${path}/mlops:who-to-call/invoke`)
    .set('Authorization', token)
    .send(input);

const listed = async (server: Server) => {
  const { body } = await request(server)
    .get(path)
    .set('Authorization', mockCredentials.user.header(reader));
  return body.actions;
};

/**
 * What two spellings of one schema have in common: zod 3 closes objects and
 * names its draft, descriptions are for agents, and the pattern of an instant
 * says no more than its format.
 */
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

describe('the action who-to-call', () => {
  it('asks and answers what the contract says', async () => {
    const [action] = await listed(await start());
    expect(action).toMatchObject({
      id: 'mlops:who-to-call',
      attributes: { readOnly: true, destructive: false, idempotent: true },
    });
    const query = callContracts.whoToCall.input.query ?? z.never();
    expect(bare(action.schema.input)).toEqual(
      bare(z.toJSONSchema(query, { io: 'input' })),
    );
    expect(bare(action.schema.output)).toEqual(
      bare(z.toJSONSchema(callSummarySchema, { io: 'output' })),
    );
  });

  it('answers on behalf of whoever asks', async () => {
    const { status, body } = await invoke(await start(), {
      ...{ service, symptom: 'drift' },
    });
    expect(body.output).toMatchObject({
      sentence: expect.any(String),
      person: { title: expect.any(String) },
      text: expect.stringContaining('Arrival delay'),
      link: expect.stringMatching(
        /\/mlops\/who-to-call\?service=component:default\/arrival-delay&symptom=drift$/,
      ),
    });
    expect(status).toBe(200);
  });

  it.each<[string, object, number, string]>([
    [
      'a service that is not there',
      { service: 'component:default/nowhere' },
      404,
      'There is no component:default/nowhere',
    ],
    ['a symptom that is none', { service, symptom: 'mood' }, 400, 'Invalid'],
    ['no service', {}, 400, 'Invalid input'],
  ])('refuses %s', async (_, input, status, message) => {
    const answer = await invoke(await start(), input);
    expect(answer.body.error.message).toContain(message);
    expect(answer.status).toBe(status);
  });

  it('is not there for who may not read who does what', async () => {
    const server = await start(false);
    expect(await listed(server)).toEqual([]);
    expect((await invoke(server, { service })).status).toBe(404);
  });

  it('sends pipelines to the API, where they ask for themselves', async () => {
    const token = pipelineToken('external:arrival-delay');
    const { status, body } = await invoke(await start(), { service }, token);
    expect(status).toBe(403);
    expect(body.error.message).toContain('with its own token');
  });
});
