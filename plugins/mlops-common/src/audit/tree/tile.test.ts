import { appendLeaf, emptyRange } from './compactRange';
import { createTileReader } from './createTileReader';
import type { TreeNode } from './subtree';
import {
  grownTiles,
  parseTilePath,
  tilePath,
  tileWidth,
  type Tile,
} from './tile';
import { createTreeHasher } from './treeHasher';

const hasher = createTreeHasher();

describe('the path of a tile', () => {
  // c2sp.org/tlog-tiles gives the first one.
  it.each<[string, Tile]>([
    ['tile/0/x001/x234/067', { level: 0, index: 1234067, width: 256 }],
    ['tile/0/000', { level: 0, index: 0, width: 256 }],
    ['tile/0/999.p/1', { level: 0, index: 999, width: 1 }],
    ['tile/2/x001/000.p/255', { level: 2, index: 1000, width: 255 }],
    ['tile/63/x012/345', { level: 63, index: 12345, width: 256 }],
  ])('is %s', (path, tile) => {
    expect(tilePath(tile)).toBe(path);
    expect(parseTilePath(path)).toEqual(tile);
  });

  it.each([
    '',
    'tile/0/0',
    'tile/00/000',
    'tile/64/000',
    'tile/-1/000',
    'tile/0/x000/000',
    'tile/0/001/000',
    'tile/0/x001',
    'tile/0/000.p/0',
    'tile/0/000.p/256',
    'tile/0/000.p/01',
    'tile/0/000.p/',
    'tile/0/000/',
    '/tile/0/000',
    'tile/0/000\n',
    'tile/0/../000',
    'tile/entries/000',
    `tile/0/${'x999/'.repeat(5)}999`,
  ])('is not %j', path => {
    expect(() => parseTilePath(path)).toThrow(
      expect.objectContaining({ code: 'malformed-tile-path' }),
    );
  });
});

describe('grownTiles', () => {
  const count = (tiles: readonly Tile[], level: number, full: boolean) =>
    tiles.filter(
      tile => tile.level === level && (tile.width === tileWidth) === full,
    ).length;

  it('gives the example of the specification for 70,000 entries', () => {
    const tiles = grownTiles(0, 70_000);
    expect(count(tiles, 0, true)).toBe(273);
    expect(tiles).toContainEqual({ level: 0, index: 273, width: 112 });
    expect(count(tiles, 1, true)).toBe(1);
    expect(tiles).toContainEqual({ level: 1, index: 1, width: 17 });
    expect(tiles.at(-1)).toEqual({ level: 2, index: 0, width: 1 });
    expect(tiles).toHaveLength(273 + 1 + 1 + 1 + 1);
  });

  it('gives a full tile and one above it for 256 entries', () => {
    expect(grownTiles(255, 256)).toEqual([
      { level: 0, index: 0, width: 256 },
      { level: 1, index: 0, width: 1 },
    ]);
  });

  it('gives nothing when nothing has grown', () => {
    expect(grownTiles(1000, 1000)).toEqual([]);
  });

  it('gives in steps the same tiles as at once', () => {
    const last = new Map<string, number>();
    for (let size = 0; size < 70_000; size += 777) {
      for (const tile of grownTiles(size, Math.min(size + 777, 70_000))) {
        last.set(`${tile.level}/${tile.index}`, tile.width);
      }
    }
    const atOnce = grownTiles(0, 70_000).map(
      ({ level, index, width }) => [`${level}/${index}`, width] as const,
    );
    expect(new Map(atOnce)).toEqual(last);
  });
});

describe('createTileReader', () => {
  const size = 600;
  const nodes = new Map<string, Uint8Array>();
  let range = emptyRange;
  for (let at = 0; at < size; at++) {
    const leafHash = hasher.leaf(Uint8Array.of(at >> 8, at & 255));
    const appended = appendLeaf(range, leafHash, hasher);
    range = appended.range;
    for (const { level, index, hash } of appended.completed) {
      nodes.set(`${level}/${index}`, hash);
    }
  }
  const tileBytes = (tile: Tile) =>
    Uint8Array.from(
      Array.from({ length: tile.width }, (_, at) => [
        ...(nodes.get(`${tile.level * 8}/${tile.index * tileWidth + at}`) ??
          []),
      ]).flat(),
    );

  it('finds every node of the tree in its tiles, each read once', async () => {
    const reads: string[] = [];
    const readNodes = createTileReader(
      size,
      async tiles => {
        reads.push(...tiles.map(tilePath));
        return tiles.map(tileBytes);
      },
      hasher,
    );
    const wanted: TreeNode[] = [...nodes.keys()].map(key => {
      const [level, index] = key.split('/').map(Number);
      return { level, index };
    });
    const hashes = await readNodes(wanted);
    expect(hashes.map(hash => Buffer.from(hash).toString('hex'))).toEqual(
      [...nodes.values()].map(hash => Buffer.from(hash).toString('hex')),
    );
    expect(reads.sort()).toEqual([
      'tile/0/000',
      'tile/0/001',
      'tile/0/002.p/88',
      'tile/1/000.p/2',
    ]);
  });

  it('refuses a node that the tree has not completed', async () => {
    const readNodes = createTileReader(size, async () => [], hasher);
    await expect(readNodes([{ level: 0, index: 600 }])).rejects.toThrow(
      RangeError,
    );
    await expect(readNodes([{ level: 9, index: 1 }])).rejects.toThrow(
      RangeError,
    );
  });

  it('refuses a tile that was cut', async () => {
    const readNodes = createTileReader(
      size,
      async tiles => tiles.map(tile => tileBytes(tile).subarray(1)),
      hasher,
    );
    await expect(readNodes([{ level: 0, index: 3 }])).rejects.toThrow(
      'tile/0/000 is not 256 hashes long',
    );
  });
});
