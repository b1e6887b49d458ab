import {
  canonicalJson,
  effectiveReview,
  type ContractRequest,
  type governanceContracts,
  type ReviewChange,
  type ReviewCommand,
  type ReviewRecord,
} from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import { actorIdOf, decide, sealText, type LedgerActor } from '../audit';
import { invalidInput, type Caller } from '../http';
import { actorOf } from './actorOf';
import { applyCommand } from './applyCommand';
import { checkForm } from './checkForm';
import type { FoundReview, ReviewAccess, Setting } from './ReviewAccess';
import { readReview } from './reviewEvents';
import { holdReview } from './reviewStore';

type Contracts = typeof governanceContracts;
type Request<K extends keyof Contracts> = ContractRequest<Contracts[K]>;

/** What a command is made from, inside the transaction. */
interface Ground {
  readonly tx: Knex.Transaction;
  readonly record: ReviewRecord;
}

type CommandOf = (ground: Ground, setting: Setting) => Promise<ReviewCommand>;

interface ReviewPath {
  readonly id: string;
  readonly cid?: string;
}

/** Changes reviews: form, evidence, requests, signatures and withdrawals. */
export class GovernanceService {
  readonly #database: () => Promise<Knex>;
  readonly #access: ReviewAccess;
  readonly #now: () => Date;
  readonly #newId: () => string;

  constructor(options: {
    database(): Promise<Knex>;
    access: ReviewAccess;
    now(): Date;
    newId(): string;
  }) {
    this.#database = options.database;
    this.#access = options.access;
    this.#now = options.now;
    this.#newId = options.newId;
  }

  /**
   * Fills in the form of a checkpoint.
   *
   * @throws 400 with each field that breaks the form's schema
   */
  fillForm(
    { path, body }: Request<'fillForm'>,
    caller: Caller,
    found?: FoundReview,
  ): Promise<ReviewChange> {
    return this.#change(path, caller, found, async ({ tx, record }) => {
      checkAnswers(record, path.cid, body.data);
      const form = await sealText(tx, canonicalJson(body.data));
      return { kind: 'fillForm', checkpoint: path.cid, form };
    });
  }

  /** Attaches evidence to a checkpoint. */
  attachEvidence(
    { path, body }: Request<'attachEvidence'>,
    caller: Caller,
    found?: FoundReview,
  ): Promise<ReviewChange> {
    const { kind: word, digest, title, url } = body;
    const description = canonicalJson({ title, ...(url && { url }) });
    const id = this.#newId();
    return this.#change(path, caller, found, async ({ tx }) => ({
      kind: 'attachEvidence',
      checkpoint: path.cid,
      evidence: {
        ...{ id, word, digest },
        description: await sealText(tx, description),
      },
    }));
  }

  /** Freezes a checkpoint and lets people sign it. */
  requestSignOffs(
    { path }: Request<'requestSignOffs'>,
    caller: Caller,
    found?: FoundReview,
  ): Promise<ReviewChange> {
    return this.#change(path, caller, found, async () => ({
      kind: 'requestSignOffs',
      checkpoint: path.cid,
    }));
  }

  /** Signs in one slot, for the digest that was shown. */
  signOff(
    { path, body }: Request<'signOff'>,
    caller: Caller,
    found?: FoundReview,
  ): Promise<ReviewChange> {
    const { reason, condition, ...said } = body;
    return this.#change(path, caller, found, async ({ tx }, setting) => {
      if (condition && !setting.isPerson(condition.owner)) {
        const field = 'body.condition.owner';
        const sentence = `${field} is nobody in the catalog; name a user such as user:default/ada.`;
        throw invalidInput([{ field, sentence }]);
      }
      return {
        ...{ kind: 'signOff', checkpoint: path.cid, ...said },
        ...(reason && { reason: await sealText(tx, reason) }),
        ...(condition && {
          condition: {
            due: condition.due,
            text: await sealText(tx, condition.text),
            owner: await actorIdOf(tx, { kind: 'user', ref: condition.owner }),
          },
        }),
      };
    });
  }

  /** Withdraws an open review. */
  withdraw(
    { path, body: { reason } }: Request<'withdraw'>,
    caller: Caller,
    found?: FoundReview,
  ): Promise<ReviewChange> {
    return this.#change(path, caller, found, async ({ tx }) => ({
      kind: 'withdraw',
      ...(reason && { reason: await sealText(tx, reason) }),
    }));
  }

  /** Records, in the suite's own name, that time ended a review. */
  async recordLapse(reviewId: string): Promise<void> {
    const actor: LedgerActor = { kind: 'system', ref: 'pitwall' };
    const knex = await this.#database();
    const at = this.#now().toISOString();
    await decide(knex, { actor, at }, async tx => {
      await holdReview(tx, reviewId);
      const { record } = await readReview(tx, reviewId);
      // Somebody may have recorded it since it was found.
      if (!effectiveReview(record, at).lapsed) return { answer: undefined };
      return applyCommand(
        tx,
        record,
        { id: reviewId, actor, at, command: { kind: 'lapse' } },
        { byRole: {}, authors: [], unresolvedAuthors: [] },
      );
    });
  }

  /** Gather, decide, save, record: the story of every change of a review. */
  async #change(
    path: ReviewPath,
    caller: Caller,
    found: FoundReview | undefined,
    commandOf: CommandOf,
  ): Promise<ReviewChange> {
    const setting = await this.#access.review(path.id, caller, found);
    try {
      return await this.#decide(path, caller, setting, commandOf);
    } catch (error) {
      if (!isAboutPeople(error)) throw error;
      // Whoever has just been given a role in a group is known a little later;
      this.#access.suspectStale();
      if (!setting.isRecent) throw error;
    }
    // whoever the service itself names is known at once.
    const again = { ...caller, sight: undefined };
    return this.#decide(
      path,
      caller,
      await this.#access.review(path.id, again, found),
      commandOf,
    );
  }

  async #decide(
    { id, cid }: ReviewPath,
    caller: Caller,
    setting: Setting,
    commandOf: CommandOf,
  ): Promise<ReviewChange> {
    const knex = await this.#database();
    const at = this.#now().toISOString();
    const actor = actorOf(caller);
    return decide(knex, { actor, at }, async tx => {
      await holdReview(tx, id);
      const { record } = await readReview(tx, id);
      const command = await commandOf({ tx, record }, setting);
      return applyCommand(
        tx,
        record,
        { id, actor, at, command, checkpoint: cid },
        setting.people,
        setting.version.metrics,
      );
    });
  }
}

function checkAnswers(
  { checkpoints }: ReviewRecord,
  id: string,
  answers: unknown,
): void {
  const found = checkpoints.find(({ definition }) => definition.id === id);
  // The domain says that there is no such checkpoint.
  if (!found) return;
  const { form, title } = found.definition;
  if (!form) {
    const field = 'body.data';
    const sentence = `${field} is not known here: ${title} has no form.`;
    throw invalidInput([{ field, sentence }]);
  }
  const issues = checkForm(form.schema, answers);
  if (issues.length > 0) throw invalidInput(issues);
}

function isAboutPeople(error: unknown): boolean {
  const current =
    error instanceof Error && 'current' in error ? error.current : undefined;
  return (
    typeof current === 'object' &&
    current !== null &&
    'code' in current &&
    (current.code === 'not-eligible' || current.code === 'unassignable')
  );
}
