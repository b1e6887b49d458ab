import {
  effectiveReview,
  notSignable,
  reviewSentence,
  type ContractRequest,
  type EffectiveReview,
  type governanceContracts,
  type ModelVersion,
  type Ownership,
  type ReviewSummary,
} from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import { actorsOf } from '../audit';
import { invalidInput, type Caller } from '../http';
import { readModelVersions } from '../registry';
import { actorsIn } from './actorsIn';
import { doersFrom } from './doers';
import { readReview } from './reviewEvents';
import {
  countReviews,
  listReviews,
  openSlotsFor,
  rolesAsked,
  type ServiceSight,
} from './reviewQueries';
import { peopleOf } from './ReviewAccess';

type ListQuery = ContractRequest<(typeof governanceContracts)['list']>['query'];

/** One page of reviews. */
export interface ReviewPage {
  readonly items: ReviewSummary[];
  readonly totalItems: number;
  readonly nextCursor?: string;
}

/** What the catalog knew when it was last read. */
export interface OwnershipSnapshot {
  /** Undefined for a service that went away. */
  ownershipOf(serviceRef: string): Ownership | undefined;
  titleOf(ref: string): string | undefined;
}

// More than anybody signs in a week; the most urgent ones are among them.
const mostWaiting = 500;

/** Lists reviews: all a reader may see, or those that wait for them. */
export class ReviewList {
  readonly #database: () => Promise<Knex>;
  readonly #sightOf: (caller: Caller) => Promise<ServiceSight>;
  readonly #snapshot: () => Promise<OwnershipSnapshot>;
  readonly #now: () => Date;

  constructor(options: {
    database(): Promise<Knex>;
    sightOf(caller: Caller): Promise<ServiceSight>;
    snapshot(): Promise<OwnershipSnapshot>;
    now(): Date;
  }) {
    this.#database = options.database;
    this.#sightOf = options.sightOf;
    this.#snapshot = options.snapshot;
    this.#now = options.now;
  }

  /** One page. */
  async list(query: ListQuery, caller: Caller): Promise<ReviewPage> {
    const sight = await this.#sightOf(caller);
    const knex = await this.#database();
    return query.waitingFor === 'me'
      ? this.#waiting(knex, sight, query, caller)
      : this.#all(knex, sight, query);
  }

  async #all(
    knex: Knex,
    sight: ServiceSight,
    query: ListQuery,
  ): Promise<ReviewPage> {
    const now = this.#now().toISOString();
    const filter = { service: query.service, state: query.state, now };
    // One more than asked for tells whether there is another page.
    const [found, totalItems, snapshot] = await Promise.all([
      listReviews(knex, sight, filter, {
        limit: query.limit + 1,
        below: belowOf(query.after),
      }),
      countReviews(knex, sight, filter),
      this.#snapshot(),
    ]);
    const rows = found.slice(0, query.limit);
    const read = await readAll(
      knex,
      rows.map(row => row.review_id),
      now,
    );
    return {
      items: await summaries(knex, read, snapshot),
      totalItems,
      ...(found.length > rows.length && {
        nextCursor: rows[rows.length - 1].review_id,
      }),
    };
  }

  async #waiting(
    knex: Knex,
    sight: ServiceSight,
    query: ListQuery,
    { principal }: Caller,
  ): Promise<ReviewPage> {
    const now = this.#now().toISOString();
    const me = principal.id.toLowerCase();
    const snapshot = await this.#snapshot();
    const asked = (await rolesAsked(knex, sight)).filter(
      ({ service_ref: service, role }) =>
        (query.service === undefined || query.service === service) &&
        holds(snapshot.ownershipOf(service), role, me),
    );
    const slots = await openSlotsFor(knex, asked, mostWaiting);
    const ids = [...new Set(slots.map(row => row.review_id))];
    const read = await readAll(knex, ids, now);
    const items = (await summaries(knex, read, snapshot, me)).filter(
      ({ state, waitingForMe }) =>
        state === 'open' &&
        (query.state ?? 'open') === 'open' &&
        waitingForMe.length > 0,
    );
    const start = query.after
      ? items.findIndex(({ id }) => id === query.after) + 1
      : 0;
    const page = items.slice(start, start + query.limit);
    return {
      items: page,
      totalItems: items.length,
      ...(start + page.length < items.length && {
        nextCursor: page[page.length - 1].id,
      }),
    };
  }
}

interface ReadSummary {
  readonly id: string;
  readonly review: EffectiveReview;
}

async function readAll(
  knex: Knex,
  ids: readonly string[],
  now: string,
): Promise<ReadSummary[]> {
  const read: ReadSummary[] = [];
  for (const id of ids) {
    const { record } = await readReview(knex, id);
    read.push({ id, review: effectiveReview(record, now) });
  }
  return read;
}

async function summaries(
  knex: Knex,
  read: readonly ReadSummary[],
  snapshot: OwnershipSnapshot,
  me?: string,
): Promise<ReviewSummary[]> {
  const records = read.map(({ review }) => review.record);
  const [versions, actors] = await Promise.all([
    readModelVersions(
      knex,
      records.map(({ subject }) => subject.versionId),
    ),
    actorsOf(knex, records.flatMap(actorsIn)),
  ]);
  const doerOf = doersFrom(actors, snapshot.titleOf);
  const refOf = new Map(
    [...actors].map(([id, { ref }]) => [id, ref.toLowerCase()]),
  );
  return read.flatMap(({ id, review }) => {
    const { record, state, checkpoints } = review;
    const { subject } = record;
    const version = versions.get(subject.versionId);
    if (!version) return [];
    // As it is called now: the ledger has the name from when it was opened.
    const ownership = snapshot.ownershipOf(version.service);
    const due = checkpoints
      .flatMap(each => (state === 'open' ? each.due : each.expiresAt) ?? [])
      .sort()[0];
    return [
      {
        id,
        service: ownership?.service ?? {
          entityRef: version.service,
          title: version.service,
        },
        ...(subject.variant && { variant: subject.variant }),
        version: versionOf(version),
        environment: subject.environment,
        ...(subject.region && { region: subject.region }),
        state,
        sentence: reviewSentence(review),
        openedAt: record.openedAt,
        requestedBy: doerOf(record.requestedBy),
        ...(due && { due }),
        checkpoints: checkpoints.map(each => ({
          id: each.record.definition.id,
          title: each.record.definition.title,
          state: each.state,
        })),
        waitingForMe:
          me && ownership
            ? waitingFor(me, review, refOf, ownership, version)
            : [],
      },
    ];
  });
}

function waitingFor(
  me: string,
  review: EffectiveReview,
  refOf: ReadonlyMap<string, string>,
  ownership: Ownership,
  version: ModelVersion,
): ReviewSummary['waitingForMe'] {
  const people = { ...peopleOf(ownership, version), refOf };
  const facts = { by: { id: '', ref: me }, people };
  return review.checkpoints.flatMap(checkpoint => {
    const { id, slots } = checkpoint.record.definition;
    return slots
      .filter(slot => !notSignable(review, checkpoint, slot, facts))
      .map(slot => ({ checkpoint: id, slot: slot.id, title: slot.title }));
  });
}

function versionOf(version: ModelVersion): ReviewSummary['version'] {
  const { versionId, ordinal, registryVersion, lineageDigest, gaps } = version;
  return {
    ...{ versionId, ordinal, lineageDigest, gaps: [...gaps] },
    ...(registryVersion && { registryVersion }),
  };
}

function holds(
  ownership: Ownership | undefined,
  role: string,
  me: string,
): boolean {
  return Boolean(
    ownership?.roles.some(
      each =>
        each.role === role &&
        each.people.some(({ entityRef }) => entityRef === me),
    ),
  );
}

function belowOf(after: string | undefined): string | undefined {
  if (after === undefined || /^[0-9a-f-]{36}$/.test(after)) return after;
  const field = 'query.after';
  throw invalidInput([
    {
      field,
      sentence: `${field} is not a cursor of this list; take nextCursor of the page before.`,
    },
  ]);
}
