import { ed25519 } from '@noble/curves/ed25519.js';
import {
  bytesToHex,
  concatBytes,
  hexToBytes,
  utf8ToBytes,
} from '@noble/hashes/utils.js';
import { decodeBase64, encodeBase64 } from '../base64';
import { LedgerError } from '../ledgerError';
import type { SignerKey } from './signerKey';
import { isKeyName, type VerifierKey } from './verifierKey';

const maxNoteLength = 1_000_000;
const maxSignatures = 100;

/**
 * One signature line of a note.
 *
 * @public
 */
export interface NoteSignature {
  readonly name: string;
  /** 8 hexadecimal digits. */
  readonly id: string;
  readonly signature: Uint8Array;
}

/**
 * A text and the signatures below it. Believe the text only after `openNote`.
 *
 * @public
 */
export interface SignedNote {
  /** Ends with a newline. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/**
 * A signed note (c2sp.org/signed-note): the text, an empty line, and for each
 * signature a line `— <name> <base64 of key id and signature>`.
 *
 * @public
 */
export function formatNote({ text, signatures }: SignedNote): string {
  const lines = signatures.map(({ name, id, signature }) => {
    const blob = encodeBase64(concatBytes(hexToBytes(id), signature));
    return `— ${name} ${blob}\n`;
  });
  return `${text}\n${lines.join('')}`;
}

/**
 * Takes a note apart without believing it.
 *
 * Refused: no final newline, control characters, lone surrogates, no or more
 * than 100 signatures, a million characters, a signature in any base64 but the
 * canonical one.
 *
 * @throws LedgerError `malformed-note`
 * @public
 */
export function parseNote(note: string): SignedNote {
  // The text may itself hold empty lines: the last one in the note counts.
  const separator = note.lastIndexOf('\n\n');
  if (
    note.length > maxNoteLength ||
    separator < 0 ||
    !note.endsWith('\n') ||
    /[^\n -\u{10ffff}]|\p{Surrogate}/u.test(note)
  ) {
    throw malformed('This is no signed note.');
  }
  const lines = note.slice(separator + 2, -1).split('\n');
  if (lines.length > maxSignatures) {
    throw malformed(`A note has at most ${maxSignatures} signatures.`);
  }
  return {
    text: note.slice(0, separator + 1),
    signatures: lines.map(parseSignature),
  };
}

function parseSignature(line: string): NoteSignature {
  const [dash, name, blob, ...rest] = line.split(' ');
  const bytes = blob ? decodeBase64(blob) : undefined;
  if (
    dash !== '—' ||
    !isKeyName(name ?? '') ||
    !bytes ||
    bytes.length <= 4 ||
    rest.length > 0
  ) {
    throw malformed('The note has a line that is no signature.');
  }
  return {
    name,
    id: bytesToHex(bytes.subarray(0, 4)),
    signature: bytes.subarray(4),
  };
}

/**
 * The note with this text, signed by each of the keys.
 *
 * @throws LedgerError `malformed-note` when the text cannot be one
 * @public
 */
export function signNote(
  text: string,
  signers: readonly [SignerKey, ...SignerKey[]],
): string {
  if (!text.endsWith('\n')) throw malformed('A text ends with a newline.');
  const bytes = utf8ToBytes(text);
  const note = formatNote({
    text,
    signatures: signers.map(signer => ({
      name: signer.verifierKey.name,
      id: signer.verifierKey.id,
      signature: signer.sign(bytes),
    })),
  });
  parseNote(note);
  return note;
}

/**
 * The text of a note that a trusted key signed, and the keys that did.
 *
 * Signatures of unknown keys are passed over; one wrong signature of a known
 * key spoils the note.
 *
 * @throws LedgerError `malformed-note`, `signature-missing`, `signature-wrong`
 * @public
 */
export function openNote(
  note: string,
  trustedKeys: readonly VerifierKey[],
): { readonly text: string; readonly signedBy: readonly VerifierKey[] } {
  const { text, signatures } = parseNote(note);
  const bytes = utf8ToBytes(text);
  const signedBy: VerifierKey[] = [];
  for (const { name, id, signature } of signatures) {
    const known = trustedKeys.filter(key => key.name === name && key.id === id);
    const signer = known.find(key => isSignedBy(key, bytes, signature));
    if (signer) signedBy.push(signer);
    else if (known.length > 0) {
      throw new LedgerError(
        'signature-wrong',
        `The signature of ${name} (key ${id}) does not fit the text.`,
      );
    }
  }
  if (signedBy.length === 0) {
    const names = signatures.map(({ name, id }) => `${name} (key ${id})`);
    throw new LedgerError(
      'signature-missing',
      `No trusted key signed this; it is signed by ${names.join(', ')}.`,
    );
  }
  return { text, signedBy };
}

function isSignedBy(
  { publicKey }: VerifierKey,
  text: Uint8Array,
  signature: Uint8Array,
): boolean {
  try {
    // Strict RFC 8032: the lenient ZIP 215 takes several spellings of a point.
    return ed25519.verify(signature, text, publicKey, { zip215: false });
  } catch {
    return false;
  }
}

function malformed(message: string): LedgerError {
  return new LedgerError('malformed-note', message);
}
