import { createBackendModule } from '@backstage/backend-plugin-api';
import { onCallProvidersExtensionPoint } from '@pitwall/plugin-mlops-node';
import {
  enter,
  inDays,
  listed,
  start,
  swap,
  user,
} from './__testUtils__/factServer';

const asked: string[] = [];

/** A tool elsewhere that keeps shifts of its own. */
const pager = createBackendModule({
  ...{ pluginId: 'mlops', moduleId: 'pager' },
  register(env) {
    env.registerInit({
      deps: { providers: onCallProvidersExtensionPoint },
      async init({ providers }) {
        providers.addProvider({
          name: 'pagerduty',
          targetsOf: () => [],
          whoIsOnCall: async ({ target }) => {
            asked.push(target);
            return undefined;
          },
        });
      },
    });
  },
});

describe('POST /ownership/facts with a swap', () => {
  it.each<[string, string, object, string]>([
    [
      'a rota nobody knows',
      'pilot',
      { ...swap, target: 'rota:lunch' },
      'body.target is no rota of this installation: rota:lunch is not among those of mlops.people.locations.',
    ],
    [
      'a tool nobody added',
      'pilot',
      { ...swap, target: 'opsgenie:7' },
      'body.target is no rota of this installation: opsgenie:7',
    ],
    [
      'somebody without a shift',
      'stranger',
      { ...swap, person: user('stranger') },
      'body.person is stranger, who has no shift in Flight ops from',
    ],
    [
      'somebody unknown who takes over',
      'pilot',
      { ...swap, standIn: user('nobody') },
      'body.standIn is nobody in the catalog: user:default/nobody.',
    ],
    [
      'a time without end',
      'pilot',
      { ...swap, until: '9999-01-01T00:00:00.000Z' },
      'body.until must be at most a year after from.',
    ],
    [
      'a time far ahead',
      'pilot',
      {
        ...swap,
        from: '9998-01-01T00:00:00.000Z',
        until: '9998-01-02T00:00:00.000Z',
      },
      'body.from must be at most a year ahead.',
    ],
  ])('refuses %s', async (_, name, fact, message) => {
    const server = await start();
    const { status, body } = await enter(server, name, fact);
    expect(body.error.message).toContain(message);
    expect(status).toBe(400);
    expect(await listed(server)).toEqual([]);
  });

  it('says where shifts of another tool are swapped, and does not ask it', async () => {
    const server = await start({ features: [pager] });
    const { status, body } = await enter(server, 'pilot', {
      ...swap,
      target: 'pagerduty:P1',
    });
    expect(body.error.message).toContain(
      'body.target is of pagerduty, which keeps its shifts itself: swap the shift there, and whom to call follows.',
    );
    expect(status).toBe(400);
    expect(asked).toEqual([]);
  });

  it('refuses who takes over while they are away, with the absence', async () => {
    const server = await start();
    const away = await enter(server, 'mlops-engineer-1', {
      ...{ kind: 'absence', person: user('mlops-engineer-1') },
      ...{ from: inDays(-1), until: inDays(15) },
    });
    const { status, body } = await enter(server, 'pilot', swap);
    expect(status).toBe(409);
    expect(body.error.message).toMatch(
      / cannot be reached from \w+ \d+ \w+ \d{4}, \d\d:\d\d \(Europe\/Berlin\) until /,
    );
    expect(body.error.current.factId).toBe(away.body.factId);
  });

  it('refuses to swap on what was taken over, with the swap there is', async () => {
    const server = await start();
    const first = await enter(server, 'pilot', {
      ...swap,
      standIn: user('stranger'),
    });
    expect(first.status).toBe(200);
    const { status, body } = await enter(server, 'stranger', {
      ...swap,
      person: user('stranger'),
    });
    expect(status).toBe(409);
    expect(body.error.current.factId).toBe(first.body.factId);
    expect(body.error.message).toContain('take that swap back');
    expect(body.error.message).not.toMatch(/\dT\d/);
  });
});
