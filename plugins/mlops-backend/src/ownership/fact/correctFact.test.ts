import {
  absence,
  deputy,
  end,
  enter,
  get,
  inDays,
  listed,
  period,
  post,
  scientist,
  start,
  user,
  type Server,
} from './__testUtils__/factServer';

const correct = (server: Server, name: string, id: string, fact: object) =>
  post(server, name, `/ownership/facts/${id}/correction`, {
    ...period,
    ...fact,
  });
const shorter = { ...absence, until: inDays(3) };

describe('POST /ownership/facts/:id/correction', () => {
  it('ends one and enters another in its place, both on record', async () => {
    const server = await start();
    const former = await enter(server, scientist, absence);
    const corrected = await correct(
      server,
      'mlops-engineer-1',
      former.body.factId,
      shorter,
    );
    expect(corrected.status).toBe(200);
    expect(corrected.body).toMatchObject({
      until: shorter.until,
      recordedBy: { entityRef: user('mlops-engineer-1') },
    });
    expect(corrected.body.factId).not.toBe(former.body.factId);
    expect(await listed(server)).toEqual([corrected.body]);
    const { body } = await get(server, 'stranger', '/audit/entries');
    expect(
      body.items.map(({ type, stream }: { type: string; stream: string }) => [
        type,
        stream,
      ]),
    ).toEqual([
      [
        'mlops.ownership.absence-recorded@1',
        `dated-fact/${former.body.factId}`,
      ],
      ['mlops.ownership.fact-ended@1', `dated-fact/${former.body.factId}`],
      [
        'mlops.ownership.absence-recorded@1',
        `dated-fact/${corrected.body.factId}`,
      ],
    ]);
  });

  it('changes nothing by what says the very same', async () => {
    const server = await start();
    const { body } = await enter(server, scientist, absence);
    const same = await correct(server, scientist, body.factId, absence);
    expect(same.body).toEqual(body);
    expect(await listed(server)).toEqual([body]);
  });

  it.each<[string, object, number, string]>([
    [
      'a stretch that cannot be',
      { ...absence, until: inDays(700) },
      400,
      'body.until',
    ],
    ['another kind', deputy, 400, 'body.kind'],
  ])('leaves what there is when refused for %s', async (_, fact, code, at) => {
    const server = await start();
    const { body } = await enter(server, scientist, absence);
    const refused = await correct(server, scientist, body.factId, fact);
    expect(refused.status).toBe(code);
    expect(JSON.stringify(refused.body)).toContain(`"${at}"`);
    expect(await listed(server)).toEqual([body]);
  });

  it('makes no room for what another one stands against', async () => {
    const server = await start();
    const early = await enter(server, scientist, {
      ...absence,
      until: inDays(1),
    });
    const late = await enter(server, scientist, {
      ...absence,
      from: inDays(2),
    });
    const refused = await correct(
      server,
      scientist,
      early.body.factId,
      absence,
    );
    expect(refused.status).toBe(409);
    expect(await listed(server)).toEqual([early.body, late.body]);
  });

  it('is refused to whoever may not end it, and of what is over', async () => {
    const server = await start();
    const { body } = await enter(server, scientist, absence);
    const other = await correct(server, 'stranger', body.factId, shorter);
    expect(other.status).toBe(403);
    await end(server, scientist, body.factId);
    const late = await correct(server, scientist, body.factId, shorter);
    expect(late.status).toBe(409);
    expect(late.body.error.message).toMatch(/is over, or was taken back/);
    expect(await listed(server)).toEqual([]);
    const nowhere = await correct(
      server,
      scientist,
      '0199c6d2-0000-7000-8000-000000000001',
      shorter,
    );
    expect(nowhere.status).toBe(404);
  });
});
