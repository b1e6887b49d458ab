import {
  appendLeaf,
  grownTiles,
  readRange,
  signCheckpoint,
  treeRoot,
  type SignerKey,
} from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import { readHeadSize, readLeafHashes } from './entryStore';
import { ledgerNodes, treeHasher } from './ledgerTree';
import {
  hasHead,
  lockTree,
  readTiles,
  saveHead,
  saveTile,
  saveTreeSize,
} from './treeStore';

const tileWidth = 256;
const levelsInTile = 8;
const mostLeaves = 4096;

/** Under which name the heads of a key are kept. */
export function keyIdOf({ verifierKey: { name, id } }: SignerKey): string {
  return `${name}+${id}`;
}

/**
 * Derives the tree of some thousand more entries, and its signed head once all
 * of them are in. Several processes may do so at once. Answers whether more is
 * to be done.
 *
 * @throws Error when an entry is missing: a tree with a gap is not signed
 */
export async function growTree(
  knex: Knex,
  signer: SignerKey | undefined,
): Promise<boolean> {
  return knex.transaction(async tx => {
    const oldSize = await lockTree(tx);
    const headSize = await readHeadSize(tx);
    const newSize = Math.min(headSize, oldSize + mostLeaves);
    let range = await readRange(oldSize, ledgerNodes(tx, oldSize));
    if (newSize > oldSize) {
      const added = new Map<number, Uint8Array[]>();
      for (const leafHash of await readLeafHashes(tx, oldSize, newSize)) {
        const appended = appendLeaf(range, leafHash, treeHasher);
        range = appended.range;
        for (const { level, hash } of appended.completed) {
          if (level % levelsInTile > 0) continue;
          const ofLevel = added.get(level / levelsInTile) ?? [];
          added.set(level / levelsInTile, ofLevel);
          ofLevel.push(hash);
        }
      }
      await saveGrown(tx, oldSize, newSize, added);
      await saveTreeSize(tx, newSize);
    }
    // Not the size of this moment: where decisions never pause, no head would
    // ever be signed.
    const isWhole = newSize === headSize;
    if (isWhole && signer && !(await hasHead(tx, keyIdOf(signer), newSize))) {
      const root = treeRoot(range, treeHasher);
      const { name: origin } = signer.verifierKey;
      const note = signCheckpoint({ origin, size: newSize, root }, signer);
      await saveHead(tx, keyIdOf(signer), { size: newSize, note });
    }
    return !isWhole;
  });
}

/** Writes what was added to each level behind what its last tile held. */
async function saveGrown(
  tx: Knex.Transaction,
  oldSize: number,
  newSize: number,
  added: ReadonlyMap<number, readonly Uint8Array[]>,
): Promise<void> {
  for (const tile of grownTiles(oldSize, newSize)) {
    const { level, index, width } = tile;
    const before = Math.floor(oldSize / tileWidth ** level);
    const first = index * tileWidth;
    const kept = Math.max(0, before - first);
    const [old] =
      kept > 0 ? await readTiles(tx, [{ ...tile, width: kept }]) : [];
    const fresh = (added.get(level) ?? []).slice(
      first + kept - before,
      first + width - before,
    );
    await saveTile(tx, tile, Buffer.concat([old ?? Buffer.alloc(0), ...fresh]));
  }
}
