import { z } from 'zod';
import { canonicalJson, parseCanonicalJson } from './canonicalJson';
import { LedgerError } from './ledgerError';

const word = '[a-z][a-z0-9-]*';

// The fields of a leaf by themselves, for the schema and for the text alike.
// None of them can need an escape in JSON.
const patterns = {
  actor: '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}',
  at:
    '\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])' +
    'T(?:[01]\\d|2[0-3])(?::[0-5]\\d){2}\\.\\d{3}Z',
  payloadHash: 'sha256:[0-9a-f]{64}',
  stream: '[\\x21\\x23-\\x5b\\x5d-\\x7e]+',
  type: `mlops\\.${word}\\.${word}@[1-9]\\d{0,5}`,
};

// Apart from the patterns: a counted repetition makes them twice as slow.
export const maxLeafText = { type: 128, stream: 512 };

function textOf(pattern: string, example: string, length = 128) {
  return z
    .string()
    .max(length)
    .regex(new RegExp(`^(?:${pattern})$`), `is not such as ${example}`);
}

/**
 * The name of a kind of event, with the version of its payload's shape:
 * `mlops.<context>.<past-tense>@<n>`.
 *
 * @example `'mlops.governance.signed-off@1'`
 * @public
 */
export const eventTypeSchema = textOf(
  patterns.type,
  'mlops.governance.signed-off@1',
  maxLeafText.type,
);

/**
 * A leaf of the ledger, version 1. Frozen for ever: a change of any field is a
 * version 2 beside it, since hashes of what was signed must stay computable.
 *
 * @public
 */
export const leafSchema = z.strictObject({
  v: z.literal(1),
  /** Position in the ledger, from 0. */
  index: z.int().min(0),
  /** When it was decided, by the clock of the server: UTC, milliseconds. */
  at: textOf(patterns.at, '2026-01-31T09:30:00.000Z'),
  type: eventTypeSchema,
  /**
   * The thing whose history this is: at most 512 visible ASCII characters,
   * neither quote nor backslash.
   */
  stream: textOf(
    patterns.stream,
    'review/0197a1c2-77d0-7c5e-8d2f-2f6f1f0c9e11',
    maxLeafText.stream,
  ),
  /** Position in the stream, from 1. */
  streamVersion: z.int().min(1),
  /** A random id (a UUID in lower case): never a name, never a user ref. */
  actor: textOf(patterns.actor, '5f0c6d5e-8a56-4a3c-9a53-5a2c3a8f9b10'),
  payloadHash: textOf(patterns.payloadHash, 'sha256:9f86d081… (64 digits)'),
});

/** @public */
export type Leaf = Readonly<z.infer<typeof leafSchema>>;

/**
 * The canonical JSON of a leaf: the bytes that the tree hashes.
 *
 * @throws LedgerError `malformed-leaf`
 * @public
 */
export function encodeLeaf(leaf: Leaf): string {
  return canonicalJson(checkLeaf(leaf));
}

/**
 * Reads a leaf; only the text that `encodeLeaf` writes is taken.
 *
 * @throws LedgerError `malformed-leaf`, `not-canonical-json`
 * @public
 */
export function decodeLeaf(text: string): Leaf {
  const read = readLeaf(text, 0);
  return read?.end === text.length
    ? read.leaf
    : checkLeaf(parseCanonicalJson(text));
}

// A leaf has one spelling, so a pattern reads it, 5 times faster than JSON and
// schema do; a ledger is verified leaf by leaf.
const leafText = new RegExp(
  `\\{"actor":"(${patterns.actor})","at":"(${patterns.at})"` +
    `,"index":(0|[1-9]\\d{0,15}),"payloadHash":"(${patterns.payloadHash})"` +
    `,"stream":"(${patterns.stream})","streamVersion":([1-9]\\d{0,15})` +
    `,"type":"(${patterns.type})","v":1\\}`,
  'y',
);

/** The leaf that stands at `start` of a text, and where it ends. */
export function readLeaf(
  text: string,
  start: number,
): { readonly leaf: Leaf; readonly end: number } | undefined {
  leafText.lastIndex = start;
  const match = leafText.exec(text);
  if (!match) return undefined;
  const [whole, actor, at, index, payloadHash, stream, version, type] = match;
  const leaf: Leaf = {
    v: 1,
    index: Number(index),
    at,
    type,
    stream,
    streamVersion: Number(version),
    actor,
    payloadHash,
  };
  return Number.isSafeInteger(leaf.index) &&
    Number.isSafeInteger(leaf.streamVersion) &&
    stream.length <= maxLeafText.stream &&
    type.length <= maxLeafText.type
    ? { leaf, end: start + whole.length }
    : undefined;
}

function checkLeaf(value: unknown): Leaf {
  const parsed = leafSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new LedgerError(
    'malformed-leaf',
    `The leaf's ${issue.path.join('.') || 'shape'}: ${issue.message}`,
  );
}
