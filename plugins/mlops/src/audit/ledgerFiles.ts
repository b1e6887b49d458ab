/** The name under which the export is saved. */
export const ledgerFile = 'ledger.jsonl';

/** The name under which the public key is saved. */
export const keyFile = 'ledger-key.txt';

/** How the two files are checked, by the command line tool as it is called there. */
export function verifyCommand(pitwall: string): string {
  return `${pitwall} audit verify ${ledgerFile} --key ${keyFile}`;
}
