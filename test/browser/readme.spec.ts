import { statSync } from 'node:fs';
import path from 'node:path';
import { commandsOf, readme, sectionOfReadme } from './portal/readme';
import { runCommand } from './portal/runCommand';
import { expect, test } from './portal/test';

const root = path.resolve(__dirname, '../..');
const walk = sectionOfReadme('Five minutes in the portal');
const [curl = ''] = commandsOf(walk);

test('the five minutes of the README are as it says', async ({
  page,
  portal,
}) => {
  expect(walk).toContain('sign in as _MLOps engineer 1_');
  await portal.signIn('MLOps engineer 1');
  expect(walk).toContain('**Fleet** lists twelve services');
  await page
    .getByRole('navigation', { name: 'sidebar nav' })
    .getByRole('link', { name: 'Fleet' })
    .click();
  await expect(page.getByRole('status')).toHaveText('12 services');
  const [, only = ''] = /press _([^_]+)_/.exec(walk) ?? [];
  await page.getByText(only, { exact: true }).click();
  await expect(page.getByRole('status')).toHaveText('2 services of 12 match');
  await page.getByText(only, { exact: true }).click();

  const [, service = '', tab = ''] =
    /Open _([^_]+)_ and its \*\*([^*]+)\*\* tab/.exec(walk) ?? [];
  await page.getByRole('link', { name: service, exact: true }).click();
  await page
    .getByRole('navigation', { name: 'Content navigation' })
    .getByRole('link', { name: tab })
    .click();
  await expect(page.getByRole('grid')).toBeVisible();
});

test('the curl of the README answers, and another service is refused with the reason', () => {
  expect(curl).toContain('$TOKEN');
  const answer = JSON.parse(runCommand(curl));
  expect(answer.service.title).toBe('Arrival delay');

  const foreign = JSON.parse(
    runCommand(curl.replace('arrival-delay', 'parcel-eta')),
  );
  expect(foreign.response.statusCode).toBe(403);
  expect(foreign.error.message).toContain('may not read');
});

test('the night of the README: one command answers who to call, in words', () => {
  const [night = ''] = commandsOf(
    sectionOfReadme('A Sunday night, in three minutes'),
  );
  expect(runCommand(night)).toMatch(/Call .+ engineer|Call Operations/);
});

test('the pictures of the README are there, and light', () => {
  const pictures = [...readme.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)];
  expect(pictures.length).toBeGreaterThanOrEqual(2);
  for (const [, picture] of pictures) {
    expect(statSync(path.join(root, picture)).size).toBeLessThan(200 * 1024);
  }
});
