import type {
  ContractRequest,
  FleetPage,
  fleetContracts,
} from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import { invalidInput, type Caller } from '../http';
import {
  decodeFleetCursor,
  encodeFleetCursor,
  type FleetPosition,
} from './fleetCursor';
import { countFleet, countLifecycles, listFleet } from './fleetQueries';
import { readCatalogInstant } from './fleetStore';
import type { FleetVisibility } from './FleetVisibility';

type FleetQuery = ContractRequest<typeof fleetContracts.list>['query'];

/** Answers which services there are, from the suite's own projection. */
export class FleetService {
  readonly #database: () => Promise<Knex>;
  readonly #visibility: Pick<FleetVisibility, 'sightOf'>;

  constructor(options: {
    database(): Promise<Knex>;
    visibility: Pick<FleetVisibility, 'sightOf'>;
  }) {
    this.#database = options.database;
    this.#visibility = options.visibility;
  }

  /** One page, and the figures of everything the caller may see. */
  async list(query: FleetQuery, caller: Caller): Promise<FleetPage> {
    const after = positionIn(query.after);
    const sight = await this.#visibility.sightOf(caller);
    const knex = await this.#database();
    const filter = {
      search: query.search,
      lifecycle: query.lifecycle,
      onlyViolations: query.violations === 'only',
    };
    const isFiltered = Boolean(
      filter.search || filter.lifecycle || filter.onlyViolations,
    );
    // One more than asked for tells whether there is another page.
    const [found, lifecycles, matching, asOf] = await Promise.all([
      listFleet(knex, sight, filter, { limit: query.limit + 1, after }),
      countLifecycles(knex, sight),
      isFiltered ? countFleet(knex, sight, filter) : undefined,
      readCatalogInstant(knex),
    ]);
    const shown = found.slice(0, query.limit);
    const last = shown[shown.length - 1];
    const services = total(lifecycles, each => each.services);
    return {
      items: shown.map(({ entry }) => entry),
      totalItems: matching ?? services,
      ...(found.length > shown.length && {
        nextCursor: encodeFleetCursor(last.position),
      }),
      summary: {
        services,
        inProduction: total(
          lifecycles.filter(({ lifecycle }) => lifecycle === 'production'),
          each => each.services,
        ),
        withViolations: total(lifecycles, each => each.withViolations),
        lifecycles: lifecycles.map(({ lifecycle }) => lifecycle).sort(),
      },
      ...(asOf && { asOf }),
    };
  }
}

function positionIn(cursor: string | undefined): FleetPosition | undefined {
  if (cursor === undefined) return undefined;
  const position = decodeFleetCursor(cursor);
  if (!position) {
    throw invalidInput([
      {
        field: 'query.after',
        sentence:
          'query.after is not a cursor of this list; take nextCursor of the page before.',
      },
    ]);
  }
  return position;
}

function total<T>(items: readonly T[], figure: (item: T) => number): number {
  return items.reduce((sum, item) => sum + figure(item), 0);
}
