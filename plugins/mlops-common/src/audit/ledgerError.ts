/**
 * Every way in which text or bytes can fail to be what the ledger wrote.
 *
 * @public
 */
export type LedgerErrorCode =
  | 'not-canonical-json'
  | 'payload-too-large'
  | 'malformed-leaf'
  | 'malformed-entry'
  | 'malformed-tile-path'
  | 'malformed-key'
  | 'malformed-note'
  | 'malformed-checkpoint'
  | 'signature-missing'
  | 'signature-wrong'
  | 'origin-mismatch';

/**
 * Thrown by everything in the ledger that parses or opens what came from
 * outside. `code` is a closed union; the message is a sentence for a person.
 *
 * @public
 */
export class LedgerError extends Error {
  readonly code: LedgerErrorCode;

  constructor(code: LedgerErrorCode, message: string) {
    super(message);
    this.name = 'LedgerError';
    this.code = code;
  }
}
