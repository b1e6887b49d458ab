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
 * The browser that is installed, or the one `PITWALL_CHROMIUM` names; the
 * runner's own is not downloaded.
 */
export function findChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const onPath = names.flatMap(name =>
    folders.map(folder => path.join(folder, name)),
  );
  return [
    process.env.PITWALL_CHROMIUM ?? '',
    ...onPath,
    ...macApplications,
  ].find(file => file && existsSync(file));
}
