import {
  createTileReader,
  createTreeHasher,
  readRange,
  tilePath,
  treeRoot,
  type ReadNodes,
} from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import { nativeSha256 } from './nativeSha256';
import { readTiles } from './treeStore';

/** Tree hashes with Node's own SHA-256. */
export const treeHasher = createTreeHasher(nativeSha256);

// 8 KiB each; an export walks along a tile a level, and levels are few.
const mostTilesKept = 64;

/**
 * Reads nodes of the tree of `size` entries out of the stored tiles. Remembers
 * the tiles it read last, so use one reader for one reading.
 */
export function ledgerNodes(
  knex: Knex | Knex.Transaction,
  size: number,
): ReadNodes {
  const kept = new Map<string, Uint8Array>();
  return createTileReader(
    size,
    async tiles => {
      const missing = tiles.filter(tile => !kept.has(tilePath(tile)));
      const read = await readTiles(knex, missing);
      const fresh = new Map(
        missing.map((tile, at) => [tilePath(tile), read[at]]),
      );
      return tiles.map(tile => {
        const path = tilePath(tile);
        const hashes = kept.get(path) ?? fresh.get(path) ?? new Uint8Array(0);
        // Last used last, so that the first of the map is the one to drop.
        kept.delete(path);
        kept.set(path, hashes);
        if (kept.size > mostTilesKept) {
          const [oldest] = kept.keys();
          kept.delete(oldest);
        }
        return hashes;
      });
    },
    treeHasher,
  );
}

/** The root over the first `size` entries. */
export async function ledgerRoot(
  knex: Knex | Knex.Transaction,
  size: number,
): Promise<Uint8Array> {
  const range = await readRange(size, ledgerNodes(knex, size));
  return treeRoot(range, treeHasher);
}
