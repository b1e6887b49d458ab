/**
 * The one file that a command is about.
 *
 * @throws Error when there is none, or another one
 */
export function oneFile(positionals: readonly string[]): string {
  const [file, ...others] = positionals;
  if (file === undefined) throw new Error('Which file?');
  if (others.length > 0) throw new Error(`One file, not also ${others[0]}.`);
  return file;
}
