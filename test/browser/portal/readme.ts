import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The whole README. */
export const readme = readFileSync(
  path.resolve(__dirname, '../../../README.md'),
  'utf8',
);

/**
 * What stands in the README below a heading of the third level.
 *
 * @throws Error when there is no such heading
 */
export function sectionOfReadme(heading: string): string {
  const [, section] = readme.split(`\n### ${heading}\n`);
  if (section === undefined) throw new Error(`The README has no ${heading}`);
  return section.split(/\n##+ /)[0];
}

/** The commands of a section, in order. */
export function commandsOf(section: string): string[] {
  return [...section.matchAll(/^ *```(?:sh)?\n([^]*?)\n *```$/gm)].map(
    ([, command]) => command.trim(),
  );
}
