import type { Page } from '@playwright/test';
import { lookAt } from './portal/lookAt';
import { commandsOf, sectionOfReadme } from './portal/readme';
import { runCommand } from './portal/runCommand';
import { expect, test } from './portal/test';

const [, , verify] = commandsOf(sectionOfReadme('Ten minutes on the road'));

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
  // The command of the README, for the files where this browser put them.
  const command = verify
    .replace('ledger.jsonl', ledger)
    .replace('ledger-key.txt', key);
  expect(runCommand(command)).toMatch(/^Verified: /);
  await lookAt(page, 'ledger');
});
