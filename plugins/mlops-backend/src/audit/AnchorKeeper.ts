import type { LoggerService } from '@backstage/backend-plugin-api';
import { parseCheckpoint, parseNote } from '@pitwall/plugin-mlops-common';
import type { LedgerAnchor } from '@pitwall/plugin-mlops-node';
import type { Knex } from 'knex';
import { ledgerRoot } from './ledgerTree';
import { treeSize, type SignedHead } from './treeStore';

/** How it stands with one anchor. */
export interface AnchorState {
  readonly name: string;
  /** Size of the newest head it keeps, as far as is known. */
  readonly size?: number;
  /** What is wrong, as a sentence. */
  readonly problem?: string;
}

/**
 * Gives heads to one anchor, and holds the ledger to the head the anchor keeps:
 * a database that was set back or rewritten no longer begins with those
 * entries. An anchor that fails is logged and gets the next head.
 */
export class AnchorKeeper {
  state: AnchorState;
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly anchor: LedgerAnchor,
    private readonly logger: LoggerService,
  ) {
    this.state = { name: anchor.name };
  }

  /** Never throws. */
  offer(knex: Knex, head: SignedHead): Promise<void> {
    this.last = this.last.then(() => this.tryToKeep(knex, head));
    return this.last;
  }

  private async tryToKeep(knex: Knex, head: SignedHead): Promise<void> {
    const { name } = this.anchor;
    try {
      const kept = await this.anchor.newestHead();
      if (kept === head.note) {
        this.state = { name, size: head.size };
        return;
      }
      if (kept !== undefined) {
        const { size, root } = parseCheckpoint(parseNote(kept).text);
        this.state = { name, size };
        const contradiction = await contradictionOf(knex, head, size, root);
        if (contradiction) throw new Error(contradiction);
        // Another replica was faster.
        if (size > head.size) return;
      }
      await this.anchor.keep(head.note);
      this.state = { name, size: head.size };
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      // Once for each problem: it is tried again every minute.
      if (problem !== this.state.problem) {
        this.logger.error(
          `The anchor "${name}" does not keep the head of ${head.size} entries: ${problem}`,
        );
      }
      this.state = { ...this.state, problem };
    }
  }
}

async function contradictionOf(
  knex: Knex,
  head: SignedHead,
  keptSize: number,
  keptRoot: Uint8Array,
): Promise<string | undefined> {
  // Not head.size: another process may have grown the tree meanwhile.
  const size = Math.max(head.size, await treeSize(knex));
  if (keptSize > size) {
    return `It keeps a head of ${keptSize} entries and the ledger has ${size}; the database is older than what was signed.`;
  }
  const root = await ledgerRoot(knex, keptSize);
  return Buffer.compare(root, keptRoot) === 0
    ? undefined
    : `The first ${keptSize} entries are not those it keeps the head of; the database was rewritten, or it is of another ledger.`;
}
