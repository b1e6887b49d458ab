import { equalBytes } from '../equalBytes';
import type { Checkpoint } from '../note/checkpoint';
import { appendLeaf, emptyRange, treeRoot } from '../tree/compactRange';
import type { TreeHasher } from '../tree/treeHasher';
import { ExportFaultError } from './exportFault';

/** Proves that a ledger begins with the entries of an earlier head. */
export interface AnchorChecker {
  add(leafHash: Uint8Array): void;
  finish(origin: string): void;
}

/** `finish` throws `ExportFaultError` if the ledger is another one. */
export function createAnchorChecker(
  anchor: Checkpoint,
  hasher: TreeHasher,
): AnchorChecker {
  let range = emptyRange;
  return {
    add(leafHash) {
      if (range.size < anchor.size) {
        ({ range } = appendLeaf(range, leafHash, hasher));
      }
    },
    finish(origin) {
      if (anchor.origin !== origin) {
        throw new ExportFaultError(
          'anchor',
          `The kept head is of ${anchor.origin}, the export of ${origin}.`,
        );
      }
      if (range.size < anchor.size) {
        throw new ExportFaultError(
          'anchor',
          `The kept head counts ${anchor.size} entries, the export ${range.size}.`,
        );
      }
      if (!equalBytes(treeRoot(range, hasher), anchor.root)) {
        throw new ExportFaultError(
          'anchor',
          `The first ${anchor.size} entries are not those of the kept head.`,
        );
      }
    },
  };
}
