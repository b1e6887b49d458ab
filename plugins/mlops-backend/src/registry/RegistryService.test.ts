import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import type { VersionRegistration } from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import { v7 as newId } from 'uuid';
import { actorsOf, openTexts, readStream } from '../audit';
import { migrate } from '../database';
import type { Caller } from '../http';
import { RegistryService } from './RegistryService';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const service = 'component:default/arrival-delay';
const digest = (digit: string) => `sha256:${digit.repeat(64)}`;

const pipeline: Caller = {
  principal: { kind: 'service', id: 'pipeline:arrival-delay' },
  credentials: mockCredentials.service('pipeline:arrival-delay'),
};

function registration(
  digit: string,
  change: Partial<VersionRegistration> = {},
): VersionRegistration {
  return {
    service,
    kind: 'tabular',
    lineage: { code: digest(digit) },
    authors: ['ada@example.com'],
    metrics: {},
    ...change,
  };
}

describe.each(databases.eachSupportedId())('RegistryService on %s', id => {
  let knex: Knex;
  let registry: RegistryService;
  const clock = { now: new Date('2026-01-31T09:30:00.000Z') };
  beforeEach(async () => {
    knex = await databases.init(id);
    await migrate(knex);
    clock.now = new Date('2026-01-31T09:30:00.000Z');
    registry = new RegistryService({
      database: async () => knex,
      services: { get: async () => undefined },
      settledServices: { get: async () => undefined },
      findPeople: async texts =>
        new Map(
          texts
            .filter(text => text === 'ada@example.com')
            .map(text => [
              text,
              { entityRef: 'user:default/ada', title: 'Ada' },
            ]),
        ),
      environments: { production: { regions: ['eu-west'] } },
      now: () => clock.now,
      newId,
    });
  });

  const register = (...of: Parameters<typeof registration>) =>
    registry.register(registration(...of), pipeline);

  it('answers the version there is when twenty register it at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => register('a')),
    );
    expect(answers.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(
      new Set(answers.map(({ modelVersion }) => modelVersion.versionId)).size,
    ).toBe(1);
    expect(await knex('model_versions').select('ordinal')).toEqual([
      { ordinal: 1 },
    ]);
    expect(await knex('ledger_entries').select('type')).toEqual([
      { type: 'mlops.registry.version-registered@1' },
    ]);
  });

  it('numbers versions registered at once without a gap, services apart', async () => {
    const digits = [...'0123456789'];
    await Promise.all(
      digits.flatMap(digit => [
        register(digit),
        register(digit, { service: 'component:default/other' }),
        register(digit),
      ]),
    );
    for (const each of [service, 'component:default/other']) {
      const rows = await knex('model_versions')
        .where({ service_ref: each })
        .orderBy('ordinal')
        .select('ordinal');
      expect(rows.map(({ ordinal }) => ordinal)).toEqual([
        ...Array.from({ length: 10 }, (_, n) => n + 1),
      ]);
    }
  });

  it('takes another kind or variant for another version', async () => {
    const one = await register('a');
    const two = await register('a', { variant: 'plant-3' });
    const three = await register('a', { kind: 'llm' });
    const again = await register('a', { variant: 'plant-3' });
    expect(
      [one, two, three, again].map(({ modelVersion, isNew }) => [
        modelVersion.ordinal,
        isNew,
      ]),
    ).toEqual([
      [1, true],
      [2, true],
      [3, true],
      [2, false],
    ]);
  });

  it('names people in the ledger by id, and seals what else may name one', async () => {
    const { modelVersion } = await register('a', {
      authors: ['ada@example.com', 'somebody@example.com'],
      source: 'https://ci.example.com/ada/1',
    });
    const [event, ...more] = await readStream(
      knex,
      `model-version/${modelVersion.versionId}`,
    );
    expect(more).toEqual([]);
    expect(JSON.stringify(event)).not.toMatch(
      /@example|default\/ada|example.com\/ada|somebody/,
    );
    expect(event).toMatchObject({
      type: 'mlops.registry.version-registered@1',
      payload: { service, ordinal: 1, lineage: { code: digest('a') } },
    });
    const { authors, source } = event.payload as {
      authors: [{ actor: string }, { given: string }];
      source: string;
    };
    const actors = await actorsOf(knex, [event.actor, authors[0].actor]);
    expect([...actors.values()]).toEqual(
      expect.arrayContaining([
        { kind: 'service', ref: 'pipeline:arrival-delay' },
        { kind: 'user', ref: 'user:default/ada' },
      ]),
    );
    const texts = await openTexts(knex, [authors[1].given, source]);
    expect([...texts.values()].sort()).toEqual([
      'https://ci.example.com/ada/1',
      'somebody@example.com',
    ]);
  });

  it('keeps nothing of a version that the ledger did not take', async () => {
    await knex('ledger_head').delete();
    await expect(register('a')).rejects.toThrow(/head/);
    expect(await knex('model_versions')).toEqual([]);
    expect(await knex('registry_services')).toEqual([]);
  });

  const deploy = (versionId: string, from?: string) =>
    registry.deploy(
      {
        ...{ service, environment: 'production', region: 'eu-west', from },
        parts: [{ part: 'champion', versionId, trafficShare: 1 }],
      },
      pipeline,
    );

  it('records deployments of one place in one stream, also many at once', async () => {
    const { modelVersion } = await register('a');
    await Promise.all(
      Array.from({ length: 10 }, () => deploy(modelVersion.versionId)),
    );
    const events = await readStream(
      knex,
      `deployments/${service}/production/eu-west`,
    );
    expect(events.map(({ streamVersion }) => streamVersion)).toEqual([
      ...Array.from({ length: 10 }, (_, n) => n + 1),
    ]);
    expect(events[0]).toMatchObject({
      type: 'mlops.registry.deployment-recorded@1',
      payload: {
        parts: [
          {
            ...{ part: 'champion', trafficShare: 1 },
            versionId: modelVersion.versionId,
          },
        ],
      },
    });
  });

  it('lets what is recorded later for one instant count', async () => {
    const { modelVersion: one } = await register('a');
    const { modelVersion: two } = await register('b');
    const from = '2026-01-20T00:00:00.000Z';
    await deploy(one.versionId, from);
    await deploy(two.versionId, from);
    const { live, history } = await registry.deployments(
      { service, from: '2026-01-01T00:00:00.000Z' },
      pipeline,
    );
    expect(live).toMatchObject([{ from, parts: [{ ordinal: 2 }] }]);
    expect(history).toHaveLength(1);
  });

  it('keeps when a back-dated deployment was recorded', async () => {
    const { modelVersion } = await register('a');
    const from = '2026-01-20T00:00:00.000Z';
    expect(await deploy(modelVersion.versionId, from)).toMatchObject({
      ...{ from, recordedAt: '2026-01-31T09:30:00.000Z' },
      recordedBy: 'pipeline:arrival-delay',
    });
    const at = (instant: string) =>
      registry.deployments({ service, at: instant }, pipeline);
    expect((await at('2026-01-19T23:59:59.999Z')).live).toEqual([]);
    expect((await at(from)).live).toHaveLength(1);
  });

  it('forgives a clock that is a little ahead, and no more', async () => {
    const { modelVersion } = await register('a');
    const { from } = await deploy(
      modelVersion.versionId,
      '2026-01-31T09:30:04.000Z',
    );
    expect(from).toBe('2026-01-31T09:30:00.000Z');
    await expect(
      deploy(modelVersion.versionId, '2026-01-31T09:30:06.000Z'),
    ).rejects.toThrow(
      'body.from lies in the future: it is 2026-01-31T09:30:00.000Z, and a deployment is recorded when it happened.',
    );
  });
});
