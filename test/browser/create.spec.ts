import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Locator, Page } from '@playwright/test';
import { lookAt } from './portal/lookAt';
import { expect, test } from './portal/test';

test('a new service is created, cloned, and arrives in the fleet', async ({
  openAs,
}) => {
  test.slow();
  const name = 'no-show';
  const engineer = await openAs('ML engineer 1');
  await engineer.goto('/create');
  await engineer.getByRole('button', { name: /Choose/i }).click();
  await engineer.getByLabel('Name').fill(name);
  await engineer.getByLabel('Title').fill('No-show');
  await engineer
    .getByLabel('What it tells whom')
    .fill('Says which travellers will not come.');
  await choose(engineer, engineer.getByLabel('Owner'), 'Forecasting');
  await choose(engineer, engineer.getByLabel('Use case'), 'Rebooking');
  await engineer.getByRole('button', { name: 'Next' }).click();
  await engineer.getByRole('button', { name: 'Review' }).click();
  await engineer.getByRole('button', { name: 'Create' }).click();
  const repository = engineer.getByRole('link', { name: /^Repository/ });
  await expect(repository).toBeVisible();
  const folder = await mkdtemp(path.join(tmpdir(), 'pitwall-clone-'));
  try {
    await promisify(execFile)('git', [
      ...['clone', '--quiet', `${await repository.getAttribute('href')}.git`],
      folder,
    ]);
    await promisify(execFile)('make', ['all'], { cwd: folder });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  // The fleet reads the catalog every half minute, an open page asks once a
  // minute: look again, once the page has answered.
  await expect(async () => {
    await engineer.goto(`/mlops?search=${name}`);
    await expect(
      engineer.getByRole('link', { name: 'No-show', exact: true }),
    ).toBeVisible({ timeout: 8_000 });
  }).toPass({ timeout: 180_000 });
  await lookAt(engineer, 'road-created');
});

async function choose(page: Page, field: Locator, option: string) {
  await field.fill(option);
  await page.getByRole('option', { name: option }).first().click();
}
