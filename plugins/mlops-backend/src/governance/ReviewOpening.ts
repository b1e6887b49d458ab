import {
  decideReview,
  effectiveReview,
  evolveReview,
  type ContractRequest,
  type governanceContracts,
  type ReviewChange,
  type ReviewRecord,
} from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import { actorIdOf, actorsOf, decide } from '../audit';
import { conflict, invalidInput, type Caller } from '../http';
import { checkPlace } from '../registry';
import { actorsIn } from './actorsIn';
import type { PackAssignment } from './PackAssignment';
import { actorOf } from './actorOf';
import { changeOf } from './changeOf';
import type { GovernanceService } from './GovernanceService';
import { keepPacks } from './packStore';
import { refusalError } from './refusalError';
import type { ReviewAccess } from './ReviewAccess';
import {
  readReview,
  reviewStream,
  toLedger,
  type ReadReview,
} from './reviewEvents';
import {
  findLiveReview,
  insertReview,
  reviewsToCarryFrom,
} from './reviewStore';

type OpenRequest = ContractRequest<(typeof governanceContracts)['open']>;

/** Opens reviews: chooses and pins the packs, and carries approvals over. */
export class ReviewOpening {
  readonly #database: () => Promise<Knex>;
  readonly #access: ReviewAccess;
  readonly #assignment: PackAssignment;
  readonly #governance: Pick<GovernanceService, 'recordLapse'>;
  readonly #now: () => Date;
  readonly #newId: () => string;

  constructor(options: {
    database(): Promise<Knex>;
    access: ReviewAccess;
    assignment: PackAssignment;
    governance: Pick<GovernanceService, 'recordLapse'>;
    now(): Date;
    newId(): string;
  }) {
    this.#database = options.database;
    this.#access = options.access;
    this.#assignment = options.assignment;
    this.#governance = options.governance;
    this.#now = options.now;
    this.#newId = options.newId;
  }

  /**
   * Opens the review of a version in a place.
   *
   * @throws 400 for a place that is none; 404 for a version that is not there;
   * 409 with the live review when there is one, or when no pack is for this
   */
  async open({ body }: OpenRequest, caller: Caller): Promise<ReviewChange> {
    const { versionId, environment, region } = body;
    const place = { versionId, environment, region };
    const unknown = checkPlace(this.#assignment.environments, body, 'body');
    if (unknown) throw invalidInput([unknown]);
    const { service, version, people } = await this.#access.version(
      versionId,
      caller,
    );
    const packs = this.#assignment.packsFor(service, environment);
    if (packs.kind === 'none') {
      throw conflict(packs.sentence, { code: packs.code });
    }
    const knex = await this.#database();
    await this.#endWhatTimeEnded(knex, place);

    const id = this.#newId();
    const at = this.#now().toISOString();
    const actor = actorOf(caller);
    return decide(knex, { actor, at }, async tx => {
      const live = await findLiveReview(tx, place);
      if (live) throw await alreadyOpen(tx, live.review_id, at);
      await keepPacks(tx, packs.loaded, at);
      const pinned = new Map(
        packs.loaded.map(({ pack, digest }) => [digest, pack]),
      );
      const opening = {
        service: version.service,
        ...(version.variant && { variant: version.variant }),
        ...{ versionId, kind: version.kind, lineage: version.lineage },
        ...{ lineageDigest: version.lineageDigest, environment },
        ...(region && { region }),
        packs: packs.loaded.map(({ pack, digest }) => ({
          name: pack.metadata.name,
          version: pack.metadata.version,
          digest,
        })),
      };
      const earlier = await earlierReviews(tx, opening);
      const by = { id: await actorIdOf(tx, actor), ref: actor.ref };
      const refOf = await refsOfAll(tx, by, earlier);
      const answer = decideReview(
        undefined,
        { kind: 'open', opening, earlier },
        {
          by,
          people: { ...people, refOf },
          version: { metrics: version.metrics },
          packs: pinned,
        },
        at,
      );
      if (answer.kind === 'refused') {
        throw refusalError(answer, { id, record: undefined }, at);
      }
      const record = answer.decisions.reduce<ReviewRecord | undefined>(
        (before, decision) =>
          evolveReview(before, { ...decision, at, by: by.id }, pinned),
        undefined,
      );
      if (!record) throw new Error('A review was opened without an event');
      await insertReview(tx, id, record);
      return {
        answer: changeOf(id, record, at),
        decision: {
          stream: reviewStream(id),
          expectedVersion: 0,
          events: answer.decisions.map(toLedger),
        },
      };
    });
  }

  /** A review that time has ended must not keep the next one from opening. */
  async #endWhatTimeEnded(
    knex: Knex,
    place: Parameters<typeof findLiveReview>[1],
  ): Promise<void> {
    const live = await findLiveReview(knex, place);
    if (!live) return;
    const { record } = await readReview(knex, live.review_id);
    if (effectiveReview(record, this.#now().toISOString()).lapsed) {
      await this.#governance.recordLapse(live.review_id);
    }
  }
}

async function alreadyOpen(
  tx: Knex.Transaction,
  reviewId: string,
  now: string,
): Promise<Error> {
  const { record } = await readReview(tx, reviewId);
  return refusalError(
    {
      kind: 'refused',
      code: 'exists',
      sentence: `This version has an open review there already: ${reviewId}.`,
    },
    { id: reviewId, record },
    now,
  );
}

async function earlierReviews(
  tx: Knex.Transaction,
  opening: Parameters<typeof reviewsToCarryFrom>[1],
): Promise<({ readonly id: string } & ReadReview)[]> {
  const earlier: ({ readonly id: string } & ReadReview)[] = [];
  for (const row of await reviewsToCarryFrom(tx, opening)) {
    const { events, record } = await readReview(tx, row.review_id);
    // A service that was renamed is the same one, whatever the ledger calls it.
    const subject = { ...record.subject, service: row.service_ref };
    earlier.push({
      ...{ id: row.review_id, events },
      record: { ...record, subject },
    });
  }
  return earlier;
}

async function refsOfAll(
  tx: Knex.Transaction,
  by: { readonly id: string; readonly ref: string },
  earlier: readonly ReadReview[],
): Promise<ReadonlyMap<string, string>> {
  const actors = await actorsOf(
    tx,
    earlier.flatMap(({ record }) => actorsIn(record)),
  );
  return new Map([
    [by.id, by.ref],
    ...[...actors].map(([id, { ref }]): [string, string] => [id, ref]),
  ]);
}
