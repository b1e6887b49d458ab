import { NotFoundError } from '@backstage/errors';
import {
  callLoad,
  forecastWeeks,
  rotaLoad,
  serviceTraits,
  writeRoleBrief,
  type CallLoad,
  type CallOnRecord,
  type OnCallAnswer,
  type OrganisationMatrix,
  type Role,
  type RoleBrief,
} from '@pitwall/plugin-mlops-common';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { Caller } from '../../http';
import type { CatalogReader } from '../CatalogReader';
import type { OnCallDesk } from '../onCall';
import type { OrganisationCache } from '../OrganisationCache';
import { ownershipOf } from '../ownershipOf';
import type { ServiceReader } from '../ServiceReader';
import { readServiceStack } from './readServiceStack';

const weekMs = 7 * 86_400_000;

/** Writes technical descriptions of roles from what services really are. */
export class RoleBriefs {
  readonly #services: Pick<ServiceReader, 'get'>;
  readonly #catalog: Pick<CatalogReader, 'get'>;
  readonly #organisation: Pick<OrganisationCache, 'current'>;
  readonly #featureViews: () => Promise<ReadonlySet<string>>;
  readonly #desk: Pick<OnCallDesk, 'ask'>;
  readonly #calls: (
    service: string,
    since: string,
  ) => Promise<readonly CallOnRecord[]>;
  readonly #logger: Pick<LoggerService, 'warn'>;
  readonly #matrix: OrganisationMatrix;
  readonly #now: () => Date;

  constructor(options: {
    services: Pick<ServiceReader, 'get'>;
    catalog: Pick<CatalogReader, 'get'>;
    organisation: Pick<OrganisationCache, 'current'>;
    featureViews(): Promise<ReadonlySet<string>>;
    desk: Pick<OnCallDesk, 'ask'>;
    /** Calls about a service that are on record. */
    calls(service: string, since: string): Promise<readonly CallOnRecord[]>;
    logger: Pick<LoggerService, 'warn'>;
    matrix: OrganisationMatrix;
    now(): Date;
  }) {
    this.#services = options.services;
    this.#catalog = options.catalog;
    this.#organisation = options.organisation;
    this.#featureViews = options.featureViews;
    this.#desk = options.desk;
    this.#calls = options.calls;
    this.#logger = options.logger;
    this.#matrix = options.matrix;
    this.#now = options.now;
  }

  /**
   * The description of one role of one service, from the service as it is now.
   *
   * @throws 404 when the service is not there, hidden, or no ML service, or when
   * its matrix has no such role
   */
  async write(
    serviceRef: string,
    role: Role,
    caller: Caller,
  ): Promise<RoleBrief> {
    const [service, snapshot, views] = await Promise.all([
      this.#services.get(serviceRef, caller),
      this.#organisation.current(),
      this.#featureViews(),
    ]);
    const ownership = ownershipOf(service, snapshot, this.#matrix);
    const known = ownership.roles.find(each => each.role === role);
    if (!known) {
      throw new NotFoundError(
        `The matrix of ${serviceRef} has no role ${role}; it has ${ownership.roles
          .map(each => each.role)
          .join(', ')}.`,
      );
    }
    const { stack, servedBy } = await readServiceStack(
      this.#catalog,
      service,
      serviceTraits(service, view => views.has(view)),
      caller.credentials,
    );
    const owner =
      ownership.owner &&
      (await this.#catalog.get(ownership.owner.entityRef, caller.credentials));
    const at = this.#now().toISOString();
    const answers = await this.#ask(
      [service, ...servedBy, ...(owner ? [owner] : [])],
      at,
    );
    const [zone] = (answers ?? []).map(answer => answer.zone);
    return writeRoleBrief({
      ...{ ownership, role, stack, roleTitle: known.title },
      onCall: answers?.flatMap(answer => rotaLoad(answer, at) ?? []),
      calls: await this.#callsBefore(at, serviceRef, zone ?? 'UTC'),
    });
  }

  /** Undefined when providers were asked and none of them answered. */
  async #ask(
    entities: readonly Entity[],
    at: string,
  ): Promise<OnCallAnswer[] | undefined> {
    const until = weeksAway(at, forecastWeeks);
    const reports = await this.#desk.ask(entities, { at, until });
    const answers = reports.flatMap(({ answer }) => answer ?? []);
    return reports.length > 0 && answers.length === 0 ? undefined : answers;
  }

  /** Undefined when the database does not answer. */
  async #callsBefore(
    at: string,
    service: string,
    zone: string,
  ): Promise<CallLoad | undefined> {
    try {
      const calls = await this.#calls(service, weeksAway(at, -forecastWeeks));
      return callLoad(calls, zone);
    } catch (error) {
      this.#logger.warn(`Calls about ${service} could not be read: ${error}`);
      return undefined;
    }
  }
}

function weeksAway(at: string, weeks: number): string {
  return new Date(Date.parse(at) + weeks * weekMs).toISOString();
}
