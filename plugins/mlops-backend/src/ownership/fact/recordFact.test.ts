import { pipelineToken } from '../../../dev/startTestPlugin';
import {
  agentToken,
  absence,
  deputy,
  enter,
  get,
  handOver,
  inDays,
  listed,
  period,
  person,
  post,
  scientist,
  service,
  start,
  swap,
  user,
} from './__testUtils__/factServer';

describe('POST /ownership/facts', () => {
  it.each([
    ['absence', scientist, absence],
    ['deputy', scientist, deputy],
    ['rota-swap', 'pilot', swap],
    ['hand-over', scientist, handOver],
  ])('keeps one %s, and lists it until it is over', async (_, name, fact) => {
    const server = await start();
    const { status, body } = await enter(server, name, fact);
    expect(body).toMatchObject({
      ...{ ...period, ...fact },
      recordedBy: { entityRef: user(name) },
    });
    expect(status).toBe(200);
    expect(await listed(server)).toEqual([body]);
  });

  it('calls whoever entered it by the name the catalog has', async () => {
    const server = await start();
    const { body } = await enter(server, scientist, absence);
    expect(body.recordedBy.title).toBe('Data scientist 1');
  });

  it('writes one entry of the ledger that names nobody and quotes nothing', async () => {
    const server = await start();
    await enter(server, scientist, handOver);
    const { body } = await get(server, 'stranger', '/audit/entries');
    const text = JSON.stringify(body.items ?? body);
    expect(text).toContain('mlops.ownership.hand-over-recorded@1');
    expect(text).toMatch(/"note":"sha256:[0-9a-f]{64}"/);
  });

  it('answers the same again with the one there is', async () => {
    const server = await start();
    const first = await enter(server, scientist, absence);
    const again = await enter(server, scientist, absence);
    expect(again.status).toBe(200);
    expect(again.body).toEqual(first.body);
    expect(await listed(server)).toHaveLength(1);
  });

  it('answers another about the same thing with a 409 and the one there is', async () => {
    const server = await start();
    const first = await enter(server, scientist, deputy);
    const other = await enter(server, scientist, {
      ...{ ...deputy, deputy: user('mlops-engineer-1') },
      from: inDays(3),
    });
    expect(other.status).toBe(409);
    expect(other.body.error.current.factId).toBe(first.body.factId);
    expect(other.body.error.message).toContain('take it back');
  });

  it('does not let deputies lead in a circle', async () => {
    const server = await start();
    await enter(server, scientist, deputy);
    const back = await enter(server, 'ml-engineer-1', {
      ...{ kind: 'deputy', person: user('ml-engineer-1'), deputy: person },
    });
    expect(back.status).toBe(409);
    expect(back.body.error.message).toMatch(/^Nobody would be reached/);
  });

  it.each([
    ['whoever is accountable for incidents', 'mlops-engineer-1', absence],
    [
      'whoever answers for a service that names the rota',
      'mlops-engineer-1',
      { ...swap, standIn: person },
    ],
    [
      'whoever answers for the service',
      'mlops-engineer-1',
      { ...deputy, service, role: 'data-scientist' },
    ],
  ])('takes it from %s', async (_, name, fact) => {
    const { status } = await enter(await start(), name, fact);
    expect(status).toBe(200);
  });

  it.each([
    ['somebody without a part', 'stranger', absence],
    ['a colleague who answers for nothing', 'ml-engineer-1', absence],
    ['the deputy', 'ml-engineer-1', deputy],
    ['somebody without a part in a swap', 'stranger', swap],
    [
      'somebody without a part in the service',
      'stranger',
      { ...deputy, service, role: 'data-scientist' },
    ],
  ])('is refused to %s', async (_, name, fact) => {
    const { status, body } = await enter(await start(), name, fact);
    expect(status).toBe(403);
    expect(body.error.message).toMatch(/^You enter this for yourself/);
  });

  it.each<[string, object, number, string]>([
    [
      'somebody the catalog does not know',
      { ...deputy, deputy: user('nobody') },
      400,
      'body.deputy is nobody in the catalog: user:default/nobody.',
    ],
    [
      'an end that is past',
      { ...absence, from: inDays(-3), until: inDays(-2) },
      400,
      'body.until is over already',
    ],
    ['no end', { ...absence, until: undefined }, 400, 'body.until '],
    [
      'a field that is none',
      { ...absence, forever: true },
      400,
      'body.forever is not known here.',
    ],
    [
      'U+0000 in the note',
      { ...handOver, note: 'a\u0000b' },
      400,
      'body.note ',
    ],
    [
      'a service that is not there',
      { ...handOver, service: 'component:default/nowhere' },
      404,
      'There is no component:default/nowhere in the catalog, or you may not see it.',
    ],
    [
      'a component that is no service',
      { ...handOver, service: 'component:default/website' },
      404,
      'component:default/website has the type "website" and is no ML service',
    ],
  ])('refuses %s', async (_, fact, status, message) => {
    const server = await start();
    const answer = await enter(server, scientist, fact);
    expect(answer.body.error.message).toContain(message);
    expect(answer.status).toBe(status);
    expect(await listed(server)).toEqual([]);
  });

  it('takes facts from an agent that acts for a person, but from no pipeline', async () => {
    const server = await start();
    const sent = (token: string) =>
      post(
        server,
        scientist,
        '/ownership/facts',
        { ...absence, ...period },
        token,
      );
    expect((await sent(pipelineToken('external:ci'))).status).toBe(403);
    expect((await sent(agentToken(scientist))).status).toBe(200);
  });
});
