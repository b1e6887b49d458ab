export { auditContracts } from './auditContracts';
export {
  ledgerEntrySchema,
  ledgerHeadSchema,
  ledgerPageSchema,
  ledgerProofSchema,
  type LedgerHead,
  type LedgerPage,
  type LedgerProof,
} from './auditAnswers';
export { canonicalDigest } from './canonicalDigest';
export { canonicalJson, parseCanonicalJson } from './canonicalJson';
export {
  createEntry,
  maxPayloadBytes,
  type EntryFacts,
  type LedgerEntry,
} from './createEntry';
export type { ExportFault } from './export/exportFault';
export { formatExport, type ExportSource } from './export/formatExport';
export {
  verifyExport,
  type ExportVerdict,
  type VerifyExportOptions,
} from './export/verifyExport';
export type { JsonObject, JsonValue } from './json';
export {
  decodeLeaf,
  encodeLeaf,
  eventTypeSchema,
  leafSchema,
  type Leaf,
} from './leaf';
export { LedgerError, type LedgerErrorCode } from './ledgerError';
export {
  formatCheckpoint,
  openCheckpoint,
  parseCheckpoint,
  signCheckpoint,
  type Checkpoint,
} from './note/checkpoint';
export {
  formatNote,
  openNote,
  parseNote,
  signNote,
  type NoteSignature,
  type SignedNote,
} from './note/note';
export { splitNotes, type NoteList } from './note/noteList';
export {
  createSignerKey,
  formatSignerKey,
  parseSignerKey,
  type SignerKey,
} from './note/signerKey';
export {
  createVerifierKey,
  formatVerifierKey,
  parseVerifierKey,
  type VerifierKey,
} from './note/verifierKey';
export type { Sha256 } from './sha256';
export {
  appendLeaf,
  emptyRange,
  readRange,
  treeRoot,
  type CompactRange,
  type HashedNode,
} from './tree/compactRange';
export {
  proveConsistency,
  verifyConsistency,
  type ConsistencyClaim,
} from './tree/consistency';
export { createTileReader, type ReadTiles } from './tree/createTileReader';
export {
  proveInclusion,
  verifyInclusion,
  type InclusionClaim,
} from './tree/inclusion';
export type { ReadNodes, Subtree, TreeNode } from './tree/subtree';
export { grownTiles, parseTilePath, tilePath, type Tile } from './tree/tile';
export { createTreeHasher, type TreeHasher } from './tree/treeHasher';
