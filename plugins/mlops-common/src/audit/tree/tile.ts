import { LedgerError } from '../ledgerError';
import { isTreeSize } from './subtree';

/** Hashes in a full tile: a tile spans eight levels of the tree. */
export const tileWidth = 256;

/**
 * Consecutive hashes of one level of the tree, stored together: the unit in
 * which a log keeps and serves its tree (c2sp.org/tlog-tiles). Hash `i` of the
 * tile is node `index * 256 + i` of tree level `level * 8`.
 *
 * @public
 */
export interface Tile {
  readonly level: number;
  readonly index: number;
  /** Number of hashes, 1–256; below 256 at the right edge only. */
  readonly width: number;
}

/**
 * The path under which a log serves a tile: `tile/<level>/<index>[.p/<width>]`,
 * the index in groups of three digits, all but the last behind an `x`.
 *
 * @example `tilePath({ level: 0, index: 1234067, width: 256 }) // 'tile/0/x001/x234/067'`
 * @public
 */
export function tilePath({ level, index, width }: Tile): string {
  const digits = String(index);
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0');
  const groups = padded.replace(/\d{3}(?=\d)/g, 'x$&/');
  const suffix = width === tileWidth ? '' : `.p/${width}`;
  return `tile/${level}/${groups}${suffix}`;
}

/**
 * Reads a tile's path; only the one spelling that `tilePath` writes is taken.
 *
 * @throws LedgerError `malformed-tile-path`
 * @public
 */
export function parseTilePath(path: string): Tile {
  const match =
    /^tile\/(\d{1,2})\/((?:x\d{3}\/){0,5}\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path);
  if (match) {
    const tile = {
      level: Number(match[1]),
      index: Number(match[2].replace(/[x/]/g, '')),
      width: match[3] === undefined ? tileWidth : Number(match[3]),
    };
    const inRange =
      tile.level <= 63 && isTreeSize(tile.index) && tile.width > 0;
    if (inRange && tilePath(tile) === path) return tile;
  }
  throw new LedgerError('malformed-tile-path', 'This is no path of a tile.');
}

/**
 * The tiles to write when a tree has grown from `oldSize` to `newSize`: every
 * tile that is new or wider than before, lowest level first.
 *
 * @public
 */
export function grownTiles(oldSize: number, newSize: number): readonly Tile[] {
  if (!isTreeSize(oldSize) || !isTreeSize(newSize)) {
    throw new RangeError(`No tree grows from ${oldSize} to ${newSize}`);
  }
  const tiles: Tile[] = [];
  let before = oldSize;
  let after = newSize;
  for (let level = 0; after > before; level++) {
    let index = Math.floor(before / tileWidth);
    for (; (index + 1) * tileWidth <= after; index++) {
      tiles.push({ level, index, width: tileWidth });
    }
    const width = after % tileWidth;
    if (width > 0) tiles.push({ level, index, width });
    before = Math.floor(before / tileWidth);
    after = Math.floor(after / tileWidth);
  }
  return tiles;
}
