import { asciiBytes, bytesIn, standsAt } from '../asciiBytes';
import { decodeBase64Bytes } from '../base64';
import { notPlain, plainJsonEnd } from '../plainJson';
import { hashLength } from '../tree/treeHasher';
import type { ExportedEntry } from './parseExportLine';
import { scanLeaf } from './scanLeaf';

const leafMark = asciiBytes('{"leaf":');
const payloadMark = asciiBytes(',"payload":');
const proofMark = asciiBytes(',"proof":[');
const hashTextLength = 44;
const quote = 0x22;
const comma = 0x2c;
const close = asciiBytes(']}');

/**
 * What `parseEntryLine` says of a line, three times as fast, for lines that are
 * plain: ASCII without escapes, and whole numbers. Undefined for every other
 * line, and for each one that does not hold: `parseEntryLine` then says why.
 */
export function scanEntryLine(line: Uint8Array): ExportedEntry | undefined {
  const leafStart = leafMark.length;
  if (!standsAt(line, 0, leafMark)) return undefined;
  const leaf = scanLeaf(line, leafStart);
  if (!leaf || !standsAt(line, leaf.end, payloadMark)) return undefined;
  const payloadStart = leaf.end + payloadMark.length;
  const payloadEnd = plainJsonEnd(line, payloadStart);
  if (payloadEnd === notPlain || !standsAt(line, payloadEnd, proofMark)) {
    return undefined;
  }
  const proof = scanProof(line, payloadEnd + proofMark.length);
  return (
    proof && {
      index: leaf.index,
      payloadHash: leaf.payloadHash,
      leafBytes: bytesIn(line, leafStart, leaf.end),
      payloadBytes: bytesIn(line, payloadStart, payloadEnd),
      proof,
    }
  );
}

function scanProof(
  line: Uint8Array,
  start: number,
): readonly Uint8Array[] | undefined {
  const proof: Uint8Array[] = [];
  let at = start;
  while (line[at] === quote) {
    const end = at + 1 + hashTextLength;
    if (line[end] !== quote) return undefined;
    const hash = decodeBase64Bytes(line, at + 1, end);
    if (hash?.length !== hashLength) return undefined;
    proof.push(hash);
    at = end + 1;
    if (line[at] !== comma) break;
    at += 1;
    if (line[at] !== quote) return undefined;
  }
  const isEnd = at + close.length === line.length && standsAt(line, at, close);
  return isEnd ? proof : undefined;
}
