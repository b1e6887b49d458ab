import type { LoggerService } from '@backstage/backend-plugin-api';
import type { SignerKey } from '@pitwall/plugin-mlops-common';
import type { LedgerAnchor } from '@pitwall/plugin-mlops-node';
import type { Knex } from 'knex';
import { AnchorKeeper, type AnchorState } from './AnchorKeeper';
import { onDecision } from './decisionListeners';
import { growTree, keyIdOf } from './growTree';
import { newestHead, type SignedHead } from './treeStore';

// Decisions come in bursts; one head for those of a moment is enough.
const pauseMs = 250;

/**
 * Keeps the tree and its signed head up with the entries, and gives each new
 * head to the anchors. All of it comes after the commit of a decision and holds
 * none up.
 */
export class LedgerHeads {
  private readonly anchors: readonly AnchorKeeper[];
  private knex?: Knex;
  private timer?: NodeJS.Timeout;
  private stopListening = () => {};
  private running: Promise<void> = Promise.resolve();
  private queued?: Promise<void>;

  constructor(
    private readonly tools: {
      readonly database: () => Promise<Knex>;
      readonly signer: SignerKey | undefined;
      readonly anchors: readonly LedgerAnchor[];
      readonly logger: LoggerService;
    },
  ) {
    this.anchors = tools.anchors.map(
      anchor => new AnchorKeeper(anchor, tools.logger),
    );
  }

  /**
   * Derives what is not derived yet, as after a crash, and offers the newest
   * head to anchors that do not have it; from now on after each decision.
   */
  async settle(): Promise<void> {
    await this.catchUp();
    await this.anchorNewest();
  }

  /** Derives tree and head of every entry committed before the call. */
  catchUp(): Promise<void> {
    // A run that has begun may have missed the newest commit; one that waits
    // will not.
    this.queued ??= this.running.then(() => {
      this.queued = undefined;
      const run = this.derive();
      this.running = run.catch(() => {});
      return run;
    });
    return this.queued;
  }

  /** The newest head signed by the key in use. */
  async newest(): Promise<SignedHead | undefined> {
    const { signer, database } = this.tools;
    return signer && newestHead(await database(), keyIdOf(signer));
  }

  anchorStates(): readonly AnchorState[] {
    return this.anchors.map(anchor => anchor.state);
  }

  stop(): void {
    this.stopListening();
    clearTimeout(this.timer);
  }

  private async derive(): Promise<void> {
    const knex = await this.tools.database();
    this.listenTo(knex);
    while (await growTree(knex, this.tools.signer));
  }

  private async anchorNewest(): Promise<void> {
    const knex = await this.tools.database();
    const head = await this.newest();
    if (!head) return;
    await Promise.all(this.anchors.map(anchor => anchor.offer(knex, head)));
  }

  private listenTo(knex: Knex): void {
    if (this.knex === knex) return;
    this.stopListening();
    this.knex = knex;
    this.stopListening = onDecision(knex, () => {
      this.timer ??= setTimeout(() => {
        this.timer = undefined;
        this.settle().catch(error =>
          this.tools.logger.warn(
            `The head of the ledger is behind its entries; it is tried again within a minute: ${error.message}`,
          ),
        );
      }, pauseMs).unref();
    });
  }
}
