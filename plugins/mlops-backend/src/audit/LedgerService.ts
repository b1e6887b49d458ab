import { ServiceUnavailableError } from '@backstage/errors';
import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  decodeLeaf,
  formatExport,
  formatVerifierKey,
  parseCheckpoint,
  parseNote,
  proveConsistency,
  proveInclusion,
  type LedgerEntry,
  type LedgerHead,
  type LedgerPage,
  type LedgerProof,
  type SignerKey,
} from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import { invalidInput } from '../http';
import { actorsOf } from './actorStore';
import {
  countEntries,
  listEntries,
  type EntryRange,
  type StoredEntry,
} from './entryStore';
import type { LedgerHeads } from './LedgerHeads';
import { ledgerNodes, ledgerRoot, treeHasher } from './ledgerTree';
import { commitmentsIn, idsIn } from './namedIn';
import { openTexts } from './textStore';
import { treeSize, type SignedHead } from './treeStore';

// Entries of an export that are held in memory at once.
const exportedAtOnce = 200;

/** What a reader of entries asks for. */
interface EntriesQuery {
  readonly stream?: string;
  readonly type?: string;
  readonly limit: number;
  readonly after?: string;
  readonly order?: EntryRange['order'];
}

/** What a proof is to be of. */
interface ProofQuery {
  readonly index?: number;
  readonly size?: number;
  readonly from?: number;
  readonly to?: number;
}

/** Reading the ledger: its head, entries, proofs and exports. */
export class LedgerService {
  constructor(
    private readonly tools: {
      readonly database: () => Promise<Knex>;
      readonly heads: LedgerHeads;
      readonly signer: SignerKey | undefined;
      readonly logger: LoggerService;
    },
  ) {}

  async head(): Promise<LedgerHead> {
    const { signer, note } = await this.newestHead();
    const { origin, size, root } = parseCheckpoint(parseNote(note).text);
    return {
      ...{ head: note, origin, size, root: base64(root) },
      publicKey: formatVerifierKey(signer.verifierKey),
      anchors: this.tools.heads.anchorStates().map(state => ({ ...state })),
    };
  }

  async entries(query: EntriesQuery): Promise<LedgerPage> {
    const knex = await this.tools.database();
    const { limit, stream, type, order } = query;
    const filter = { stream, type };
    const after = indexIn(query.after);
    const found = await listEntries(knex, filter, {
      ...{ after, order },
      limit: limit + 1,
    });
    const page = found.slice(0, limit);
    const items = page.map(({ leaf, payload }) => {
      const { v, ...fields } = decodeLeaf(leaf);
      return { ...fields, payload: JSON.parse(payload) };
    });
    const payloads = page.map(({ payload }) => payload);
    const actors = await actorsOf(knex, [
      ...items.map(({ actor }) => actor),
      ...idsIn(payloads),
    ]);
    const texts = await openTexts(knex, commitmentsIn(payloads));
    return {
      items,
      totalItems: await countEntries(knex, filter),
      nextCursor:
        found.length > limit ? String(page[page.length - 1].index) : undefined,
      actors: Object.fromEntries(actors),
      texts: Object.fromEntries(texts),
    };
  }

  async proof({ index, size, from, to }: ProofQuery): Promise<LedgerProof> {
    await this.catchUp();
    const knex = await this.tools.database();
    const newest = await treeSize(knex);
    if (index !== undefined && from === undefined && to === undefined) {
      const within = size ?? newest;
      requireAtMost('query.size', within, newest);
      requireAtMost('query.index', index, within - 1);
      return inclusionProof(knex, index, within);
    }
    if (from !== undefined && index === undefined && size === undefined) {
      const later = to ?? newest;
      requireAtMost('query.to', later, newest);
      requireAtMost('query.from', from, later);
      return consistencyProof(knex, from, later);
    }
    throw wrong(
      'query',
      'must have either index, with or without size, or from, with or without to',
    );
  }

  /** The lines of an export; they are read from the database as they go. */
  async export(): Promise<AsyncIterable<string>> {
    const { note, size } = await this.newestHead();
    const knex = await this.tools.database();
    return formatExport(
      {
        head: note,
        entries: entriesBelow(knex, size),
        readNodes: ledgerNodes(knex, size),
      },
      treeHasher,
    );
  }

  private async newestHead(): Promise<SignedHead & { signer: SignerKey }> {
    const { signer, heads } = this.tools;
    if (!signer) {
      throw new ServiceUnavailableError(
        'Heads of this ledger are not signed, so there is none to show and none to export. Whoever runs the portal sets mlops.ledger.signingKey.',
      );
    }
    await this.catchUp();
    const head = await heads.newest();
    if (!head) {
      throw new ServiceUnavailableError(
        'The first head of the ledger is not signed yet; try again in a moment.',
      );
    }
    return { ...head, signer };
  }

  /**
   * A ledger that can no longer grow, because somebody has been at its rows, is
   * still to be read and exported up to its last head: that is when one must.
   */
  private async catchUp(): Promise<void> {
    try {
      await this.tools.heads.catchUp();
    } catch (error) {
      this.tools.logger.error(
        `The tree of the ledger cannot be brought up to its entries: ${
          error instanceof Error ? error.message : error
        }`,
      );
    }
  }
}

async function inclusionProof(
  knex: Knex,
  index: number,
  size: number,
): Promise<LedgerProof> {
  const [entry] = await listEntries(knex, {}, { after: index - 1, limit: 1 });
  if (entry?.index !== index) throw new Error(`Entry ${index} is missing`);
  const nodes = ledgerNodes(knex, size);
  const proof = await proveInclusion({ index, size }, nodes, treeHasher);
  return {
    ...{ kind: 'inclusion', index, size, leaf: entry.leaf },
    leafHash: base64(treeHasher.leaf(Buffer.from(entry.leaf))),
    root: base64(await ledgerRoot(knex, size)),
    proof: proof.map(base64),
  };
}

async function consistencyProof(
  knex: Knex,
  from: number,
  to: number,
): Promise<LedgerProof> {
  const nodes = ledgerNodes(knex, to);
  const sizes = { oldSize: from, newSize: to };
  const proof = await proveConsistency(sizes, nodes, treeHasher);
  return {
    ...{ kind: 'consistency', from, to },
    fromRoot: base64(await ledgerRoot(knex, from)),
    toRoot: base64(await ledgerRoot(knex, to)),
    proof: proof.map(base64),
  };
}

async function* entriesBelow(
  knex: Knex,
  size: number,
): AsyncGenerator<LedgerEntry> {
  let page: StoredEntry[];
  let after: number | undefined;
  do {
    const limit = exportedAtOnce;
    page = await listEntries(knex, {}, { after, limit });
    for (const entry of page) {
      if (entry.index >= size) return;
      yield entry;
      after = entry.index;
    }
  } while (page.length === exportedAtOnce);
}

function indexIn(cursor: string | undefined): number | undefined {
  if (cursor === undefined) return undefined;
  if (/^\d{1,15}$/.test(cursor)) return Number(cursor);
  throw wrong('query.after', 'is no cursor of an earlier answer');
}

function requireAtMost(field: string, value: number, most: number): void {
  if (value <= most) return;
  throw wrong(
    field,
    most < 0
      ? 'names no entry: the ledger is empty'
      : `must be at most ${most}`,
  );
}

function wrong(field: string, what: string): Error {
  return invalidInput([{ field, sentence: `${field} ${what}.` }]);
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
