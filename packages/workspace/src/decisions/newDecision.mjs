import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '../refusal.mjs';

/**
 * Begins the next decision record and lists it in the index.
 *
 * @param {string} folder of the records
 * @param {string} title
 * @returns {Promise<string>} the new file
 * @throws {Refusal} when the title holds no word
 */
export async function newDecision(folder, title) {
  const heading = title.trim().replace(/\s+/g, ' ');
  const slug = heading
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (!slug) {
    throw new Refusal(
      'Say what was decided: yarn new-decision "Keep profiles for thirteen months".',
    );
  }
  const numbers = (await readdir(folder))
    .map(name => Number(/^(\d{4})-/.exec(name)?.[1] ?? 0))
    .concat(0);
  const number = Math.max(...numbers) + 1;
  const padded = String(number).padStart(4, '0');
  const name = `${padded}-${slug}.md`;
  const file = path.join(folder, name);
  await writeFile(file, record(number, heading), { flag: 'wx' });
  const index = path.join(folder, 'README.md');
  const lines = (await readFile(index, 'utf8')).trimEnd();
  await writeFile(index, `${lines}\n- [${padded}. ${heading}](${name})\n`);
  return file;
}

/**
 * @param {number} number
 * @param {string} heading
 */
function record(number, heading) {
  return `# ${number}. ${heading}

Status: proposed

## Why
What forces the choice; the facts and figures.

## Decision
What we do from now on, in two or three sentences.

## Consequence
What becomes easier, what becomes harder.

## Turned down
Each other option, with the reason.
`;
}
