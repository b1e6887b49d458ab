import { hexToBytes } from '@noble/hashes/utils.js';
import { decodeBase64 } from '../base64';
import { parseCanonicalJson } from '../canonicalJson';
import { isCanonicalJson } from '../isCanonicalJson';
import { maxPayloadBytes } from '../createEntry';
import { decodeLeaf, readLeaf } from '../leaf';
import { LedgerError } from '../ledgerError';
import { hashLength } from '../tree/treeHasher';

/** A payload, the longest leaf and the longest proof fit. */
export const maxLineBytes = maxPayloadBytes + 16_384;

/** One line of an export: the bytes to hash, and what they say. */
export interface ExportedEntry {
  readonly index: number;
  /** 32 bytes, as the leaf has them. */
  readonly payloadHash: Uint8Array;
  readonly leafBytes: Uint8Array;
  readonly payloadBytes: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

// Not the default decoder: it would swap broken bytes for U+FFFD and drop a
// byte order mark, and so let changed bytes pass.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The head in the first line of an export.
 *
 * @throws LedgerError `malformed-entry`, `not-canonical-json`
 */
export function parseHeadLine(line: Uint8Array): string {
  const value = parseCanonicalJson(decode(line));
  if (typeof value === 'object' && value !== null && 'head' in value) {
    const { head, ...others } = value;
    if (typeof head === 'string' && Object.keys(others).length === 0) {
      return head;
    }
  }
  throw new LedgerError('malformed-entry', 'The first line is no signed head.');
}

const leafMark = '{"leaf":';
const payloadMark = ',"payload":';
const proofMark = ',"proof":[';

/**
 * Takes the line of an entry apart, without believing it.
 *
 * The line is canonical JSON: its three keys are in order, and each part is
 * held to its only spelling. It is not parsed as a whole, since leaf and proof
 * are ASCII and stand at its ends, which tells where the payload's bytes are.
 *
 * @throws LedgerError `malformed-entry`, `malformed-leaf`, `not-canonical-json`
 */
export function parseEntryLine(line: Uint8Array): ExportedEntry {
  const text = decode(line);
  const leaf = text.startsWith(leafMark)
    ? readLeaf(text, leafMark.length)
    : undefined;
  // No proof holds the mark, so the last one begins it.
  const proofStart = text.lastIndexOf(proofMark);
  if (!leaf || !text.startsWith(payloadMark, leaf.end) || proofStart < 0) {
    throw shapeless(text);
  }
  const payloadStart = leaf.end + payloadMark.length;
  if (!isCanonicalJson(text, payloadStart, proofStart)) throw shapeless(text);
  return {
    index: leaf.leaf.index,
    payloadHash: hexToBytes(leaf.leaf.payloadHash.slice('sha256:'.length)),
    leafBytes: line.subarray(leafMark.length, leaf.end),
    payloadBytes: line.subarray(
      payloadStart,
      line.length - (text.length - proofStart),
    ),
    proof: parseProof(text.slice(proofStart + proofMark.length)),
  };
}

function decode(line: Uint8Array): string {
  try {
    return decoder.decode(line);
  } catch {
    throw new LedgerError('malformed-entry', 'The line is not UTF-8.');
  }
}

const hashTextLength = 44;

// `"<hash>","<hash>"]}`, or `]}` alone
function parseProof(text: string): readonly Uint8Array[] {
  const proof: Uint8Array[] = [];
  let at = 0;
  while (text[at] === '"' && (at === 0 || text[at - 1] === ',')) {
    const end = at + 1 + hashTextLength;
    const hash = decodeBase64(text.slice(at + 1, end));
    if (hash?.length !== hashLength || text[end] !== '"') break;
    proof.push(hash);
    at = text[end + 1] === ',' ? end + 2 : end + 1;
  }
  if (text.slice(at) === ']}' && text[at - 1] !== ',') return proof;
  throw new LedgerError('malformed-entry', 'The proof is no list of hashes.');
}

/** Says what is wrong with a line that is not even of the right shape. */
function shapeless(text: string): LedgerError {
  try {
    const value = parseCanonicalJson(text);
    if (typeof value === 'object' && value !== null && 'leaf' in value) {
      decodeLeaf(JSON.stringify(value.leaf));
    }
  } catch (error) {
    if (error instanceof LedgerError) return error;
  }
  return new LedgerError(
    'malformed-entry',
    'The line has not exactly the fields leaf, payload and proof.',
  );
}
