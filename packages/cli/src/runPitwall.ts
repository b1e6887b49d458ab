import { exitCodes, NoAnswerError, type Terminal } from './command';
import { commands } from './commands';

const overview = `pitwall <command> [arguments]

Commands:
${commands
  .map(({ name, summary }) => `  ${name.padEnd(16)}${summary}`)
  .join('\n')}

pitwall <command> --help tells more about one of them.

Exit codes: 0 the answer is yes, 1 the answer is no, 2 there is no answer
(wrong arguments, or a file that cannot be read).`;

/** Runs one command line; resolves to the exit code and never rejects. */
export async function runPitwall(
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const command = commands.find(({ name }) => {
    const words = name.split(' ');
    return words.every((word, at) => args[at] === word);
  });
  if (!command) {
    const asksForHelp =
      args.length === 0 || args[0] === '--help' || args[0] === '-h';
    if (asksForHelp) {
      terminal.print(overview);
      return exitCodes.yes;
    }
    terminal.complain(`There is no command "${args.join(' ')}".\n`);
    terminal.complain(overview);
    return exitCodes.noAnswer;
  }

  const own = args.slice(command.name.split(' ').length);
  if (own.includes('--help') || own.includes('-h')) {
    terminal.print(`${command.summary}\n\n${command.help}`);
    return exitCodes.yes;
  }
  try {
    return await command.run(own, terminal);
  } catch (error) {
    if (!(error instanceof NoAnswerError)) throw error;
    terminal.complain(error.message);
    return exitCodes.noAnswer;
  }
}
