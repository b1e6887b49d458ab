import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  deputy,
  enter,
  get,
  handOver,
  inDays,
  listed,
  organisation,
  person,
  scientist,
  service,
  start,
  swap,
  user,
  type Server,
} from './__testUtils__/factServer';

/** An absence of somebody, entered by themselves. */
const away = (server: Server, name: string, from = inDays(-1)) =>
  enter(server, name, { kind: 'absence', person: user(name), from });

/** What is answered about some subjects, in short. */
const about = async (server: Server, subjects: string) =>
  (await listed(server, `?about=${subjects}`)).map(
    (fact: { kind: string; person: string }) =>
      `${fact.kind} ${fact.person.split('/')[1]}`,
  );

describe('GET /ownership/facts?about=', () => {
  it('answers those of everybody in a group and in the groups below it', async () => {
    const server = await start();
    await away(server, scientist, inDays(1));
    await away(server, 'ml-engineer-1', inDays(2));
    await away(server, 'mlops-engineer-1', inDays(3));
    expect(await about(server, 'group:default/forecasting')).toEqual([
      `absence ${scientist}`,
      'absence ml-engineer-1',
    ]);
    expect(await about(server, 'group:default/platform')).toEqual([
      'absence ml-engineer-1',
    ]);
    expect(await about(server, 'group:default/nobody')).toEqual([]);
    const page = await get(
      server,
      'stranger',
      '/ownership/facts?about=group:default/forecasting&limit=1',
    );
    expect(page.body).toMatchObject({
      items: [{ person }],
      totalItems: 2,
      nextCursor: expect.any(String),
    });
  });

  it('answers those about any of several, each once', async () => {
    const server = await start();
    await enter(server, scientist, deputy);
    await enter(server, scientist, { ...handOver, from: inDays(1) });
    await enter(server, 'pilot', { ...swap, from: inDays(2) });
    await away(server, 'stranger');
    const all = [
      ...['group:default/forecasting', person, service],
      ...['rota:flight-ops', user('ml-engineer-1')],
    ].join(',');
    expect(await about(server, all)).toEqual([
      `deputy ${scientist}`,
      `hand-over ${scientist}`,
      'rota-swap pilot',
    ]);
    // Whatever else is asked for holds on top.
    expect(await about(server, `${all}&service=${service}`)).toEqual([
      `hand-over ${scientist}`,
    ]);
  });

  it('counts nobody outside their engagement, as roles do', async () => {
    const server = await start({
      entities: organisation.map(entity =>
        entity.metadata.name === 'ml-engineer-1'
          ? {
              ...entity,
              spec: {
                ...entity.spec,
                engagement: { from: inDays(5).slice(0, 10) },
              },
            }
          : entity,
      ),
    });
    await enter(server, scientist, {
      ...{ kind: 'absence', person: user('ml-engineer-1') },
      ...{ from: inDays(6), until: inDays(7) },
    });
    await away(server, scientist);
    expect(await about(server, 'group:default/forecasting')).toEqual([
      `absence ${scientist}`,
    ]);
  });

  it('tells of no group that is not there or hidden', async () => {
    const seen = catalogServiceMock({ entities: organisation });
    const catalog = catalogServiceMock.mock({
      getEntityByRef: async (ref, options) =>
        String(ref) === 'group:default/forecasting'
          ? undefined
          : seen.getEntityByRef(ref, options),
      streamEntities: (asked, options) => seen.streamEntities(asked, options),
    });
    const server = await start({ catalog });
    await away(server, scientist);
    for (const group of ['group:default/forecasting', 'group:default/gone']) {
      const { status, body } = await get(
        server,
        'stranger',
        `/ownership/facts?about=${person},${group}`,
      );
      expect(status).toBe(404);
      expect(body.error.message).toBe(
        `There is no group ${group} in the catalog, or you may not see it.`,
      );
    }
  });

  it.each([
    ['nothing', ''],
    ['a name', 'data-scientist-1'],
    ['another kind', 'domain:default/operations'],
    ['an empty place', `${person},,${person}`],
    ['an end that is open', `${person},`],
    ['more than fifty', Array(51).fill(person).join(',')],
  ])('refuses %s', async (_, subjects) => {
    const server = await start();
    const { status, body } = await get(
      server,
      'stranger',
      `/ownership/facts?about=${subjects}`,
    );
    expect(status).toBe(400);
    expect(body.error.message).toContain(
      'query.about is not a list of at most 50 people, groups, services and rotas',
    );
  });
});
