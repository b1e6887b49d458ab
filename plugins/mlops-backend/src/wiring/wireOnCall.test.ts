import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { wireOnCall } from './wireOnCall';

const directory = createMockDirectory();

const [, rotas] =
  /```yaml\n# people\/rotas.yaml\n([^]*?)```/.exec(
    readFileSync(
      path.resolve(__dirname, '../../../../docs/on-call.md'),
      'utf8',
    ),
  ) ?? [];

/** Wired over one file. */
function wire(content: string) {
  directory.setContent({ 'rotas.yaml': content });
  const logger = mockServices.logger.mock();
  const desk = wireOnCall(
    {
      config: {
        people: {
          locations: [directory.resolve('rotas.yaml')],
          onCallTimeoutSeconds: 3,
        },
      },
      logger,
      now: () => new Date('2026-03-29T01:30:00Z'),
    },
    [],
  );
  return { desk, logger };
}

const night = {
  at: '2026-03-29T01:30:00.000Z',
  until: '2026-03-29T12:00:00.000Z',
};

describe('wireOnCall', () => {
  it('answers by the rotas of the documentation', async () => {
    const { desk, logger } = wire(rotas);
    const reports = await desk.all(night);
    expect(
      reports.map(({ target, answer }) => [
        target,
        answer?.levels.map(({ title, onDuty }) => [
          title,
          ...onDuty.map(({ person }) => person.name),
        ]),
      ]),
    ).toEqual([
      [
        'rota:flight-ops',
        [
          ['First line', 'ml-engineer-2'],
          ['Second line', 'mlops-engineer-2'],
        ],
      ],
      ['rota:hub-ops', [['First line', 'ml-engineer-2']]],
    ]);
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('does not start over a broken file', () => {
    expect(() => wire(rotas.replaceAll('09:00', '9 o’clock'))).toThrow(
      'rotas.flight-ops.levels[0].layers[0].start is not a wall-clock time such as 2026-01-05T09:00, without an offset: 2026-01-05T9 o’clock.',
    );
  });

  it('warns of overrides that overlap', () => {
    const override =
      '{ member: p1, from: 2026-08-15T00:00, until: 2026-08-16T00:00 }';
    const { logger } = wire(
      rotas.replace('overrides:\n', `overrides:\n          - ${override}\n`),
    );
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining(
        'rotas.flight-ops.levels[0].overrides[1] overlaps overrides[0]',
      ),
    );
  });

  it('warns of hours of the next four weeks in which nobody has duty', () => {
    const daytime = `rotas:
  ops:
    zone: Europe/Berlin
    layers:
      - start: 2026-01-05T09:00
        handOver: { every: week }
        members: [p1]
        hours: [{ from: 08:00, to: 20:00 }]
`;
    const { logger } = wire(daytime);
    expect(logger.warn.mock.calls).toEqual([
      [
        expect.stringMatching(
          /^In .+rotas\.yaml: rotas\.ops has nobody on duty from Sunday 29 March 2026, 03:30 \(Europe\/Berlin\) until /,
        ),
      ],
    ]);
  });

  it('warns of the first twenty things', () => {
    const past =
      '{ member: p1, from: 2026-01-15T00:00, until: 2026-01-16T00:00 }';
    const { logger } = wire(
      rotas.replace(
        'overrides:\n',
        `overrides:\n${`          - ${past}\n`.repeat(30)}`,
      ),
    );
    expect(logger.warn).toHaveBeenCalledTimes(20);
  });
});
