import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import {
  organisationMatrix,
  readRotas,
  type OnCallAnswer,
} from '@pitwall/plugin-mlops-common';
import { OnCallUnavailable } from '@pitwall/plugin-mlops-node';
import { mlService } from '../../../dev/entities';
import { OnCallDesk, RotaProvider } from '../onCall';
import { answerFrom, Elsewhere, moment } from '../onCall/elsewhereForTests';
import { CoveredFleet } from './CoveredFleet';
import { FleetRotas } from './FleetRotas';
import { turnsDuring } from './turnsForTests';

const override = { from: '2026-04-01T09:00', until: '2026-04-02T09:00' };
const { rotas } = readRotas([
  {
    file: 'rotas.yaml',
    value: {
      rotas: {
        ops: {
          zone: 'Europe/Berlin',
          layers: [
            {
              start: '2026-01-05T09:00',
              handOver: { every: 'week' },
              members: ['p1', 'p2'],
            },
          ],
          overrides: [
            { member: 'p1', ...override },
            { member: 'p2', ...override },
          ],
        },
      },
    },
  },
]);

/** Annotations of a service, by its name. */
type Named = Readonly<Record<string, Record<string, string>>>;

async function fleetRotas(
  named: Named,
  options: {
    around?: (service: Entity) => Promise<Entity[]>;
    waitMs?: number;
  } = {},
) {
  const clock = { now: new Date(moment.at) };
  const now = () => clock.now;
  const elsewhere = new Elsewhere();
  const logger = mockServices.logger.mock();
  const services = Object.entries(named).map(([name, annotations]) =>
    mlService(name, {}, { annotations }),
  );
  const views: ReadonlySet<string> = new Set();
  const snapshot = {
    facts: { people: new Map(), groups: new Map() },
    ...{ domains: new Map(), systems: new Map() },
    services: new Map(
      services.map(each => [`component:default/${each.metadata.name}`, each]),
    ),
    ...{ digest: '', asOf: moment.at },
  };
  const fleet = await new CoveredFleet({
    organisation: { current: async () => snapshot },
    featureViews: async () => views,
    matrix: organisationMatrix({ preset: 'starter', overrides: {} }),
  }).current();
  const fleetsRotas = new FleetRotas({
    desk: new OnCallDesk({
      rota: new RotaProvider(rotas, now),
      others: [elsewhere],
      ...{ timeoutSeconds: 3, now, logger },
    }),
    neighbours: { around: options.around ?? (async () => []) },
    ...{ now, logger, sliceMs: 0, waitMs: options.waitMs },
  });
  const pass = (seconds: number) => {
    clock.now = new Date(clock.now.getTime() + seconds * 1000);
  };
  const current = () => fleetsRotas.current(fleet);
  const callers = async () =>
    (await current()).targets.map(({ target, services: calling }) => [
      target,
      calling.map(({ ownership }) => ownership.service.title).join(),
    ]);
  return { callers, current, elsewhere, logger, pass };
}

const onCall = (target: string) => ({ 'mlops.pitwall.dev/on-call': target });

describe('FleetRotas', () => {
  it('asks about each rota once, with everybody who calls it', async () => {
    const api: Entity = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'api', annotations: { elsewhere: 'e:1 e:2' } },
    };
    const { callers, current, elsewhere } = await fleetRotas(
      {
        ...{ a: onCall('rota:ops'), b: { elsewhere: 'e:1' } },
        ...{ c: onCall('rota:ops,rota:gone'), d: {} },
      },
      {
        around: async ({ metadata }) => (metadata.name === 'c' ? [api] : []),
      },
    );
    expect(await callers()).toEqual([
      ['rota:ops', 'a,c'],
      ['e:1', 'b,c'],
      ['rota:gone', 'c'],
      ['e:2', 'c'],
    ]);
    expect(elsewhere.asked.map(({ target }) => target)).toEqual(['e:1', 'e:2']);
    const { targets, without } = await current();
    expect(targets[0]).toMatchObject({
      file: 'rotas.yaml',
      overlaps: [{ counts: 'user:default/p2', hidden: 'user:default/p1' }],
    });
    // Four weeks, and a little more.
    const { upcoming } = targets[0].answer?.levels[0] ?? {};
    expect(upcoming?.at(-1)?.until?.slice(0, 10)).toBe('2026-04-27');
    expect(targets[2].failure).toContain('no file of mlops.people.locations');
    expect(without.map(({ ownership }) => ownership.service.title)).toEqual([
      'd',
    ]);
  });

  it('remembers what it read for a minute, and what is kept elsewhere for five', async () => {
    const { current, elsewhere, pass } = await fleetRotas({
      a: { elsewhere: 'e:1' },
    });
    const first = await current();
    expect(await current()).toBe(first);
    pass(59);
    expect(await current()).toBe(first);
    pass(1);
    expect(await current()).not.toBe(first);
    expect(elsewhere.asked).toHaveLength(1);
    pass(240);
    await current();
    expect(elsewhere.asked).toHaveLength(2);
  });

  it('shares the reading of whoever asks meanwhile, and lets others have their turn', async () => {
    const named = Object.fromEntries(
      Array.from({ length: 100 }, (_, n) => [`s${n}`, onCall('rota:ops')]),
    );
    const { current } = await fleetRotas(named);
    const turns = await turnsDuring(async () => {
      const [one, other] = await Promise.all([current(), current()]);
      expect(other).toBe(one);
    });
    expect(turns).toBeGreaterThan(90);
  });

  it('says of a provider that is silent what it failed with, and tries again in a minute', async () => {
    const { current, elsewhere, pass } = await fleetRotas({
      a: { elsewhere: 'e:1' },
    });
    elsewhere.answer = async () => {
      throw new OnCallUnavailable('Elsewhere refused the token.');
    };
    const { targets } = await current();
    expect(targets).toMatchObject([
      { failure: 'Elsewhere refused the token.' },
    ]);
    expect(targets[0].answer).toBeUndefined();
    elsewhere.answer = async () => answerFrom('p3');
    pass(60);
    expect((await current()).targets[0].failure).toBeUndefined();
  });

  it('tells until when what it knows reaches, once a provider is silent', async () => {
    const { current, elsewhere, pass } = await fleetRotas({
      a: { elsewhere: 'e:1' },
    });
    await current();
    elsewhere.answer = async () => {
      throw new OnCallUnavailable('Elsewhere is silent.');
    };
    pass(24 * 3600);
    const [{ isLastKnown, knownUntil }] = (await current()).targets;
    expect(isLastKnown).toBe(true);
    expect(knownUntil?.slice(0, 10)).toBe('2026-04-26');
  });

  it('waits no longer for others than a moment, and says what has not answered', async () => {
    const { current, elsewhere, pass } = await fleetRotas(
      { a: { ...onCall('rota:ops'), elsewhere: 'e:1' } },
      { waitMs: 0 },
    );
    let answer: (said: OnCallAnswer) => void = () => {};
    elsewhere.answer = () =>
      new Promise(resolve => {
        answer = resolve;
      });
    const failures = async () =>
      Object.fromEntries(
        (await current()).targets.map(({ target, failure }) => [
          target,
          failure,
        ]),
      );
    expect(await failures()).toEqual({
      'e:1': 'elsewhere was asked and has not answered yet.',
      'rota:ops': undefined,
    });
    answer(answerFrom('p3'));
    pass(2);
    await vi.waitFor(async () => {
      pass(2);
      expect((await failures())['e:1']).toBeUndefined();
    });
  });

  it('asks about a bounded number elsewhere, and says so of the others', async () => {
    const targets = Array.from({ length: 203 }, (_, n) => `e:${n}`).join(' ');
    const { current, elsewhere } = await fleetRotas({
      a: { elsewhere: targets },
    });
    const read = await current();
    expect(elsewhere.asked).toHaveLength(200);
    expect(read.targets.flatMap(({ failure }) => failure ?? [])).toEqual(
      Array(3).fill(
        'More than 200 schedules outside the portal are named; the others are not asked about.',
      ),
    );
  });

  it('calls no service without a rota while it cannot read who may name one', async () => {
    const { current, logger } = await fleetRotas(
      { a: {}, b: onCall('rota:ops') },
      {
        around: async () => {
          throw new Error('The catalog is away.');
        },
      },
    );
    expect(await current()).toMatchObject({
      targets: [{ target: 'rota:ops' }],
      without: [],
      notes: [
        'What serves and owns the services could not be read: rotas that only these name are missing.',
      ],
    });
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });
});
