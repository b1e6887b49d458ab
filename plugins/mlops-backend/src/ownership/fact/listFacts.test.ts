import {
  deputy,
  end,
  enter,
  get,
  handOver,
  inDays,
  listed,
  person,
  scientist,
  service,
  start,
  swap,
  user,
  type Server,
} from './__testUtils__/factServer';

/** Seven facts that begin one after the other, two of them at once. */
async function startWithSeven() {
  const server = await start();
  for (const day of [5, 1, 3, 2, 4, 6, 3]) {
    const { status } = await enter(server, scientist, {
      ...{ kind: 'deputy', person, deputy: user('ml-engineer-1') },
      ...{ from: inDays(day), until: inDays(day + 0.5) },
      // At one time there are two, in different roles.
      ...((
        await listed(server)
      ).some(({ from }: { from: string }) => from === inDays(day)) && {
        service,
        role: 'data-scientist',
      }),
    });
    expect(status).toBe(200);
  }
  return server;
}

/** Every page, as somebody follows the cursors; `between` happens after each. */
async function walk(
  server: Server,
  query: string,
  between: () => Promise<unknown> = async () => {},
) {
  const pages: { factId: string; from: string }[][] = [];
  let after: string | undefined;
  do {
    const { status, body } = await get(
      server,
      'stranger',
      `/ownership/facts?${query}${after ? `&after=${after}` : ''}`,
    );
    expect(status).toBe(200);
    expect(body.nextCursor ?? '').toMatch(/^[\w-]*$/);
    pages.push(body.items);
    after = body.nextCursor;
    await between();
  } while (after);
  return pages;
}

describe('GET /ownership/facts', () => {
  it('answers those about a person, a service or a rota', async () => {
    const server = await start();
    await enter(server, scientist, deputy);
    await enter(server, scientist, handOver);
    await enter(server, 'pilot', swap);
    const kinds = async (query: string) =>
      (await listed(server, query)).map(({ kind }: { kind: string }) => kind);
    expect(await kinds(`?person=${user('ml-engineer-1')}`)).toEqual([
      'deputy',
      'hand-over',
    ]);
    expect(await kinds(`?service=${service}`)).toEqual(['hand-over']);
    expect(await kinds('?target=rota:flight-ops')).toEqual(['rota-swap']);
    expect(await kinds(`?person=${user('stranger')}`)).toEqual([]);
  });

  it('answers page by page, each fact once, the soonest first', async () => {
    const server = await startWithSeven();
    const { body } = await get(server, 'stranger', '/ownership/facts');
    expect(body).toMatchObject({ totalItems: 7 });
    expect(body).not.toHaveProperty('nextCursor');
    for (const limit of [1, 2, 3, 7]) {
      const pages = await walk(server, `limit=${limit}`);
      expect(pages.flat()).toEqual(body.items);
      expect(pages).toHaveLength(Math.ceil(7 / limit));
    }
  });

  it('answers twenty where nobody says how many', async () => {
    const server = await start();
    for (let day = 1; day <= 21; day += 1) {
      await enter(server, scientist, {
        ...{ kind: 'absence', person },
        ...{ from: inDays(day), until: inDays(day + 1) },
      });
    }
    const { body } = await get(server, 'stranger', '/ownership/facts');
    expect(body.items).toHaveLength(20);
    expect(body).toMatchObject({
      totalItems: 21,
      nextCursor: expect.any(String),
    });
  });

  it('keeps to what was asked for on every page', async () => {
    const server = await startWithSeven();
    await enter(server, 'pilot', swap);
    const pages = await walk(server, `limit=1&service=${service}`);
    expect(pages.map(({ length }) => length)).toEqual([1]);
    const people = await walk(server, `limit=2&person=${person}`);
    expect(people.flat()).toHaveLength(7);
  });

  it('leaves out nothing and repeats nothing when facts are taken back meanwhile', async () => {
    const server = await startWithSeven();
    const all = await listed(server);
    let taken = 0;
    const pages = await walk(server, 'limit=2', async () => {
      // The fact that the cursor names goes too.
      for (const { factId } of all.slice(taken, taken + 2)) {
        await end(server, scientist, factId);
      }
      taken += 2;
    });
    expect(pages.flat().map(({ factId }) => factId)).toEqual(
      all.map(({ factId }: { factId: string }) => factId),
    );
  });

  const cursorOf = (value: unknown) =>
    Buffer.from(JSON.stringify(value)).toString('base64url');

  it.each([
    'garbage',
    cursorOf([1, 2]),
    cursorOf(['2026-03-29T00:00:00.000Z', 'no-id']),
    cursorOf(['a\u0000', '0199c6d2-0000-7000-8000-000000000001']),
    cursorOf({ from: '2026-03-29T00:00:00.000Z' }),
    cursorOf(null),
  ])('refuses %j as a cursor', async cursor => {
    const server = await start();
    const { status, body } = await get(
      server,
      'stranger',
      `/ownership/facts?after=${cursor}`,
    );
    expect(status).toBe(400);
    expect(body.error.message).toContain(
      'query.after is not a cursor of this list; take nextCursor of the page before.',
    );
  });

  it.each(['0', '201', 'many', '-1'])('refuses %s as a limit', async limit => {
    const server = await start();
    const { status } = await get(
      server,
      'stranger',
      `/ownership/facts?limit=${limit}`,
    );
    expect(status).toBe(400);
  });
});
