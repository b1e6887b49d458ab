import { pipelineToken } from '../../../dev/startTestPlugin';
import {
  get,
  post,
  service,
  start,
  user,
} from '../fact/__testUtils__/factServer';

const path = '/who-to-call/calls';
const call = {
  ...{ service, symptom: 'drift', outcome: 'no-answer' },
  person: user('data-scientist-1'),
};

describe('calls that were made', () => {
  it('are recorded and listed', async () => {
    const server = await start();
    const recorded = await post(server, 'stranger', path, call);
    expect(recorded.status).toBe(200);
    const { body } = await get(server, 'pilot', `${path}?service=${service}`);
    expect(body.items).toMatchObject([
      {
        ...{ callId: recorded.body.callId, outcome: 'no-answer' },
        by: { entityRef: user('stranger'), title: 'stranger' },
        person: { title: 'Data scientist 1' },
      },
    ]);
  });

  it('keep no note that says nothing', async () => {
    const server = await start();
    await post(server, 'stranger', path, { ...call, note: ' \n ' });
    const { body } = await get(server, 'pilot', `${path}?service=${service}`);
    expect(body.items[0]).not.toHaveProperty('note');
  });

  it.each<[string, object, number, string]>([
    ['an outcome that is none', { outcome: 'maybe' }, 400, 'body.outcome '],
    [
      'a group for a person',
      { person: 'group:default/mlops' },
      400,
      'body.person is not the full lower-case ref of a person',
    ],
    ['a novel', { note: 'x'.repeat(2001) }, 400, 'body.note '],
    [
      'a service that is not there',
      { service: 'component:default/nowhere' },
      404,
      'There is no component:default/nowhere',
    ],
  ])('are refused with %s', async (_, change, status, message) => {
    const answer = await post(await start(), 'stranger', path, {
      ...call,
      ...change,
    });
    expect(answer.body.error.message).toContain(message);
    expect(answer.status).toBe(status);
  });

  it('are made by people, not by pipelines', async () => {
    const token = pipelineToken('external:arrival-delay');
    const { status } = await post(await start(), 'x', path, call, token);
    expect(status).toBe(403);
  });
});
