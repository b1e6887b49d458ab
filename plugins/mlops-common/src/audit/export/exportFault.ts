import { LedgerError } from '../ledgerError';

/**
 * What can be wrong with an export.
 *
 * - `head`: the first line is no head that a trusted key signed
 * - `line`: cut off, too long, not UTF-8, not canonical, or of another shape
 * - `index`: the entry stands in another place than its own number says
 * - `payload`: the payload is not the one that the leaf was written for
 * - `leaf`: leaf and proof do not fit the signed head
 * - `missing`: the file ends before the last entry that the head counts
 * - `surplus`: more lines than entries that the head counts
 * - `anchor`: the ledger is not the one that an earlier head was signed for
 *
 * @public
 */
export type ExportFault =
  | 'head'
  | 'line'
  | 'index'
  | 'payload'
  | 'leaf'
  | 'missing'
  | 'surplus'
  | 'anchor';

/** Never leaves `verifyExport`: carries the first fault out of its loops. */
export class ExportFaultError extends Error {
  constructor(
    readonly fault: ExportFault,
    message: string,
    readonly index?: number,
  ) {
    super(message);
  }
}

/** What `read` gives; if the ledger refuses it, that is the fault. */
export function orFault<T>(
  fault: ExportFault,
  index: number | undefined,
  read: () => T,
): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    throw new ExportFaultError(fault, error.message, index);
  }
}
