import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import type {
  ContractAnswer,
  ContractRequest,
  gateContracts,
  GateAnswer,
  GateDecision,
  GateRedemption,
} from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import { actorIdOf, actorsOf, decide } from '../audit';
import type { Caller } from '../http';
import type { RecentServices } from '../ownership';
import { actorOf } from './actorOf';
import { doersFrom } from './doers';
import type { GateKey } from './gateKey';
import type { GateQuestions } from './GateQuestions';
import { decidedPayload, decidedSubject, gateStream } from './gateRecord';
import {
  alreadyRedeemed,
  ended,
  noDecision,
  notAllowedAnyMore,
  redemptionOf,
} from './gateRefusals';
import { findDecision, insertDecision, redeemDecision } from './gateStore';
import { mintToken, publicKeys } from './gateToken';
import { requireGenuine } from './requireGenuine';

type Contracts = typeof gateContracts;

const tokenMinutes = 15;

/** Answers, decides and redeems. */
export class GateService {
  readonly #database: () => Promise<Knex>;
  readonly #questions: GateQuestions;
  readonly #recent: RecentServices;
  readonly #key: GateKey | undefined;
  readonly #titleOf: (ref: string) => Promise<string | undefined>;
  readonly #now: () => Date;
  readonly #newId: () => string;

  constructor(options: {
    database(): Promise<Knex>;
    questions: GateQuestions;
    /** For answers that decide nothing. */
    recent: RecentServices;
    key: GateKey | undefined;
    titleOf(ref: string): Promise<string | undefined>;
    now(): Date;
    newId(): string;
  }) {
    this.#database = options.database;
    this.#questions = options.questions;
    this.#recent = options.recent;
    this.#key = options.key;
    this.#titleOf = options.titleOf;
    this.#now = options.now;
    this.#newId = options.newId;
  }

  /** May this version get this exposure now? Writes nothing. */
  async ask(
    { query }: ContractRequest<Contracts['ask']>,
    caller: Caller,
  ): Promise<GateAnswer> {
    const facts = await this.#questions.gather(
      query,
      caller,
      'query',
      this.#recent,
    );
    return this.#questions.answer(
      await this.#database(),
      facts,
      this.#now().toISOString(),
    );
  }

  /**
   * Decides, on record. An allowed decision comes with a token.
   *
   * @throws 503 without a key to sign with
   */
  async decide(
    { body }: ContractRequest<Contracts['decide']>,
    caller: Caller,
  ): Promise<GateDecision> {
    const key = this.#requireKey();
    const facts = await this.#questions.gather(body, caller, 'body');
    const knex = await this.#database();
    const decisionId = this.#newId();
    const tokenId = this.#newId();
    const now = this.#now();
    const expiresAt = new Date(now.getTime() + tokenMinutes * 60_000);
    const at = now.toISOString();
    const answer = await decide(
      knex,
      { actor: actorOf(caller), at },
      async tx => {
        const found = await this.#questions.answer(tx, facts, at);
        const isAllowed = found.verdict === 'allow';
        await insertDecision(tx, {
          decision_id: decisionId,
          service_ref: found.service,
          version_id: found.versionId,
          environment: found.environment,
          region: found.region ?? '',
          direction: found.direction,
          verdict: found.verdict,
          token_id: isAllowed ? tokenId : null,
          expires_at: isAllowed ? expiresAt.toISOString() : null,
          decided_at: at,
          redeemed_at: null,
          redeemed_by: null,
        });
        return {
          answer: found,
          decision: {
            stream: gateStream(decisionId),
            expectedVersion: 0,
            events: [
              {
                type: 'mlops.governance.gate-decided@1',
                payload: decidedPayload(decisionId, found),
              },
            ],
          },
        };
      },
    );
    if (answer.verdict !== 'allow') return { decisionId, answer };
    // Signed after the commit: nothing but SQL goes on in a transaction.
    const token = await mintToken(key, decidedSubject(decisionId, answer), {
      tokenId,
      issuedAt: now,
      expiresAt,
    });
    return { decisionId, answer, token, expiresAt: expiresAt.toISOString() };
  }

  /**
   * Redeems a decision, once.
   *
   * @throws 400 for a token that is not of this decision; 409 with who redeemed
   * it when somebody did, or when the gate would not allow it any more; 410
   * after its end
   */
  async redeem(
    { path, body }: ContractRequest<Contracts['redeem']>,
    caller: Caller,
  ): Promise<GateRedemption> {
    const key = this.#requireKey();
    const knex = await this.#database();
    const row = await findDecision(knex, path.id);
    if (!row) throw noDecision(path.id);
    const asked = {
      service: row.service_ref,
      version: row.version_id,
      environment: row.environment,
      ...(row.region && { region: row.region }),
      direction: row.direction,
    };
    const facts = await this.#questions
      .gather(asked, caller, 'body')
      .catch(error => {
        throw error instanceof NotFoundError ? noDecision(path.id) : error;
      });
    await requireGenuine(key, body.token, row);
    const now = this.#now();
    const at = now.toISOString();
    const actor = actorOf(caller);
    const title = await this.#titleOf(actor.ref);
    return decide(knex, { actor, at }, async tx => {
      const by = await actorIdOf(tx, actor);
      // First: of two at once, only one gets past here.
      if (!(await redeemDecision(tx, path.id, { at, by }))) {
        throw await alreadyRedeemed(tx, path.id);
      }
      if ((row.expires_at ?? '') <= at) throw ended(row);
      const answer = await this.#questions.answer(tx, facts, at);
      if (answer.verdict !== 'allow') throw notAllowedAnyMore(answer);
      const redeemed = { ...row, redeemed_at: at, redeemed_by: by };
      const actors = await actorsOf(tx, [by]);
      return {
        answer: redemptionOf(
          redeemed,
          doersFrom(actors, () => title),
        ),
        decision: {
          stream: gateStream(path.id),
          expectedVersion: 1,
          events: [
            {
              type: 'mlops.governance.gate-redeemed@1',
              payload: { decisionId: path.id },
            },
          ],
        },
      };
    });
  }

  /** The public keys of tokens; none where nothing signs. */
  async keys(): Promise<ContractAnswer<Contracts['keys']>> {
    return { keys: this.#key ? await publicKeys(this.#key) : [] };
  }

  #requireKey(): GateKey {
    if (this.#key) return this.#key;
    throw new ServiceUnavailableError(
      'The gate has no key to sign decisions with: an operator sets mlops.gate.signingKey. It answers GET /gate all the same.',
    );
  }
}
