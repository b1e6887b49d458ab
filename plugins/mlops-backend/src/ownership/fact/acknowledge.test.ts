import { pipelineToken } from '../../../dev/startTestPlugin';
import {
  agentToken,
  enter,
  get,
  inDays,
  organisation,
  period,
  post,
  scientist,
  start,
  type Server,
} from './__testUtils__/factServer';

describe('an acknowledgement', () => {
  const validatorOf = async (server: Server) => {
    const { body } = await get(
      server,
      'stranger',
      '/services/default/narrowing/ownership',
    );
    return body.roles.find(
      (each: { role: string }) => each.role === 'model-validator',
    );
  };
  const changeOf = async (server: Server) => {
    const role = await validatorOf(server);
    return {
      kind: 'acknowledgement',
      entityRef: 'component:default/narrowing',
      role: 'model-validator',
      digest: role.pending[0].digest,
    };
  };

  it.each(['validator-2', 'mlops-engineer-1'])(
    'is given by the level that bound the role: %s',
    async name => {
      const server = await start();
      const { status } = await enter(server, name, await changeOf(server));
      expect(status).toBe(200);
    },
  );

  it('is waited for since the portal first saw the change', async () => {
    const before = new Date().toISOString();
    const server = await start();
    const since = await vi.waitFor(
      async () => {
        const { pending } = await validatorOf(server);
        expect(pending[0].since).toBeDefined();
        return pending[0].since;
      },
      { timeout: 10_000 },
    );
    expect(since > before).toBe(true);
    expect((await validatorOf(server)).pending[0].since).toBe(since);
  });

  it('makes the change count at once, until it is taken back', async () => {
    const server = await start();
    const validators = async () => {
      const path = '/services/default/narrowing/ownership';
      const { body } = await get(server, 'stranger', path);
      return body.roles
        .find(({ role }: { role: string }) => role === 'model-validator')
        .people.map(({ title }: { title: string }) => title);
    };
    expect(await validators()).toEqual(['validator-1', 'validator-2']);
    const { body } = await enter(server, 'validator-2', await changeOf(server));
    expect(await validators()).toEqual(['validator-1']);
    await post(
      server,
      'validator-2',
      `/ownership/facts/${body.factId}/end`,
      {},
    );
    expect(await validators()).toEqual(['validator-1', 'validator-2']);
  });

  it('is not given by others, nor for what is not written', async () => {
    const server = await start();
    const change = await changeOf(server);
    const other = await enter(server, 'stranger', change);
    expect(other.status).toBe(403);
    expect(other.body.error.message).toMatch(/by the level that bound it/);
    const stale = await enter(server, 'validator-2', {
      ...{ ...change, digest: `sha256:${'0'.repeat(64)}` },
    });
    expect(stale.status).toBe(400);
    expect(stale.body.error.field).toBe('body.digest');
  });

  it('is given by nobody else for them, and taken back by those who may give it', async () => {
    const server = await start();
    const change = { ...(await changeOf(server)), ...period };
    const path = '/ownership/facts';
    const byAgent = await post(
      server,
      'validator-2',
      path,
      change,
      agentToken('validator-2'),
    );
    expect(byAgent.status).toBe(403);
    expect(byAgent.body.error.message).toContain('a person in the portal');
    const { body } = await enter(server, 'validator-2', change);
    const end = (name: string) =>
      post(server, name, `/ownership/facts/${body.factId}/end`, {});
    expect((await end('stranger')).status).toBe(403);
    expect((await end('validator-1')).status).toBe(200);
  });

  it('is not given by the team itself where it is below the owner of the level', async () => {
    // ML engineer 1 is in a group below the one that owns the domain.
    const server = await start({
      entities: organisation.map(entity =>
        entity.kind === 'Domain'
          ? {
              ...entity,
              spec: { ...entity.spec, owner: 'group:default/forecasting' },
            }
          : entity,
      ),
    });
    const change = await changeOf(server);
    expect((await enter(server, 'ml-engineer-1', change)).status).toBe(403);
    expect((await enter(server, scientist, change)).status).toBe(200);
  });

  it('is given by no pipeline', async () => {
    const server = await start();
    const { status } = await post(
      server,
      'nobody',
      '/ownership/facts',
      { ...(await changeOf(server)), ...period },
      pipelineToken('pipeline:x'),
    );
    expect(status).toBe(403);
  });

  it('is renewed before it expires, for another year', async () => {
    const server = await start();
    const change = await changeOf(server);
    await enter(server, 'validator-2', change);
    const next = { ...change, from: period.until, until: inDays(300) };
    expect((await enter(server, 'validator-2', next)).status).toBe(200);
  });
});
