import {
  createSignerKey,
  formatSignerKey,
  formatVerifierKey,
  LedgerError,
} from '@pitwall/plugin-mlops-common';
import { randomBytes } from 'node:crypto';
import { exitCodes, NoAnswerError, type Command } from '../command';

const usage = 'pitwall audit new-key <name>';

/** `pitwall audit new-key` */
export const auditNewKey: Command = {
  name: 'audit new-key',
  summary: 'Make a key that signs heads of the ledger',
  help: `${usage}

  <name>   the name of the ledger, such as ledger.example.com

Prints the private key for mlops.ledger.signingKey on the standard output and
nothing else there, and the public key, for those who verify, on the standard
error. Nothing is stored.

Exit codes: 0 made, 2 no answer (no name, or one with spaces or plus signs).`,
  async run(args, terminal) {
    const [name, ...others] = args;
    if (name === undefined || others.length > 0) {
      throw new NoAnswerError(`Which name?\n\n${usage}`);
    }
    try {
      const key = createSignerKey(name, randomBytes(32));
      terminal.print(formatSignerKey(key));
      terminal.complain(`Public key: ${formatVerifierKey(key.verifierKey)}`);
      return exitCodes.yes;
    } catch (error) {
      if (!(error instanceof LedgerError)) throw error;
      throw new NoAnswerError(error.message);
    }
  },
};
