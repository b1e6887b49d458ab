import { openCheckpoint, type Checkpoint } from '../note/checkpoint';
import { parseNote } from '../note/note';
import type { VerifierKey } from '../note/verifierKey';
import { sha256 as portableSha256, type Sha256 } from '../sha256';
import { createTreeHasher } from '../tree/treeHasher';
import { createAnchorChecker } from './createAnchorChecker';
import { createEntryChecker, type EntryChecker } from './createEntryChecker';
import { ExportFaultError, orFault, type ExportFault } from './exportFault';
import { linesOf, type Line } from './linesOf';
import { maxLineBytes, parseHeadLine } from './parseExportLine';

/**
 * The answer about an export: all of it holds, or the first thing that does
 * not. `index` is the entry's; it is absent where no entry is meant.
 *
 * @public
 */
export type ExportVerdict =
  | ({ readonly verified: true } & Checkpoint)
  | {
      readonly verified: false;
      readonly fault: ExportFault;
      /** Line of the file, from 1. */
      readonly line: number;
      readonly index?: number;
      readonly sentence: string;
    };

/**
 * What else `verifyExport` can take.
 *
 * @public
 */
export interface VerifyExportOptions {
  /** The native one of the host is several times faster. */
  readonly sha256?: Sha256;
  /**
   * A head that was kept elsewhere: the export must begin with its entries.
   * Without one, a file that ends at an older signed head is a true export.
   */
  readonly anchor?: Checkpoint;
}

/**
 * Proves a file that `formatExport` wrote, offline: that a trusted key signed
 * its head, and that every byte of every entry is what that key signed for.
 *
 * Reads once, hashes three times an entry, and keeps one line and 32 bytes for
 * each doubling of the ledger. Throws only if `file` itself fails.
 *
 * @public
 */
export async function verifyExport(
  file: AsyncIterable<Uint8Array>,
  trustedKeys: readonly VerifierKey[],
  { sha256 = portableSha256, anchor }: VerifyExportOptions = {},
): Promise<ExportVerdict> {
  const hasher = createTreeHasher(sha256);
  const anchored = anchor && createAnchorChecker(anchor, hasher);
  let head: Checkpoint | undefined;
  let entries: EntryChecker | undefined;
  let line = 0;
  try {
    for await (const batch of linesOf(file, maxLineBytes)) {
      for (const each of batch) {
        line += 1;
        if (entries) {
          const leafHash = entries.check(wholeLine(each, entries.next));
          anchored?.add(leafHash);
        } else {
          head = openHead(wholeLine(each), trustedKeys);
          entries = createEntryChecker(head, sha256, hasher);
        }
      }
    }
    line += 1;
    if (!head || !entries) {
      throw new ExportFaultError('head', 'The file is empty.');
    }
    entries.finish();
    anchored?.finish(head.origin);
    return { verified: true, ...head };
  } catch (error) {
    if (!(error instanceof ExportFaultError)) throw error;
    const { fault, index, message } = error;
    const place = index === undefined ? { line } : { line, index };
    return { verified: false, fault, ...place, sentence: message };
  }
}

function wholeLine({ bytes, complete }: Line, index?: number): Uint8Array {
  if (complete) return bytes;
  throw new ExportFaultError(
    index === undefined ? 'head' : 'line',
    bytes.length > maxLineBytes
      ? `The line is longer than ${maxLineBytes} bytes.`
      : 'The line is cut off: its newline is missing.',
    index,
  );
}

function openHead(
  line: Uint8Array,
  trustedKeys: readonly VerifierKey[],
): Checkpoint {
  return orFault('head', undefined, () => {
    const head = parseHeadLine(line);
    // Others' signatures are not checked, so they could be changed unnoticed.
    if (parseNote(head).signatures.length !== 1) {
      throw new ExportFaultError('head', 'The head has several signatures.');
    }
    return openCheckpoint(head, trustedKeys);
  });
}
