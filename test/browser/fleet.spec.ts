import type { Page } from '@playwright/test';
import { keepScreenshot, lookAt } from './portal/lookAt';
import { expect, test } from './portal/test';

test.use({ person: 'MLOps engineer 1' });
test.beforeEach(async ({ page }) => {
  await page.goto('/mlops');
});

const services = (page: Page) =>
  page.getByRole('table', { name: 'ML services' }).getByRole('rowheader');

test('shows twelve services, and in a sentence how they are owned', async ({
  page,
}) => {
  await expect(
    page.getByRole('heading', {
      name: '9 in production; the ownership of 3 of 12 services needs attention.',
    }),
  ).toBeVisible();
  await expect(services(page)).toHaveCount(12);
  await lookAt(page, 'fleet');
  await expect(services(page)).toHaveCount(12);
  await keepScreenshot(page, 'readme-fleet');
});

test('finds services by name as one types, and keeps the search in the address', async ({
  page,
}) => {
  await page.getByLabel('Search by name').fill('arrival');
  await expect(services(page)).toHaveText([
    'Arrival delay',
    'Parcel arrival time',
  ]);
  await expect(page.getByRole('status')).toHaveText('2 services of 12 match');
  await expect(page).toHaveURL(/search=arrival/);
  await page.reload();
  await expect(services(page)).toHaveCount(2);

  await page.getByLabel('Search by name').fill('no such service');
  await expect(page.getByText('No service matches.')).toBeVisible();
  await lookAt(page, 'fleet-nothing-matches');
  await page.getByRole('button', { name: 'Clear the filters' }).click();
  await expect(services(page)).toHaveCount(12);
});

test('filters by lifecycle, and to what needs attention', async ({ page }) => {
  await page.getByLabel('Lifecycle').selectOption('deprecated');
  await expect(services(page)).toHaveText(['Weather closure']);
  await page.getByLabel('Lifecycle').selectOption('');
  await page.getByLabel('Only what needs attention').check();
  await expect(services(page)).toHaveText([
    'Address quality',
    'Customs dwell',
    'Refund triage',
  ]);
  await expect(
    page.getByText(/names mlops-engineer-3, who is not in the catalog/),
  ).toBeVisible();
  await lookAt(page, 'fleet-only-violations');
});

test('turns pages forth and back, and the browser goes back with it', async ({
  page,
}) => {
  // The demo fits on one page: ask the same server for shorter ones.
  await page.route('**/api/mlops/services?*', route =>
    route.continue({
      url: route.request().url().replace('limit=25', 'limit=5'),
    }),
  );
  await page.reload();
  const pages = page.getByRole('navigation', { name: 'Pages of the fleet' });
  const [previous, next] = ['Previous', 'Next'].map(name =>
    pages.getByRole('button', { name }),
  );
  await expect(services(page)).toHaveCount(5);
  await expect(services(page).first()).toHaveText('Address quality');
  await expect(previous).toBeDisabled();
  await next.click();
  await expect(services(page).first()).toHaveText('Parcel arrival time');
  await next.click();
  await expect(services(page)).toHaveCount(2);
  await expect(next).toBeDisabled();
  await previous.click();
  await expect(services(page).first()).toHaveText('Parcel arrival time');
  await page.goBack();
  await expect(services(page)).toHaveCount(2);
});

test('leads to the service, to who is accountable, on call, and to the use case', async ({
  page,
}) => {
  const row = page.getByRole('row', { name: 'Arrival delay' });
  const links = [
    ['Arrival delay', '/catalog/default/component/arrival-delay'],
    ['MLOps', '/catalog/default/group/mlops'],
    ['Flight operations control', '/catalog/default/group/flight-ops'],
    ['Delay forecasting', '/catalog/default/system/delay-forecasting'],
  ];
  for (const [name, address] of links) {
    await row.getByRole('link', { name, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`${address}$`));
    await expect(
      page.getByRole('main').getByRole('heading', { name }).first(),
    ).toBeVisible();
    await page.goBack();
  }
});
