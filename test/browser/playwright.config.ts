import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { findChromium } from './portal/findChromium';

const root = path.resolve(__dirname, '../..');

/** Those that open a portal of their own, to configure or to stop it. */
const own = ['oidc.spec.ts', 'sunday.spec.ts'];

/** Those that add services, or change how one is owned. */
const writing = ['create.spec.ts', 'changes.spec.ts', 'pending.spec.ts'];

export default defineConfig({
  testDir: '.',
  outputDir: path.join(root, '.cache/browser'),
  globalSetup: './portal/globalSetup.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  timeout: 300_000,
  expect: { timeout: 60_000 },
  projects: [
    // First: these mostly wait for their portals, while the others have work.
    { name: 'own-portal', testMatch: own },
    { name: 'portal', testIgnore: [...own, ...writing] },
    // Last: the others count the services of the fleet, and what is wrong there.
    { name: 'create', testMatch: writing, dependencies: ['portal'] },
  ],
  reporter: [
    ['line'],
    ['json', { outputFile: path.join(root, '.cache/tests/Browser.json') }],
  ],
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    // What cannot be pressed or filled in fails by itself, with a picture.
    actionTimeout: 60_000,
    screenshot: 'only-on-failure',
    // Each step as a page one can inspect; a film of it besides slows them all.
    trace: { mode: 'retain-on-failure', screenshots: false },
    launchOptions: {
      executablePath: findChromium(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
