import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { lookAt } from './portal/lookAt';
import { expect, test } from './portal/test';

const pitwall = path.resolve(__dirname, '../../packages/cli/bin/pitwall.mjs');

test.use({ person: 'MLOps engineer 1' });

async function download(page: Page, what: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `Download the ${what}` }).click(),
  ]);
  return file.path();
}

test('the ledger: what an auditor downloads proves itself offline', async ({
  page,
}) => {
  await page.goto('/mlops');
  await page.getByRole('link', { name: 'Ledger' }).click();
  await expect(
    page.getByRole('heading', { level: 2, name: /on record/ }),
  ).toBeVisible();
  const ledger = await download(page, 'ledger');
  const key = await download(page, 'public key');
  expect(
    execFileSync(
      process.execPath,
      [pitwall, 'audit', 'verify', ledger, '--key', key],
      { encoding: 'utf8' },
    ),
  ).toMatch(/^Verified: /);
  await lookAt(page, 'ledger');
});
