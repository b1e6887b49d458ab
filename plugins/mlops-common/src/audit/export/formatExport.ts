import { encodeBase64 } from '../base64';
import { canonicalJson } from '../canonicalJson';
import type { LedgerEntry } from '../createEntry';
import { parseCheckpoint } from '../note/checkpoint';
import { parseNote } from '../note/note';
import { readSubtrees, type ReadNodes } from '../tree/subtree';
import { createTreeHasher, type TreeHasher } from '../tree/treeHasher';
import { siblingSchedule } from './siblingSchedule';

/**
 * What an export is made from.
 *
 * @public
 */
export interface ExportSource {
  /** The signed head: a note with exactly one signature. */
  readonly head: string;
  /** The entries of that head, in order; as many as it counts. */
  readonly entries: AsyncIterable<LedgerEntry> | Iterable<LedgerEntry>;
  /** Reads hashes of the tree of that head. */
  readonly readNodes: ReadNodes;
}

/**
 * Writes the ledger up to a signed head as JSON Lines, for `verifyExport`.
 *
 * Every line is RFC 8785 JSON in UTF-8 and ends with a newline, the last one
 * too. The first one is the head:
 * ```
 * {"head":"<origin>\n<size>\n<root>\n\n— <origin> <signature>\n"}
 * ```
 * It is followed by one line for each entry, in order of its index:
 * ```
 * {"leaf":{…},"payload":…,"proof":["<base64>",…]}
 * ```
 * - The SHA-256 of the payload's bytes is the leaf's `payloadHash`.
 * - The SHA-256 of 0x00 and the leaf's bytes is the leaf hash of RFC 9162.
 * - `proof` has the hashes of the subtrees to the right that no line before
 *   has brought, from the leaf upwards. Folding the leaf hash with them,
 *   `h = SHA-256(0x01 || h || next)`, gives a hash that is already known: the
 *   signed root for entry 0, later a hash from the `proof` of an earlier line.
 *
 * @throws Error when the entries are not as many as the head counts
 * @public
 */
export async function* formatExport(
  { head, entries, readNodes }: ExportSource,
  hasher: TreeHasher = createTreeHasher(),
): AsyncGenerator<string> {
  const { text, signatures } = parseNote(head);
  if (signatures.length !== 1) {
    throw new Error('The head of an export carries exactly one signature');
  }
  const { size } = parseCheckpoint(text);
  yield `${canonicalJson({ head })}\n`;

  const schedule = siblingSchedule(size);
  let count = 0;
  for await (const { leaf, payload } of entries) {
    const siblings = schedule.next();
    if (siblings.done) throw new Error(`More entries than the head's ${size}`);
    const hashes = await readSubtrees(siblings.value, readNodes, hasher);
    const proof = canonicalJson(hashes.map(encodeBase64));
    yield `{"leaf":${leaf},"payload":${payload},"proof":${proof}}\n`;
    count += 1;
  }
  if (count !== size) throw new Error(`${count} entries, the head has ${size}`);
}
