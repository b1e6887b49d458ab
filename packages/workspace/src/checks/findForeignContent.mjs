import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { runProcess } from '../processes/runProcess.mjs';
import { Refusal } from '../refusal.mjs';

/** A file as large as this is no source; the lock file is the exception. */
const largestBytes = 1024 * 1024;

/** @type {readonly { what: string, pattern: RegExp }[]} */
const foreignText = [
  {
    what: 'the address of a package registry',
    pattern:
      /https?:\/\/(?:registry|npm|packages|artifactory|nexus)\.[\w.-]+|npmRegistryServer|_authToken/,
  },
  {
    what: 'a path of one machine',
    pattern: new RegExp(
      `(?:^|[\\s"'\`=(])(?:/home/[a-z]|/Users/[A-Za-z]|${escape(homedir())}/)`,
    ),
  },
];

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
  const findings = [];
  for (const file of listed.split('\0').filter(Boolean)) {
    const what = await foreignIn(root, file);
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
 * @returns {Promise<string | undefined>}
 */
async function foreignIn(root, file) {
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
  return foreignText.find(({ pattern }) => pattern.test(text))?.what;
}

/** @param {string} file */
function isPicture(file) {
  return /^docs\/.+\.(?:png|svg)$/.test(file);
}

/** @param {string} text */
function escape(text) {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
