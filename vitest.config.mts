import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// Formatting of dates must not depend on where the tests run.
process.env.TZ = 'UTC';
// Backstage's test utilities would otherwise ask for docker when CI is set.
process.env.BACKSTAGE_TEST_DISABLE_DOCKER = '1';

const notOurs = [
  '**/node_modules/**',
  '**/dist/**',
  '**/dist-types/**',
  '.*/**',
];

/** Tests of the entry for portals on the former frontend system. */
const formerSystem = '**/legacy*.test.tsx';

/** A project of tests that draw pages. */
const page = (
  name: string,
  files: { readonly include: string[]; readonly exclude: string[] },
) => ({
  extends: true as const,
  test: {
    ...files,
    name,
    environment: 'jsdom',
    setupFiles: [
      'test/setup/backstage.ts',
      'test/setup/dom.ts',
      'plugins/mlops/dev/fixtures/forgetStyles.tsx',
    ],
    // As for the others. The set-up keeps files from finding each other.
    isolate: false,
    // Backstage's packages import styles and mix module kinds.
    server: { deps: { inline: [/@backstage/, /material-ui-popup-state/] } },
    testTimeout: 30_000,
  },
});

export default defineConfig({
  test: {
    globals: true,
    pool: 'forks',
    // Vitest leaves one processor to itself, which is half of a machine with
    // two; it has little to do once the sources are read.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          // The workspace package is plain Node: it runs before TypeScript is there.
          include: ['**/*.test.ts', 'packages/workspace/src/**/*.test.mjs'],
          exclude: [
            ...notOurs,
            'test/journeys/**',
            'test/commands/**',
            'test/browser/**',
          ],
          setupFiles: ['test/setup/backstage.ts'],
          globalSetup: ['test/postgres/globalSetup.ts'],
          // Most of the time of a file alone is reading Backstage once more.
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      page('browser-dom', {
        include: ['**/*.test.tsx'],
        exclude: [...notOurs, formerSystem],
      }),
      // Apart, as references to pages remember which of the two frontend
      // systems has used them.
      page('browser-dom-former', { include: [formerSystem], exclude: notOurs }),
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          setupFiles: ['test/setup/backstage.ts'],
          globalSetup: ['test/postgres/globalSetup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'commands',
          include: ['test/commands/**/*.test.ts'],
          testTimeout: 120_000,
          // Alone and last: they hold the commands to their times.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
