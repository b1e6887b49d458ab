import { mockServices } from '@backstage/backend-test-utils';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import {
  organisationMatrix,
  workingHoursSchema,
  type CallQuestion,
} from '@pitwall/plugin-mlops-common';
import { mlService } from '../../../../../dev/entities';
import { CallQuestions } from '../../CallQuestions';
import { CallExport } from '../CallExport';

/** A title that would be markup. */
export const hostile = `"><script>alert('x')</script>&`;
const week = ['2026-03-23T07:00:00.000Z', '2026-03-30T06:00:00.000Z'] as const;

const person = (name: string, phone?: string) => ({
  title: name,
  email: `${name}@pitwall.example`,
  specialisations: [],
  ...(phone && { phone }),
});

const service = (name: string, title: string): Entity =>
  mlService(
    name,
    {
      system: undefined,
      roles: {
        'mlops-engineer': 'user:default/engineer',
        'ai-product-manager': 'user:default/owner',
      },
      ml: { runbooks: { default: 'https://run.example/all' } },
    },
    { title },
  );

const rota: CallQuestion['reports'][number] = {
  target: 'rota:operations',
  provider: 'rota',
  writtenIn: 'component:default/delay',
  isLastKnown: false,
  asOf: '2026-03-29T00:30:00.000Z',
  answer: {
    target: 'rota:operations',
    title: 'Operations',
    zone: 'Europe/Berlin',
    levels: [
      {
        level: 1,
        title: 'First line',
        onDuty: [
          {
            person: { ref: 'user:default/operator', name: 'operator' },
            from: week[0],
            until: week[1],
          },
        ],
        upcoming: [
          {
            person: { ref: 'user:default/deputy', name: 'deputy' },
            from: week[1],
          },
        ],
      },
    ],
    asOf: '2026-03-29T00:30:00.000Z',
  },
};

/** An export at 01:30 in Berlin, half an hour before the clock goes forward. */
export function exportForTests(folder: string) {
  let nowMs = Date.parse('2026-03-29T00:30:00.000Z');
  const now = () => new Date(nowMs);
  const services = new Map(
    [service('delay', hostile), service('price', 'Price')].map(each => [
      stringifyEntityRef(each),
      each,
    ]),
  );
  const read = vi.fn(async () => ({
    facts: {
      people: new Map([
        ['user:default/engineer', person('engineer')],
        ['user:default/owner', person('owner')],
        ['user:default/operator', person(hostile, '+49 30 1001')],
        ['user:default/deputy', person('deputy')],
      ]),
      groups: new Map(),
    },
    domains: new Map(),
    systems: new Map(),
    services: new Map(services),
    digest: '',
    asOf: now().toISOString(),
  }));
  const questions = new CallQuestions({
    organisation: { current: read, refresh: read },
    neighbours: { around: async () => [] },
    desk: { ask: async () => [rota] },
    facts: {
      current: async () => ({
        facts: [
          {
            kind: 'absence',
            factId: '00000000-0000-7000-8000-000000000001',
            recordedAt: '2026-03-01T00:00:00.000Z',
            person: 'user:default/engineer',
            from: '2026-03-30T00:00:00.000Z',
            until: '2026-04-10T00:00:00.000Z',
          },
        ],
        asOf: now().toISOString(),
        isLastKnown: false,
      }),
    },
    matrix: organisationMatrix({ preset: 'starter', overrides: {} }),
    workingHours: workingHoursSchema.parse({}),
    contact: { title: 'Platform team', link: 'mailto:help@pitwall.example' },
    staleAfterSeconds: 120,
    patienceMs: 1_000,
    onCallPatienceMs: 1_000,
    now,
    logger: mockServices.logger.mock(),
  });
  const logger = mockServices.logger.mock();
  const pages = new CallExport({
    config: { folder, everyMinutes: 60 },
    contact: { title: 'Platform team', link: 'mailto:help@pitwall.example' },
    ...{ questions, now, logger },
  });
  return {
    ...{ pages, read, services, logger },
    addService: (name: string, title: string) =>
      services.set(`component:default/${name}`, service(name, title)),
    pass: (minutes: number) => {
      nowMs += minutes * 60_000;
    },
  };
}
