import { existsSync } from 'node:fs';
import path from 'node:path';

// The first has no windows to draw, and takes half the time for a page.
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

const macApplications = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * The browser the tests drive: the one `PITWALL_CHROMIUM` names, or one that
 * is installed.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | undefined}
 */
export function findChromium(env = process.env) {
  const folders = (env.PATH ?? '').split(path.delimiter);
  const onPath = names.flatMap(name =>
    folders.map(folder => path.join(folder, name)),
  );
  return [
    ...(env.PITWALL_CHROMIUM ? [env.PITWALL_CHROMIUM] : []),
    ...onPath,
    ...macApplications,
  ].find(file => existsSync(file));
}
