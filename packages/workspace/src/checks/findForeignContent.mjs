import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { runProcess } from '../processes/runProcess.mjs';
import { Refusal } from '../refusal.mjs';

/** A file as large as this is no source; the lock file is the exception. */
const largestBytes = 1024 * 1024;

/**
 * The brackets keep the patterns from finding themselves.
 *
 * @param {string} root
 * @returns {readonly { what: string, pattern: RegExp }[]}
 */
function foreignText(root) {
  const folders = [`${root}/`, `${homedir()}/`].map(escape);
  return [
    {
      what: 'the address of a package registry',
      pattern:
        /https?:\/\/(?:registry|npm|packages|artifactory|nexus)\.[\w.-]+|npmRegistry[S]erver|_auth[T]oken/,
    },
    {
      what: 'a path of one machine',
      pattern: new RegExp(
        `(?:^|[\\s"'\`=(])(?:/home/[a-z]|/Users/[A-Za-z]|${folders.join('|')})`,
      ),
    },
  ];
}

/**
 * @param {string} root
 * @throws {Refusal} naming each file of the repository that holds a registry
 *   address, a machine's path, a Yarn release or a binary
 */
export async function findForeignContent(root) {
  const listed = await runProcess(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    { cwd: root },
  );
  const patterns = foreignText(root);
  const findings = [];
  for (const file of listed.split('\0').filter(Boolean)) {
    const what = await foreignIn(root, file, patterns);
    if (what) {
      findings.push(`${file}: ${what}`);
    }
  }
  if (findings.length > 0) {
    throw new Refusal(findings.join('\n'));
  }
}

/**
 * @param {string} root
 * @param {string} file
 * @param {ReturnType<typeof foreignText>} patterns
 * @returns {Promise<string | undefined>}
 */
async function foreignIn(root, file, patterns) {
  if (/(?:^|\/)(?:\.yarn\/releases|\.toolchain|node_modules)\//.test(file)) {
    return 'a program that is installed, not committed';
  }
  const content = await readFile(path.join(root, file)).catch(() => undefined);
  if (!content || isPicture(file)) {
    return undefined;
  }
  if (content.includes(0)) {
    return 'a binary';
  }
  if (content.length > largestBytes && file !== 'yarn.lock') {
    return `${content.length} bytes, too large for a source file`;
  }
  const text = content.toString('utf8');
  return patterns.find(({ pattern }) => pattern.test(text))?.what;
}

/** @param {string} file */
function isPicture(file) {
  return /^docs\/.+\.(?:png|svg)$/.test(file);
}

/** @param {string} text */
function escape(text) {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
