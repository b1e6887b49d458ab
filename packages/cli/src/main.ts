import { exitCodes } from './command';
import { runPitwall } from './runPitwall';

const terminal = {
  stdin: process.stdin,
  print: (line: string) => process.stdout.write(`${line}\n`),
  complain: (line: string) => process.stderr.write(`${line}\n`),
};

// An exit code, not process.exit(): what was printed must reach a pipe.
process.exitCode = exitCodes.noAnswer;
runPitwall(process.argv.slice(2), terminal).then(
  code => {
    process.exitCode = code;
  },
  error => terminal.complain(`pitwall failed: ${error.stack}`),
);
