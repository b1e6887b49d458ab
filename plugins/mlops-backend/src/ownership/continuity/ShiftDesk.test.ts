import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { OnCallUnavailable } from '@pitwall/plugin-mlops-node';
import { answerFrom, Elsewhere, moment } from '../onCall/elsewhereForTests';
import { OnCallDesk, RotaProvider } from '../onCall';
import { ShiftDesk } from './ShiftDesk';

const entity = (name: string, elsewhere?: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, ...(elsewhere && { annotations: { elsewhere } }) },
});

const group = entity('operations');
const fleet = new Map<string, Entity>();

function aShiftDesk(
  around: (service: Entity) => Promise<Entity[]> = async () => [],
) {
  const clock = { now: new Date(moment.at) };
  const elsewhere = new Elsewhere();
  const logger = mockServices.logger.mock();
  const now = () => clock.now;
  const shifts = new ShiftDesk({
    desk: new OnCallDesk({
      rota: new RotaProvider(new Map(), now),
      others: [elsewhere],
      ...{ timeoutSeconds: 3, now, logger },
    }),
    neighbours: { around },
    logger,
  });
  const ask = (services: readonly Entity[], party = group) =>
    shifts.ask(party, services, fleet, moment);
  const pass = (seconds: number) => {
    clock.now = new Date(clock.now.getTime() + seconds * 1000);
  };
  const asked = () => elsewhere.asked.map(({ target }) => target);
  return { ask, asked, elsewhere, logger, pass };
}

describe('ShiftDesk', () => {
  it('asks for what the party, its services and what stands around them name', async () => {
    const { ask, asked } = aShiftDesk(async () => [entity('api', 'e:3 e:1')]);
    const { answers, notes } = await ask(
      [entity('delay', 'e:1'), entity('gate', 'e:2')],
      entity('operations', 'e:0'),
    );
    expect(asked()).toEqual(['e:0', 'e:1', 'e:3', 'e:2']);
    expect(answers.map(({ provider }) => provider)).toEqual(
      Array.from({ length: 4 }, () => 'elsewhere'),
    );
    expect(notes).toEqual([]);
  });

  it('says in one line that a provider is silent, however many schedules it keeps', async () => {
    const { ask, elsewhere } = aShiftDesk();
    elsewhere.answer = async () => {
      throw new OnCallUnavailable('Elsewhere refused the token.');
    };
    const { answers, notes } = await ask([entity('delay', 'e:1 e:2 e:3')]);
    expect(answers).toEqual([]);
    expect(notes).toEqual([
      'Elsewhere refused the token. Shifts that are kept there are missing.',
    ]);
  });

  it('says how many schedules of a provider are missing', async () => {
    const { ask, elsewhere } = aShiftDesk();
    elsewhere.answer = async () => {
      const [{ target }] = elsewhere.asked.slice(-1);
      return target === 'e:2' ? undefined : answerFrom('p1');
    };
    expect((await ask([entity('delay', 'e:1 e:2 e:3')])).notes).toEqual([
      'elsewhere does not know e:2. Shifts of 1 of the 3 schedules that are kept there are missing.',
    ]);
  });

  it('gives what a silent provider said before, and when that was', async () => {
    const { ask, elsewhere, pass } = aShiftDesk();
    await ask([entity('delay', 'e:1')]);
    pass(3600);
    elsewhere.answer = async () => {
      throw new OnCallUnavailable('Elsewhere is silent.');
    };
    const { answers, notes } = await ask([entity('delay', 'e:1')]);
    expect(answers).toMatchObject([{ isLastKnown: true }]);
    expect(notes).toEqual([
      'Elsewhere is silent. Shifts that are kept there are as of Sunday 29 March 2026, 01:30 (UTC).',
    ]);
  });

  it('asks for a bounded number of schedules, and says that there are more', async () => {
    const { ask, asked } = aShiftDesk();
    const services = Array.from({ length: 130 }, (_, n) =>
      entity(`service-${n}`, `e:${n}`),
    );
    const { notes } = await ask(services);
    expect(asked()).toHaveLength(20);
    expect(notes).toEqual([
      'Shifts of 20 schedules outside the portal are looked at, and 80 more are named.',
      'Schedules outside the portal are those of 100 of 130 services.',
    ]);
  });

  it('answers without what stands around services, and says so once', async () => {
    const { ask, asked, logger } = aShiftDesk(async () => {
      throw new Error('The catalog is away.');
    });
    const { notes } = await ask([entity('delay', 'e:1'), entity('gate')]);
    expect(asked()).toEqual(['e:1']);
    expect(notes).toEqual([
      'What serves and owns the services could not be read: shifts that only these name are missing.',
    ]);
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });
});
