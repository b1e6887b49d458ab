import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  factIsOver,
  refuseCorrection,
  refuseEnd,
  refuseFact,
  sameFact,
  type ContractAnswer,
  type ContractRequest,
  type DatedFact,
  type factContracts,
  type FactRefusal,
  type NewDatedFact,
} from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import { decide, type LedgerActor } from '../../audit';
import { conflict, invalidInput, type Caller } from '../../http';
import type { ServiceSight } from '../continuity/RememberedAnswers';
import type { OnCallDesk } from '../onCall';
import type { AskedSubjects } from './AskedSubjects';
import { serviceOf, type FactAccess } from './FactAccess';
import { encodeFactCursor, positionIn } from './factCursor';
import type { FactMemory, FactsRead } from './FactMemory';
import { pageFacts, swapsBeside } from './factQueries';
import { holdFacts, listFacts, readFact } from './factStore';
import { enterFact, factOnRecord, noFact, takeBackFact } from './factWriting';
import { SwapMarks } from './SwapMarks';

type Contracts = typeof factContracts;

/** Enters, lists and ends dated facts, and answers which are not over. */
export class FactService {
  readonly #database: () => Promise<Knex>;
  readonly #access: FactAccess;
  readonly #asked: Pick<AskedSubjects, 'of'>;
  readonly #memory: FactMemory;
  readonly #swaps: SwapMarks;
  readonly #sightOf: (caller: Caller) => Promise<ServiceSight>;
  readonly #now: () => Date;
  readonly #newId: () => string;

  constructor(options: {
    database(): Promise<Knex>;
    access: FactAccess;
    asked: Pick<AskedSubjects, 'of'>;
    memory: FactMemory;
    desk: Pick<OnCallDesk, 'rotaOf'>;
    sightOf(caller: Caller): Promise<ServiceSight>;
    now(): Date;
    newId(): string;
  }) {
    this.#database = options.database;
    this.#access = options.access;
    this.#asked = options.asked;
    this.#memory = options.memory;
    this.#swaps = new SwapMarks(options.desk);
    this.#sightOf = options.sightOf;
    this.#now = options.now;
    this.#newId = options.newId;
  }

  /**
   * The fact with this content: the one there is, or a new one.
   *
   * @throws 404 for a service that is not there; 400 for what cannot be; 403
   * for somebody whose fact it is not; 409 beside one that stands against it
   */
  async record(fact: NewDatedFact, caller: Caller): Promise<DatedFact> {
    requirePresence(fact, caller);
    const around = await this.#access.around(fact, caller);
    const by = { actor: actorOf(caller), at: around.now };
    const recorded = await decide(await this.#database(), by, async tx => {
      await holdFacts(tx);
      const others = await listFacts(tx, around.now);
      const same = sameFact(fact, others);
      this.#insist(
        refuseFact(fact, { ...around, others: same ? [] : others }),
        serviceOf(fact),
      );
      return same ? { answer: same } : enterFact(tx, this.#newId(), fact, by);
    });
    this.#memory.forget();
    return this.#titled(recorded);
  }

  /**
   * Takes a fact back and enters another of its kind in its place: both, or
   * neither. The very same once more is the one there is.
   *
   * @throws 404 and 403 as for its end; 409 for one that is over; whatever
   * entering the other one throws
   */
  async correct(
    factId: string,
    fact: NewDatedFact,
    caller: Caller,
  ): Promise<DatedFact> {
    const knex = await this.#database();
    await this.#toEnd(knex, factId, caller);
    requirePresence(fact, caller);
    const around = await this.#access.around(fact, caller);
    const by = { actor: actorOf(caller), at: around.now };
    const corrected = await decide(knex, by, async tx => {
      await holdFacts(tx);
      const former = await factOnRecord(tx, factId);
      this.#insist(refuseCorrection(fact, former, around.now), serviceOf(fact));
      if (sameFact(fact, [former])) return { answer: former };
      const others = await listFacts(tx, around.now);
      this.#insist(
        refuseFact(fact, {
          ...around,
          others: others.filter(other => other.factId !== factId),
        }),
        serviceOf(fact),
      );
      const ended = await takeBackFact(tx, factId, by);
      const { answer, decision } = await enterFact(tx, this.#newId(), fact, by);
      return { answer, decision: [ended, decision] };
    });
    this.#memory.forget();
    return this.#titled(corrected);
  }

  /**
   * Takes a fact back. One that is over, or was taken back, stays as it is.
   *
   * @throws 404, the same for one that is not there and one that is hidden; 403
   * for somebody who may not
   */
  async end(factId: string, caller: Caller): Promise<DatedFact> {
    const knex = await this.#database();
    const around = await this.#toEnd(knex, factId, caller);
    const by = { actor: actorOf(caller), at: around.now };
    const ended = await decide(knex, by, async tx => {
      await holdFacts(tx);
      const current = await factOnRecord(tx, factId);
      if (factIsOver(current, around.now)) return { answer: current };
      const decision = await takeBackFact(tx, factId, by);
      return { answer: await factOnRecord(tx, factId), decision };
    });
    this.#memory.forget();
    return this.#titled(ended);
  }

  /**
   * One page of the facts that hold now or later and that the caller may see,
   * the soonest first; swaps that meet no shift any more say so.
   *
   * @throws 400 for a cursor that is none of this list; 404 for a group that is
   * not there, or hidden
   */
  async list(
    query: ContractRequest<Contracts['facts']>['query'],
    caller: Caller,
  ): Promise<ContractAnswer<Contracts['facts']>> {
    const after = positionIn(query.after);
    const at = this.#now().toISOString();
    const [knex, sight, about] = await Promise.all([
      this.#database(),
      this.#sightOf(caller),
      this.#asked.of(query, caller),
    ]);
    const { facts, totalItems, hasMore } = await pageFacts(
      knex,
      { at, sight, about },
      { limit: query.limit, after },
    );
    const items = await this.#swaps.marked(
      facts,
      await swapsBeside(knex, at, facts),
    );
    const titleOf = await this.#access.titles();
    return {
      items: items.map(fact => titled(fact, titleOf)),
      totalItems,
      ...(hasMore && {
        nextCursor: encodeFactCursor(items[items.length - 1]),
      }),
    };
  }

  /**
   * Every fact that is not over at an instant, from a memory at most ten
   * seconds old; with what was last known when the database does not answer.
   *
   * @throws 503 when the facts were never read and cannot be read now
   */
  async current(at: string): Promise<FactsRead> {
    const read = await this.#memory.current(at);
    const facts = await this.#swaps.marked(read.facts);
    const titleOf = await this.#access.titles();
    return { ...read, facts: facts.map(fact => titled(fact, titleOf)) };
  }

  /** What is known around a fact that the caller may end, and refuses others. */
  async #toEnd(knex: Knex, factId: string, caller: Caller) {
    const fact = await readFact(knex, factId);
    if (!fact) throw noFact(factId);
    requirePresence(fact, caller);
    const around = await this.#access.around(fact, caller).catch(error => {
      throw error instanceof NotFoundError ? noFact(factId) : error;
    });
    this.#insist(refuseEnd(fact, around));
    return around;
  }

  async #titled(fact: DatedFact): Promise<DatedFact> {
    return titled(fact, await this.#access.titles());
  }

  /** @param service - the one that the caller was shown */
  #insist(refusal: FactRefusal | undefined, service?: string): void {
    if (!refusal) return;
    this.#access.suspectStale();
    switch (refusal.code) {
      case 'field':
        throw invalidInput([
          {
            field: `body.${refusal.field}`,
            sentence: `body.${refusal.sentence}`,
          },
        ]);
      case 'not-yours':
        throw new NotAllowedError(refusal.sentence);
      case 'conflict': {
        const about = serviceOf(refusal.current);
        const isShown = about === undefined || about === service;
        throw conflict(refusal.sentence, isShown ? refusal.current : undefined);
      }
      default:
        throw new Error(`Unknown refusal ${refusal satisfies never}`);
    }
  }
}

/** Acknowledging takes somebody's own eyes: no agent does it for them. */
function requirePresence(fact: NewDatedFact, { principal }: Caller): void {
  if (fact.kind !== 'acknowledgement' || principal.kind === 'user') return;
  throw new NotAllowedError(
    'A change of a control role is acknowledged by a person in the portal, not through another plugin or agent.',
  );
}

function actorOf({ principal }: Caller): LedgerActor {
  return { kind: principal.kind, ref: principal.id };
}

function titled(fact: DatedFact, titleOf: (ref: string) => string): DatedFact {
  const { recordedBy } = fact;
  return recordedBy
    ? {
        ...fact,
        recordedBy: { ...recordedBy, title: titleOf(recordedBy.entityRef) },
      }
    : fact;
}
