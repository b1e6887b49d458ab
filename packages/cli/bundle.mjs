import { build } from 'esbuild';
import { renameSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const source = fileURLToPath(new URL('src/main.ts', import.meta.url));
const target = fileURLToPath(new URL('dist/pitwall.mjs', import.meta.url));

/**
 * Puts the command and all it needs into one file without dependencies: what
 * an auditor runs must not drag a portal along.
 */
export async function bundle() {
  // Renamed when complete: another command may be reading the file.
  const unfinished = `${target}.${process.pid}`;
  await build({
    entryPoints: [source],
    outfile: unfinished,
    bundle: true,
    platform: 'node',
    target: 'node18',
    format: 'esm',
    logLevel: 'warning',
  });
  renameSync(unfinished, target);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await bundle();
}
