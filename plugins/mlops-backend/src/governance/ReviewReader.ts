import type { ReviewView } from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import { actorsOf, openTexts } from '../audit';
import type { Caller } from '../http';
import { actorsIn, textsIn } from './actorsIn';
import { doersFrom } from './doers';
import { readPacks } from './packStore';
import type { ReviewAccess } from './ReviewAccess';
import { readReview } from './reviewEvents';
import { reviewView } from './reviewView';

/** Shows reviews to people and pipelines. */
export class ReviewReader {
  readonly #database: () => Promise<Knex>;
  readonly #access: Pick<ReviewAccess, 'review'>;
  readonly #now: () => Date;

  constructor(options: {
    database(): Promise<Knex>;
    access: Pick<ReviewAccess, 'review'>;
    now(): Date;
  }) {
    this.#database = options.database;
    this.#access = options.access;
    this.#now = options.now;
  }

  /**
   * One review, with what the caller may do.
   *
   * @throws 404, the same for one that is not there and one that is hidden
   */
  async get(id: string, caller: Caller): Promise<ReviewView> {
    const setting = await this.#access.review(id, caller);
    const knex = await this.#database();
    const read = await readReview(knex, id);
    const { record, events } = read;
    const [actors, texts, packs] = await Promise.all([
      actorsOf(knex, [...actorsIn(record), ...events.map(({ by }) => by)]),
      openTexts(knex, textsIn(record)),
      readPacks(
        knex,
        record.packs.map(({ digest }) => digest),
      ),
    ]);
    const refOf = new Map(
      [...actors].map(([actor, { ref }]) => [actor, ref.toLowerCase()]),
    );
    return reviewView({
      ...{ id, ...read, setting, texts, caller },
      people: { ...setting.people, refOf },
      titles: new Map(
        [...packs].map(([digest, { metadata }]) => [digest, metadata.title]),
      ),
      doerOf: doersFrom(actors, setting.titleOf),
      now: this.#now().toISOString(),
    });
  }
}
