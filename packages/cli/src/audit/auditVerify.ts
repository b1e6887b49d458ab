import { verifyExport } from '@pitwall/plugin-mlops-common';
import { parseArgs } from 'node:util';
import {
  exitCodes,
  type Command,
  type ExitCode,
  type Terminal,
} from '../command';
import { oneFile } from '../oneFile';
import { readFile } from '../readFile';
import { withUsage } from '../withUsage';
import { nativeSha256 } from './nativeSha256';
import { readAnchor } from './readAnchor';
import { readTrustedKeys } from './readTrustedKeys';

const usage =
  'pitwall audit verify <file> --key <file> [--anchor <file>] [--json]';

/** `pitwall audit verify` */
export const auditVerify: Command = {
  name: 'audit verify',
  summary: 'Prove an export of the ledger, offline',
  help: `${usage}

  <file>            the export, JSON Lines; - for the standard input
  --key <file>      public keys that may sign the ledger, one a line; may be
                    given more than once
  --anchor <file>   a signed head that was kept elsewhere: the export must
                    begin with the entries it was signed for; of several, as
                    the portal's anchor file has them, the last counts
  --json            the answer as one line of JSON

Says that every byte of every entry is what the key signed for, or names the
first entry that does not hold. Without an anchor, an export that ends at an
older signed head is a true one: compare size and root with a head you kept.

Exit codes: 0 verified, 1 not verified, 2 no answer (wrong arguments, or a
file that cannot be read).`,
  run,
};

async function run(
  args: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const { file, keyFiles, anchorFile, json } = readArguments(args);
  const keysOfFiles = [];
  for (const keyFile of keyFiles) {
    keysOfFiles.push(await readTrustedKeys(keyFile, terminal));
  }
  const keys = keysOfFiles.flat();
  const anchor =
    anchorFile === undefined
      ? undefined
      : await readAnchor(anchorFile, keys, terminal);

  const verdict = await verifyExport(readFile(file, terminal), keys, {
    sha256: nativeSha256,
    anchor,
  });
  if (verdict.verified) {
    const { origin, size } = verdict;
    const root = Buffer.from(verdict.root).toString('base64');
    const entries = size === 1 ? '1 entry' : `${size} entries`;
    terminal.print(
      json
        ? JSON.stringify({ verified: true, origin, size, root })
        : `Verified: ${entries} of ${origin}, root ${root}`,
    );
    return exitCodes.yes;
  }
  const { line, index, sentence } = verdict;
  const place =
    index === undefined ? `line ${line}` : `entry ${index} (line ${line})`;
  terminal.print(
    json ? JSON.stringify(verdict) : `Not verified: ${place}: ${sentence}`,
  );
  return exitCodes.no;
}

function readArguments(args: readonly string[]) {
  return withUsage(usage, () => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        key: { type: 'string', multiple: true },
        anchor: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const file = oneFile(positionals);
    if (!values.key) throw new Error('Which key? Give it with --key <file>.');
    return {
      file,
      keyFiles: values.key,
      anchorFile: values.anchor,
      json: values.json,
    };
  });
}
