import { NotFoundError } from '@backstage/errors';
import {
  lineageDigest,
  mlServiceRef,
  type ContractAnswer,
  type ContractRequest,
  type Deployment,
  type DeploymentRecord,
  type DeploymentsAsOf,
  type ModelVersion,
  type ModelVersionPage,
  type registryContracts,
  type VersionRegistration,
} from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import { actorIdOf, decide, streamVersion, type LedgerActor } from '../audit';
import { invalidInput, type Caller } from '../http';
import { checkEnvironment, checkPlace, type Environments } from './checkPlace';
import { insertDeployment, listDeployments, readLive } from './deploymentStore';
import {
  countModelVersions,
  findByLineage,
  insertModelVersion,
  listModelVersions,
  readModelVersion,
  readModelVersions,
} from './modelVersionStore';
import { deployedParts } from './deployedParts';
import {
  deploymentRecorded,
  deploymentsStream,
  versionRegistered,
  versionStream,
} from './registryEvents';
import { resolveAuthors, type FindPeople } from './resolveAuthors';
import { startOfDeployment } from './startOfDeployment';
import { holdService, saveOrdinal } from './serviceStore';
import { positionIn } from './versionCursor';

type Contracts = typeof registryContracts;
type Registered = ContractAnswer<Contracts['register']>;

/** Reads a service for whoever asks; 404 when it is not theirs to see. */
interface ServiceAccess {
  get(serviceRef: string, caller: Caller): Promise<unknown>;
}

/** Remembers versions and deployments, and answers what is live where. */
export class RegistryService {
  readonly #database: () => Promise<Knex>;
  readonly #services: ServiceAccess;
  readonly #settledServices: ServiceAccess;
  readonly #findPeople: FindPeople;
  readonly #environments: Environments;
  readonly #now: () => Date;
  readonly #newId: () => string;

  constructor(options: {
    database(): Promise<Knex>;
    services: ServiceAccess;
    /**
     * The same for a service that is given versions: those it had under a
     * former name come first, and 409 while they are not moved.
     */
    settledServices: ServiceAccess;
    findPeople: FindPeople;
    environments: Environments;
    now(): Date;
    newId(): string;
  }) {
    this.#database = options.database;
    this.#services = options.services;
    this.#settledServices = options.settledServices;
    this.#findPeople = options.findPeople;
    this.#environments = options.environments;
    this.#now = options.now;
    this.#newId = options.newId;
  }

  /**
   * The version with this lineage: the one there is, or a new one.
   *
   * @throws 404 for a service that is not there; 409 while what it had under a
   * former name is still to be moved
   */
  async register(
    registration: VersionRegistration,
    caller: Caller,
  ): Promise<Registered> {
    const { service } = registration;
    await this.#settledServices.get(service, caller);
    const authors = await resolveAuthors(
      registration.authors,
      this.#findPeople,
    );
    const digest = lineageDigest(registration);
    const at = this.#now().toISOString();
    const by = { actor: actorOf(caller), at };
    return decide<Registered>(await this.#database(), by, async tx => {
      const lastOrdinal = await holdService(tx, service);
      const known = await findByLineage(tx, service, digest);
      if (known) {
        return {
          answer: { modelVersion: await kept(tx, known), isNew: false },
        };
      }
      const version = {
        ...registration,
        ...{ authors, lineageDigest: digest },
        versionId: this.#newId(),
        ordinal: lastOrdinal + 1,
        registeredAt: at,
        registeredBy: await actorIdOf(tx, by.actor),
      };
      await saveOrdinal(tx, service, version.ordinal);
      await insertModelVersion(tx, version);
      return {
        answer: {
          modelVersion: await kept(tx, version.versionId),
          isNew: true,
        },
        decision: {
          stream: versionStream(version.versionId),
          expectedVersion: 0,
          events: [await versionRegistered(tx, version)],
        },
      };
    });
  }

  /**
   * One version.
   *
   * @throws 404, the same for one that is not there and one that is hidden
   */
  async version(versionId: string, caller: Caller): Promise<ModelVersion> {
    const version = await readModelVersion(await this.#database(), versionId);
    if (!version) throw noVersion(versionId);
    try {
      await this.#services.get(version.service, caller);
    } catch (error) {
      throw error instanceof NotFoundError ? noVersion(versionId) : error;
    }
    return version;
  }

  /** One page of the versions of a service, the newest first. */
  async versions(
    { path, query }: ContractRequest<Contracts['versions']>,
    caller: Caller,
  ): Promise<ModelVersionPage> {
    const below = positionIn(query.after);
    const service = mlServiceRef(path);
    await this.#services.get(service, caller);
    const knex = await this.#database();
    // One more than asked for tells whether there is another page.
    const [found, totalItems] = await Promise.all([
      listModelVersions(knex, { service, below, limit: query.limit + 1 }),
      countModelVersions(knex, service),
    ]);
    const items = found.slice(0, query.limit);
    return {
      items,
      totalItems,
      ...(found.length > items.length && {
        nextCursor: String(items[items.length - 1].ordinal),
      }),
    };
  }

  /**
   * Records what serves in one place from an instant on.
   *
   * @throws 404 for a service that is not there; 400 for a place, a version or
   * an instant that cannot be
   */
  async deploy(record: DeploymentRecord, caller: Caller): Promise<Deployment> {
    const { service, environment, region } = record;
    const now = this.#now();
    const unknown = checkPlace(this.#environments, record, 'body');
    if (unknown) throw invalidInput([unknown]);
    const from = startOfDeployment(record.from, now);
    await this.#services.get(service, caller);
    const knex = await this.#database();
    const versions = await readModelVersions(
      knex,
      record.parts.map(({ versionId }) => versionId),
    );
    const parts = deployedParts(record, versions);
    const actor = actorOf(caller);
    const recordedAt = now.toISOString();
    return decide(knex, { actor, at: recordedAt }, async tx => {
      await holdService(tx, service);
      const place = { service, environment, region };
      const stream = deploymentsStream(place);
      // Not the number of deployments: a service that was renamed brought some
      // along, and their entries stay in the stream of its former name.
      const expectedVersion = await streamVersion(tx, stream);
      const answer = {
        deploymentId: this.#newId(),
        ...{ service, environment, ...(region && { region }) },
        ...{ from, parts, recordedAt, recordedBy: actor.ref },
      };
      const saved = { ...answer, recordedBy: await actorIdOf(tx, actor) };
      await insertDeployment(tx, saved);
      return {
        answer,
        decision: {
          stream,
          expectedVersion,
          events: [deploymentRecorded(saved)],
        },
      };
    });
  }

  /** What was live at an instant and, if asked for, how it came to that. */
  async deployments(
    query: ContractRequest<Contracts['deployments']>['query'],
    caller: Caller,
  ): Promise<DeploymentsAsOf> {
    const { service, environment, from, to } = query;
    const unknown =
      environment && checkEnvironment(this.#environments, environment, 'query');
    if (unknown) throw invalidInput([unknown]);
    await this.#services.get(service, caller);
    const knex = await this.#database();
    const asOf = query.at ?? this.#now().toISOString();
    const [live, history] = await Promise.all([
      readLive(knex, { service, environment, at: asOf }),
      from || to
        ? listDeployments(knex, { service, environment, from, to })
        : undefined,
    ]);
    return { asOf, live, ...(history && { history }) };
  }
}

function actorOf({ principal }: Caller): LedgerActor {
  return { kind: principal.kind, ref: principal.id };
}

async function kept(
  tx: Knex.Transaction,
  versionId: string,
): Promise<ModelVersion> {
  const version = await readModelVersion(tx, versionId);
  if (!version) throw new Error(`The registry lost ${versionId}`);
  return version;
}

function noVersion(versionId: string): Error {
  return new NotFoundError(
    `There is no model version ${versionId}, or you may not see it.`,
  );
}
