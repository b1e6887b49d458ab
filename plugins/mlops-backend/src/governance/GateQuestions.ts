import type { Entity } from '@backstage/catalog-model';
import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import {
  answerGate,
  effectiveReview,
  type Direction,
  type EffectiveReview,
  type GateAnswer,
  type GateQuestion,
} from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import { invalidInput, matchesService, type Caller } from '../http';
import type { ServiceReader } from '../ownership';
import { checkPlace, readVersionFacts, type VersionFacts } from '../registry';
import type { EnforcementConfig } from './governanceConfig';
import { wasFit } from './gateStore';
import type { PackAssignment } from './PackAssignment';
import { readReview } from './reviewEvents';
import { reviewsOfPlace, type ReviewPlace } from './reviewStore';

/** What is asked of the gate. */
export interface Asked {
  readonly service: string;
  readonly version: string;
  readonly environment: string;
  readonly region?: string;
  readonly direction: Direction;
}

/** A question with everything that needed the network. */
export interface AskedFacts {
  readonly asked: Asked;
  readonly version: VersionFacts;
  readonly assignment: GateQuestion['assignment'];
}

/** Gathers what the gate's answer rests on, and asks the rules. */
export class GateQuestions {
  readonly #database: () => Promise<Knex>;
  readonly #services: Pick<ServiceReader, 'get'>;
  readonly #assignment: PackAssignment;
  readonly #enforcement: EnforcementConfig;

  constructor(options: {
    database(): Promise<Knex>;
    services: Pick<ServiceReader, 'get'>;
    assignment: PackAssignment;
    enforcement: EnforcementConfig;
  }) {
    this.#database = options.database;
    this.#services = options.services;
    this.#assignment = options.assignment;
    this.#enforcement = options.enforcement;
  }

  /**
   * What is known before a transaction begins, from the service as `services`
   * read it.
   *
   * @throws 400 for a place that is none; 404 for a service or version that is
   * not there
   */
  async gather(
    asked: Asked,
    caller: Caller,
    part: 'body' | 'query',
    services: Pick<ServiceReader, 'get'> = this.#services,
  ): Promise<AskedFacts> {
    const unknown = checkPlace(this.#assignment.environments, asked, part);
    if (unknown) throw invalidInput([unknown]);
    const [service, version] = await Promise.all([
      serviceFrom(services, asked.service, caller),
      readVersionFacts(await this.#database(), asked.version),
    ]);
    if (version?.service !== asked.service) {
      throw new NotFoundError(
        `${asked.service} has no model version ${asked.version}.`,
      );
    }
    const assignment = service
      ? this.#assignment.assign(service, asked.environment)
      : {
          kind: 'unknown' as const,
          sentence:
            'The catalog does not answer, so what is asked of this service is not known; try again in a moment.',
        };
    return { asked, version, assignment };
  }

  /** The rules' answer, as of what the database holds now. */
  async answer(
    knex: Knex | Knex.Transaction,
    { asked, version, assignment }: AskedFacts,
    now: string,
  ): Promise<GateAnswer> {
    const { service, environment, region, direction } = asked;
    const place = { versionId: version.versionId, environment, region };
    const review =
      direction === 'forward'
        ? await decidingReview(knex, place, now)
        : undefined;
    return answerGate(
      {
        ...{ service, environment, direction, assignment },
        ...(region && { region }),
        versionId: version.versionId,
        lineageDigest: version.lineageDigest,
        versionTitle: `Version ${version.ordinal}`,
        enforcement: this.#enforcement[environment] ?? 'observe',
        ...(review && { review }),
        wasFit: direction === 'rollback' && (await wasFit(knex, place)),
      },
      now,
    );
  }
}

/**
 * The service; undefined while the catalog does not answer. The safe moves do
 * not wait for it, as long as the caller is known without it.
 */
async function serviceFrom(
  services: Pick<ServiceReader, 'get'>,
  serviceRef: string,
  caller: Caller,
): Promise<Entity | undefined> {
  try {
    return await services.get(serviceRef, caller);
  } catch (error) {
    const isKnown = matchesService(caller.scope?.patterns ?? [], serviceRef);
    if (error instanceof ServiceUnavailableError && isKnown) return undefined;
    throw error;
  }
}

/**
 * The review that counts: the newest one that came to a decision, since a later
 * decision supersedes an earlier one, else the one that is open.
 */
async function decidingReview(
  knex: Knex | Knex.Transaction,
  place: ReviewPlace,
  now: string,
): Promise<{ readonly id: string; readonly at: EffectiveReview } | undefined> {
  const rows = (await reviewsOfPlace(knex, place)).filter(
    ({ state }) => state !== 'withdrawn',
  );
  const row =
    rows.find(
      ({ state, rejects_at: rejectsAt }) =>
        state !== 'open' || (rejectsAt !== null && rejectsAt <= now),
    ) ?? rows[0];
  if (!row) return undefined;
  const { record } = await readReview(knex, row.review_id);
  return { id: row.review_id, at: effectiveReview(record, now) };
}
