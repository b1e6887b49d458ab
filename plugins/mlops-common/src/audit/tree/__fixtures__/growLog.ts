import { appendLeaf, emptyRange, treeRoot } from '../compactRange';
import type { ReadNodes } from '../subtree';
import { createTreeHasher } from '../treeHasher';

const hasher = createTreeHasher();

/** A log that keeps every completed node. */
export function growLog(entries: readonly Uint8Array[]) {
  const nodes = new Map<string, Uint8Array>();
  let range = emptyRange;
  for (const entry of entries) {
    const appended = appendLeaf(range, hasher.leaf(entry), hasher);
    range = appended.range;
    for (const { level, index, hash } of appended.completed) {
      nodes.set(`${level}/${index}`, hash);
    }
  }
  const readNodes: ReadNodes = async wanted =>
    wanted.map(({ level, index }) => {
      const hash = nodes.get(`${level}/${index}`);
      if (!hash) throw new Error(`node ${level}/${index} is not stored`);
      return hash;
    });
  return { root: treeRoot(range, hasher), readNodes };
}
