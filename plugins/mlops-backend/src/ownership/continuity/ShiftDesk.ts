import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { sayMoment, type AnsweredOnCall } from '@pitwall/plugin-mlops-common';
import type { NeighbourCache } from '../call';
import type { OnCallDesk, OnCallMoment, OnCallReport } from '../onCall';

/** Of more services nobody is told which rotas they name. */
const mostServices = 100;
/** Each takes a provider elsewhere a question or two; they are asked at once. */
const mostTargets = 20;

/** What is known of shifts. */
export interface ShiftsRead {
  readonly answers: readonly AnsweredOnCall[];
  /** What is not known, a sentence for each provider. */
  readonly notes: readonly string[];
}

/**
 * Asks every provider of on-call for the shifts around some services: all rotas
 * of the files, and what the services, what serves them and who owns them name
 * elsewhere. Never fails; takes no longer than one question to a provider may.
 */
export class ShiftDesk {
  readonly #desk: Pick<OnCallDesk, 'all' | 'askElsewhere'>;
  readonly #neighbours: Pick<NeighbourCache, 'around'>;
  readonly #logger: Pick<LoggerService, 'warn'>;

  constructor(options: {
    desk: Pick<OnCallDesk, 'all' | 'askElsewhere'>;
    neighbours: Pick<NeighbourCache, 'around'>;
    logger: Pick<LoggerService, 'warn'>;
  }) {
    this.#desk = options.desk;
    this.#neighbours = options.neighbours;
    this.#logger = options.logger;
  }

  /**
   * @param party - whose shifts are wanted; a group may name a rota itself
   * @param services - in the order in which they matter
   */
  async ask(
    party: Entity,
    services: readonly Entity[],
    fleet: ReadonlyMap<string, Entity>,
    moment: OnCallMoment,
  ): Promise<ShiftsRead> {
    const looked = services.slice(0, mostServices);
    const notes: string[] = [];
    const around = await Promise.all(
      looked.map(async each => [
        ...[each],
        ...(await this.#around(each, fleet, notes)),
      ]),
    );
    const [rotas, { reports, left }] = await Promise.all([
      this.#desk.all(moment),
      this.#desk.askElsewhere([party, ...around.flat()], moment, mostTargets),
    ]);
    const all = [...rotas, ...reports];
    return {
      answers: all.flatMap(({ provider, isLastKnown, answer }) =>
        answer ? [{ provider, isLastKnown, answer }] : [],
      ),
      notes: [
        ...notes,
        ...failures(all),
        ...(left > 0
          ? [
              `Shifts of ${mostTargets} schedules outside the portal are looked at, and ${left} more are named.`,
            ]
          : []),
        ...(services.length > mostServices
          ? [
              `Schedules outside the portal are those of ${mostServices} of ${services.length} services.`,
            ]
          : []),
      ],
    };
  }

  async #around(
    service: Entity,
    fleet: ReadonlyMap<string, Entity>,
    notes: string[],
  ): Promise<Entity[]> {
    try {
      return await this.#neighbours.around(service, { services: fleet });
    } catch (error) {
      const note =
        'What serves and owns the services could not be read: shifts that only these name are missing.';
      if (notes.length === 0) {
        notes.push(note);
        this.#logger.warn(`${note} ${error}`);
      }
      return [];
    }
  }
}

/** One line for each provider that failed, whatever it failed with. */
function failures(reports: readonly OnCallReport[]): string[] {
  const providers = new Set(
    reports.flatMap(({ failure, provider }) => (failure ? provider : [])),
  );
  return [...providers].map(provider => {
    const asked = reports.filter(report => report.provider === provider);
    const failed = asked.filter(({ failure }) => failure !== undefined);
    const silent = failed.filter(({ answer }) => answer === undefined).length;
    return `${failed[0].failure} ${consequence(asked.length, silent, failed)}`;
  });
}

function consequence(
  asked: number,
  silent: number,
  failed: readonly OnCallReport[],
): string {
  if (silent === asked) return 'Shifts that are kept there are missing.';
  if (silent > 0) {
    return `Shifts of ${silent} of the ${asked} schedules that are kept there are missing.`;
  }
  const [oldest] = failed.map(({ asOf }) => asOf).sort();
  return `Shifts that are kept there are as of ${sayMoment(oldest, 'UTC')}.`;
}
