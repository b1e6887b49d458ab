import { exitCodes } from './command';
import { isColumnThread, runColumnThread } from './monitoring';
import { runPitwall } from './runPitwall';

const terminal = {
  stdin: process.stdin,
  env: process.env,
  // Of the bundle: one file, which its threads run again.
  script: new URL(import.meta.url),
  print: (line: string) => process.stdout.write(`${line}\n`),
  complain: (line: string) => process.stderr.write(`${line}\n`),
};

if (isColumnThread()) {
  runColumnThread();
} else {
  // An exit code, not process.exit(): what was printed must reach a pipe.
  process.exitCode = exitCodes.noAnswer;
  runPitwall(process.argv.slice(2), terminal).then(
    code => {
      process.exitCode = code;
    },
    error => terminal.complain(`pitwall failed: ${error.stack}`),
  );
}
