import {
  deputy,
  end,
  enter,
  get,
  listed,
  scientist,
  start,
  type Server,
} from './__testUtils__/factServer';

const entryTypes = async (server: Server): Promise<string[]> => {
  const { body } = await get(server, 'stranger', '/audit/entries');
  return body.items.map(({ type }: { type: string }) => type);
};

describe('POST /ownership/facts/:id/end', () => {
  it.each([
    ['whoever it is about', scientist],
    ['whoever it names', 'ml-engineer-1'],
    ['whoever answers for a service of theirs', 'mlops-engineer-1'],
  ])('takes a fact back for %s', async (_, name) => {
    const server = await start();
    const { body } = await enter(server, scientist, deputy);
    const ended = await end(server, name, body.factId);
    expect(ended.status).toBe(200);
    expect(ended.body.endedAt >= body.recordedAt).toBe(true);
    expect(await listed(server)).toEqual([]);
    // Once more changes nothing.
    const again = await end(server, name, body.factId);
    expect(again.body).toEqual(ended.body);
  });

  it('is refused to others, and for what is not there', async () => {
    const server = await start();
    const { body } = await enter(server, scientist, deputy);
    const other = await end(server, 'stranger', body.factId);
    expect(other.status).toBe(403);
    expect(other.body.error.message).toMatch(/^This is about Data scientist 1/);
    const nowhere = await end(
      server,
      scientist,
      '0199c6d2-0000-7000-8000-000000000001',
    );
    expect(nowhere.status).toBe(404);
    expect((await end(server, scientist, 'x')).status).toBe(400);
  });

  it('makes room for another', async () => {
    const server = await start();
    const { body } = await enter(server, scientist, deputy);
    await end(server, scientist, body.factId);
    expect((await enter(server, scientist, deputy)).status).toBe(200);
    expect((await entryTypes(server)).sort()).toEqual([
      'mlops.ownership.deputy-named@1',
      'mlops.ownership.deputy-named@1',
      'mlops.ownership.fact-ended@1',
    ]);
  });
});
