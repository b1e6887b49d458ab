import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { readRotas, type OnCallAnswer } from '@pitwall/plugin-mlops-common';
import { OnCallDesk } from '../OnCallDesk';
import { Elsewhere, moment } from '../elsewhereForTests';
import { RotaProvider } from '../RotaProvider';

const { rotas } = readRotas([
  {
    file: 'rotas.yaml',
    value: {
      rotas: {
        ops: {
          zone: 'Europe/Berlin',
          workingHours: { from: '08:00', to: '18:00' },
          layers: [
            {
              start: '2026-01-05T09:00',
              handOver: { every: 'week' },
              members: ['p1', 'p2'],
            },
          ],
        },
      },
    },
  },
]);

/** A component with these annotations. */
export function entity(
  name: string,
  annotations: Record<string, string>,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, annotations },
  };
}

/** A desk with a rota `ops` and a provider elsewhere, and a clock. */
export function aDesk({ timeoutSeconds = 3 } = {}) {
  const clock = { now: new Date(moment.at) };
  const elsewhere = new Elsewhere();
  const logger = mockServices.logger.mock();
  const now = () => clock.now;
  const desk = new OnCallDesk({
    rota: new RotaProvider(rotas, now),
    others: [elsewhere],
    ...{ timeoutSeconds, now, logger },
  });
  const service = entity('delay', { elsewhere: 'elsewhere:1' });
  const ask = async (at = moment.at, until = moment.until) => {
    const [report] = await desk.ask([service], { at, until });
    return report;
  };
  const pass = (seconds: number) => {
    clock.now = new Date(clock.now.getTime() + seconds * 1000);
  };
  return { desk, elsewhere, logger, ask, pass };
}

/** Who has duty at the first level. */
export const onDuty = (report: { answer?: OnCallAnswer }) =>
  report.answer?.levels[0].onDuty.map(({ person }) => person.name);
