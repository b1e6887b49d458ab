import type { ReadNodes, TreeNode } from './subtree';
import { tilePath, tileWidth, type Tile } from './tile';
import { hashLength, type TreeHasher } from './treeHasher';

const levelsInTile = 8;

/**
 * Where tiles are kept: the bytes of each tile, in order.
 *
 * @public
 */
export type ReadTiles = (
  tiles: readonly Tile[],
) => Promise<readonly Uint8Array[]>;

/**
 * Reads nodes of the tree of `size` entries out of its tiles, each tile once a
 * call. The tiles are trusted: who reads a foreign log proves them first.
 *
 * @throws Error when the store answers another number of bytes
 * @public
 */
export function createTileReader(
  size: number,
  readTiles: ReadTiles,
  hasher: TreeHasher,
): ReadNodes {
  return async nodes => {
    const wanted = new Map<string, Tile>();
    for (const node of nodes) {
      const tile = tileOfNode(node, size);
      wanted.set(tilePath(tile), tile);
    }
    const tiles = [...wanted.values()];
    const contents = await readTiles(tiles);
    const bytesOf = new Map<string, Uint8Array>();
    tiles.forEach((tile, at) => {
      const path = tilePath(tile);
      if (contents[at]?.length !== tile.width * hashLength) {
        throw new Error(`${path} is not ${tile.width} hashes long`);
      }
      bytesOf.set(path, contents[at]);
    });
    return nodes.map(node => {
      const bytes = bytesOf.get(tilePath(tileOfNode(node, size)));
      return nodeHash(node, bytes ?? new Uint8Array(0), hasher);
    });
  };
}

function tileOfNode(node: TreeNode, size: number): Tile {
  const level = Math.floor(node.level / levelsInTile);
  const first = node.index * 2 ** (node.level % levelsInTile);
  const index = Math.floor(first / tileWidth);
  const hashesOfLevel = Math.floor(size / tileWidth ** level);
  const width = Math.min(tileWidth, hashesOfLevel - index * tileWidth);
  if ((node.index + 1) * 2 ** node.level > size) {
    throw new RangeError(`A tree of ${size} entries lacks such a node`);
  }
  return { level, index, width };
}

function nodeHash(
  node: TreeNode,
  tile: Uint8Array,
  hasher: TreeHasher,
): Uint8Array {
  const hashOf = (first: number, width: number): Uint8Array =>
    width === 1
      ? tile.subarray(first * hashLength, (first + 1) * hashLength)
      : hasher.node(
          hashOf(first, width / 2),
          hashOf(first + width / 2, width / 2),
        );
  const width = 2 ** (node.level % levelsInTile);
  return hashOf((node.index * width) % tileWidth, width);
}
