import { equalBytes } from '../equalBytes';
import type { Checkpoint } from '../note/checkpoint';
import type { Sha256 } from '../sha256';
import type { TreeHasher } from '../tree/treeHasher';
import { ExportFaultError, orFault } from './exportFault';
import { parseEntryLine } from './parseExportLine';
import { scanEntryLine } from './scanEntryLine';
import { siblingSchedule } from './siblingSchedule';

/** Proves the entries under a signed head, line by line. */
export interface EntryChecker {
  /** Index of the entry that must come next. */
  readonly next: number;
  /** The hash of the leaf in this line, now proven. */
  check(line: Uint8Array): Uint8Array;
  /** All entries must have come. */
  finish(): void;
}

/** The checker throws `ExportFaultError` at the first thing that is wrong. */
export function createEntryChecker(
  head: Checkpoint,
  sha256: Sha256,
  hasher: TreeHasher,
): EntryChecker {
  // Hashes of the subtrees still to come, the next one on top; siblingSchedule
  // says why each of them is as good as signed.
  const known = [head.root];
  const schedule = siblingSchedule(head.size);
  let next = 0;

  function check(line: Uint8Array): Uint8Array {
    const siblings = schedule.next();
    if (siblings.done) {
      throw new ExportFaultError(
        'surplus',
        `The head counts ${head.size} entries; there are more lines.`,
      );
    }
    const { index, payloadHash, leafBytes, payloadBytes, proof } =
      scanEntryLine(line) ?? orFault('line', next, () => parseEntryLine(line));
    if (index !== next) {
      throw new ExportFaultError(
        'index',
        `Entry ${index} stands where entry ${next} belongs.`,
        next,
      );
    }
    if (!equalBytes(sha256(payloadBytes), payloadHash)) {
      throw new ExportFaultError(
        'payload',
        `The payload of entry ${next} is not the one it was written with.`,
        next,
      );
    }
    const leafHash = hasher.leaf(leafBytes);
    let hash = leafHash;
    for (const sibling of proof) hash = hasher.node(hash, sibling);
    const own = known.pop();
    if (
      !own ||
      proof.length !== siblings.value.length ||
      !equalBytes(hash, own)
    ) {
      throw new ExportFaultError(
        'leaf',
        `Entry ${next}, or its proof, is not what the head was signed for.`,
        next,
      );
    }
    for (let at = proof.length - 1; at >= 0; at--) known.push(proof[at]);
    next += 1;
    return leafHash;
  }

  function finish(): void {
    if (next < head.size) {
      throw new ExportFaultError(
        'missing',
        `The file ends before entry ${next} of ${head.size}.`,
        next,
      );
    }
    if (head.size === 0 && !equalBytes(head.root, hasher.empty)) {
      throw new ExportFaultError('head', 'An empty ledger has another root.');
    }
  }

  return {
    get next() {
      return next;
    },
    check,
    finish,
  };
}
