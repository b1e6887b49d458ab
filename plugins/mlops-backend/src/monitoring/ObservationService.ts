import {
  downsample,
  mlServiceRef,
  windowKey,
  windowProblem,
  type ContractRequest,
  type monitoringContracts,
  type ObservationPush,
  type ObservationPushAnswer,
  type Observations,
} from '@pitwall/plugin-mlops-common';
import type { Caller } from '../http';
import { admit } from './admission';
import { admitPush, type PushTools } from './admitPush';
import {
  holdMetric,
  insertObservations,
  listMetrics,
  listObservations,
  readKnownObservations,
  type Observation,
} from './observationStore';

type Request = ContractRequest<typeof monitoringContracts.observations>;
type Point = ObservationPush['points'][number];

// Of each metric, so many windows are read for one answer: the newest.
const mostWindows = 20_000;

/** Takes and answers values of metrics. */
export class ObservationService {
  readonly #tools: PushTools;

  constructor(tools: PushTools) {
    this.#tools = tools;
  }

  /**
   * Stores values; the same again changes nothing, another one for the same
   * window is a new revision.
   *
   * @throws 400 for an unknown environment or version, 404
   */
  async push(
    push: ObservationPush,
    caller: Caller,
  ): Promise<ObservationPushAnswer> {
    const { knex, at } = await admitPush(this.#tools, push, caller);
    const { points, refused } = readPoints(push, at);
    const nothing = { accepted: 0, unchanged: 0, revised: 0, refused };
    if (points.length === 0) return nothing;
    const begins = points.map(({ from }) => from).sort();
    const span = { first: begins[0], last: begins[begins.length - 1] };
    return knex.transaction(async tx => {
      const metric = await holdMetric(tx, push, this.#tools.newId());
      const known = new Map(
        (await readKnownObservations(tx, metric, span)).map(each => [
          windowKey(each),
          each,
        ]),
      );
      const added = points.flatMap((point): Observation[] => {
        const before = known.get(windowKey(point));
        if (before?.value === point.value && before.n === point.n) return [];
        return [{ ...point, revision: (before?.revision ?? 0) + 1 }];
      });
      await insertObservations(tx, metric, added, at);
      return {
        accepted: added.length,
        unchanged: points.length - added.length,
        revised: added.filter(({ revision }) => revision > 1).length,
        refused,
      };
    });
  }

  /**
   * Metrics over windows as they were pushed.
   *
   * @throws 400 for an unknown environment, 404
   */
  async list({ path, query }: Request, caller: Caller): Promise<Observations> {
    const service = mlServiceRef(path);
    const { environment, layer, metric, from, to } = query;
    await admit(this.#tools, { service, environment, part: 'query' }, caller);
    const knex = await this.#tools.database();
    const metrics = await listMetrics(knex, {
      ...{ service, environment, layer, metric },
    });
    const values = await listObservations(
      knex,
      { metrics: metrics.map(({ id }) => id), from, to },
      mostWindows,
    );
    return {
      service,
      environment,
      series: metrics.map(
        ({ id, service: _, environment: __, ...described }) => ({
          ...described,
          points: [...downsample(values.get(id) ?? [], ({ value }) => value)],
        }),
      ),
    };
  }
}

/** The points of a push that can be taken. */
function readPoints(
  { metric, points }: ObservationPush,
  now: string,
): { points: Point[]; refused: ObservationPushAnswer['refused'] } {
  const refused: ObservationPushAnswer['refused'] = [];
  const seen = new Set<string>();
  const taken = points.filter(point => {
    const { from, to } = point;
    const problem = seen.has(windowKey(point))
      ? 'is given twice'
      : windowProblem(point, now);
    seen.add(windowKey(point));
    if (!problem) return true;
    const sentence = `The window of ${metric} ${problem}.`;
    refused.push({ from, to, sentence });
    return false;
  });
  return { points: taken, refused };
}
