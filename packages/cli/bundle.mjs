import { build } from 'esbuild';
import { renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const source = fileURLToPath(new URL('src/main.ts', import.meta.url));
const standIn = fileURLToPath(new URL('withoutBackstage.cjs', import.meta.url));
const { resolve } = createRequire(import.meta.url);
/** A file of a package, past what the package offers by name. */
const packageFile = (name, file) =>
  join(dirname(resolve(`${name}/package.json`)), file);
const target = fileURLToPath(new URL('dist/pitwall.mjs', import.meta.url));

// zod speaks forty languages and we use the first: half of the file.
const oneLanguage = {
  name: 'one language',
  setup(plugin) {
    const filter = /\/locales\/index\.js$/;
    plugin.onLoad({ filter }, () => ({ contents: 'export {};' }));
  },
};

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
    // Loaded when data is read and never before: see openDuckDb.
    external: ['@duckdb/node-api'],
    alias: {
      // Of its modules only the few lines about refs are used, and kept.
      '@backstage/catalog-model': packageFile(
        '@backstage/catalog-model',
        'dist/index.esm.js',
      ),
      '@backstage/plugin-permission-common': standIn,
      // The build for Node requires what a module cannot.
      yaml: packageFile('yaml', 'browser/index.js'),
      // What compares JSON for the catalog; nothing here does.
      lodash: standIn,
    },
    platform: 'node',
    target: 'node18',
    format: 'esm',
    plugins: [oneLanguage],
    logLevel: 'warning',
  });
  renameSync(unfinished, target);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await bundle();
}
