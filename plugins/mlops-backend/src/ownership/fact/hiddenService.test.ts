import { hideFrom } from '../../../dev/hideFrom';
import {
  deputy,
  end,
  enter,
  get,
  inDays,
  listed,
  organisation,
  person,
  scientist,
  service,
  start,
  user,
} from './__testUtils__/factServer';

/** A portal that hides the service from somebody. */
const startHiding = (from: string) =>
  start(hideFrom(organisation, { entityRef: service, person: user(from) }));

const aboutService = { ...deputy, service, role: 'data-scientist' };

describe('a fact about a service that is hidden from somebody', () => {
  it('is not listed for them, and neither entered nor ended by them', async () => {
    const server = await startHiding('stranger');
    const { body, status } = await enter(server, scientist, aboutService);
    expect(status).toBe(200);
    await enter(server, scientist, { kind: 'absence', person });
    const kinds = (await listed(server)).map(
      ({ kind }: { kind: string }) => kind,
    );
    expect(kinds).toEqual(['absence']);
    const all = await get(server, 'pilot', '/ownership/facts');
    expect(all.body.items).toHaveLength(2);
    const entered = await enter(server, 'stranger', aboutService);
    const ended = await end(server, 'stranger', body.factId);
    expect([entered.status, ended.status]).toEqual([404, 404]);
    expect(ended.body.error.message).toBe(
      `There is no dated fact ${body.factId}, or you may not see it.`,
    );
  });

  it('leaves no gap in a page', async () => {
    const server = await startHiding('stranger');
    await enter(server, scientist, aboutService);
    for (const from of [inDays(1), inDays(3)]) {
      const until = from === inDays(1) ? inDays(2) : inDays(7);
      const away = { kind: 'absence', person, from, until };
      await enter(server, scientist, away);
    }
    const first = await get(server, 'stranger', '/ownership/facts?limit=1');
    expect(first.body).toMatchObject({
      items: [{ kind: 'absence' }],
      totalItems: 2,
    });
    const last = await get(
      server,
      'stranger',
      `/ownership/facts?limit=1&after=${first.body.nextCursor}`,
    );
    expect(last.body.items).toMatchObject([{ from: inDays(3) }]);
    expect(last.body).not.toHaveProperty('nextCursor');
  });

  it('is ended by whoever it names, and not shown beside a refusal', async () => {
    const server = await startHiding('ml-engineer-1');
    const { body } = await enter(server, scientist, aboutService);
    const back = await enter(server, 'ml-engineer-1', {
      ...{ kind: 'deputy', person: user('ml-engineer-1'), deputy: person },
    });
    expect(back.status).toBe(409);
    expect(JSON.stringify(back.body)).not.toContain('arrival-delay');
    expect((await end(server, 'ml-engineer-1', body.factId)).status).toBe(200);
  });
});
