import { decodeBase64, encodeBase64 } from '../base64';
import { LedgerError } from '../ledgerError';
import { isTreeSize } from '../tree/subtree';
import { hashLength } from '../tree/treeHasher';
import { openNote, signNote } from './note';
import type { SignerKey } from './signerKey';
import type { VerifierKey } from './verifierKey';

/**
 * The head of the ledger: how many entries it has, and the root over them.
 *
 * @public
 */
export interface Checkpoint {
  /** The name of the log; also the name of the key that signs its heads. */
  readonly origin: string;
  readonly size: number;
  /** 32 bytes. */
  readonly root: Uint8Array;
}

/**
 * The text of a checkpoint (c2sp.org/tlog-checkpoint): three lines with the
 * origin, the size in decimal and the root in base64.
 *
 * @throws LedgerError `malformed-checkpoint`
 * @public
 */
export function formatCheckpoint(checkpoint: Checkpoint): string {
  const { origin, size, root } = checkpoint;
  const text = `${origin}\n${size}\n${encodeBase64(root)}\n`;
  parseCheckpoint(text);
  return text;
}

/**
 * Reads the text of a checkpoint. Extension lines are refused: this ledger
 * writes none, and nobody could audit them.
 *
 * @throws LedgerError `malformed-checkpoint`
 * @public
 */
export function parseCheckpoint(text: string): Checkpoint {
  const match = /^([^\n]+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/=]+)\n$/.exec(text);
  const root = match ? decodeBase64(match[3]) : undefined;
  const size = Number(match?.[2]);
  if (!match || !isTreeSize(size) || root?.length !== hashLength) {
    throw new LedgerError(
      'malformed-checkpoint',
      'This is no checkpoint of the three lines origin, size and root.',
    );
  }
  return { origin: match[1], size, root };
}

/**
 * The checkpoint as a signed note.
 *
 * @throws LedgerError `origin-mismatch` when the key has another name
 * @public
 */
export function signCheckpoint(
  checkpoint: Checkpoint,
  signer: SignerKey,
): string {
  requireOrigin(checkpoint.origin, [signer.verifierKey]);
  return signNote(formatCheckpoint(checkpoint), [signer]);
}

/**
 * The checkpoint in a signed note, believed because one of the trusted keys,
 * named like the origin, signed it. Witnesses may have signed it as well.
 *
 * @throws LedgerError `malformed-note`, `signature-missing`,
 * `signature-wrong`, `malformed-checkpoint`, `origin-mismatch`
 * @public
 */
export function openCheckpoint(
  note: string,
  trustedKeys: readonly VerifierKey[],
): Checkpoint {
  const { text, signedBy } = openNote(note, trustedKeys);
  const checkpoint = parseCheckpoint(text);
  requireOrigin(checkpoint.origin, signedBy);
  return checkpoint;
}

// A key that signs for two logs would let one pass for the other.
function requireOrigin(origin: string, keys: readonly VerifierKey[]): void {
  if (!keys.some(key => key.name === origin)) {
    const names = keys.map(key => key.name).join(', ');
    throw new LedgerError(
      'origin-mismatch',
      `A head of ${origin} is not for ${names} to sign.`,
    );
  }
}
