import request from 'supertest';
import { pipelineToken, startTestPlugin } from '../../dev/startTestPlugin';

type Server = Awaited<ReturnType<typeof startTestPlugin>>['server'];

const fleetOf = async (server: Server, query = '', token?: string) => {
  const call = request(server).get(`/api/mlops/services${query}`);
  return token ? call.set('Authorization', token) : call;
};

/** The first fill runs beside the start of the backend. */
const filled = (server: Server) =>
  vi.waitFor(async () => {
    const { body } = await fleetOf(server);
    expect(body.totalItems).toBeGreaterThan(0);
  });

describe('GET /services', () => {
  it('pages through the fleet with figures of the whole', async () => {
    const { server } = await startTestPlugin();
    await filled(server);
    const first = (await fleetOf(server, '?limit=2')).body;
    expect(first.items.map(titleOf)).toEqual(['Arrival delay', 'Baggage belt']);
    expect(first).toMatchObject({
      totalItems: 3,
      summary: {
        services: 3,
        inProduction: 2,
        withViolations: 2,
        lifecycles: ['experimental', 'production'],
      },
      asOf: expect.stringMatching(/Z$/),
    });
    expect(first.items[0]).toMatchObject({
      accountable: [{ title: 'MLOps' }],
      onCall: [{ title: 'MLOps' }],
      useCase: { title: 'Delay forecasting' },
      lifecycle: 'production',
    });
    const second = (await fleetOf(server, `?limit=2&after=${first.nextCursor}`))
      .body;
    expect(second.items.map(titleOf)).toEqual(['Crew roster']);
    expect(second.nextCursor).toBeUndefined();
  });

  it('filters without changing the figures', async () => {
    const { server } = await startTestPlugin();
    await filled(server);
    const { body } = await fleetOf(
      server,
      '?search=belt&lifecycle=experimental&violations=only',
    );
    expect(body.items.map(titleOf)).toEqual(['Baggage belt']);
    expect(body.items[0].named).toContainEqual({
      ...{ entityRef: 'group:default/nobody', title: 'Nobody' },
    });
    expect(body.totalItems).toBe(1);
    expect(body.summary.services).toBe(3);
  });

  it('shows a pipeline only what is its own', async () => {
    const { server } = await startTestPlugin();
    await filled(server);
    const { body } = await fleetOf(
      server,
      '',
      pipelineToken('external:arrival-delay'),
    );
    expect(body.items.map(titleOf)).toEqual(['Arrival delay']);
    expect(body.summary.services).toBe(1);
    const nobody = await fleetOf(server, '', pipelineToken('external:nobody'));
    expect(nobody.status).toBe(403);
  });

  it.each([
    ['?after=garbage', 'query.after'],
    ['?limit=0', 'query.limit'],
    ['?limit=201', 'query.limit'],
    ['?violations=all', 'query.violations'],
    ['?search=a&search=b', 'query.search'],
    ['?search=a%00b', 'query.search'],
  ])('answers 400 to %s, naming %s', async (query, field) => {
    const { server } = await startTestPlugin();
    const { status, body } = await fleetOf(server, query);
    expect(status).toBe(400);
    expect(body.error.field).toBe(field);
  });
});

function titleOf(item: { service: { title: string } }): string {
  return item.service.title;
}
