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

export default defineConfig({
  test: {
    globals: true,
    pool: 'forks',
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
      {
        extends: true,
        test: {
          name: 'browser-dom',
          environment: 'jsdom',
          include: ['**/*.test.tsx'],
          exclude: notOurs,
          setupFiles: ['test/setup/backstage.ts', 'test/setup/dom.ts'],
          // Backstage's packages import styles and mix module kinds.
          server: {
            deps: { inline: [/@backstage/, /material-ui-popup-state/] },
          },
          testTimeout: 30_000,
        },
      },
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
