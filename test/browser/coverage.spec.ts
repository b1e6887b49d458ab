import type { Page } from '@playwright/test';
import { keepScreenshot, lookAt } from './portal/lookAt';
import { expect, test } from './portal/test';

test.use({ person: 'MLOps engineer 1' });

const coverage = '**/api/mlops/ownership/coverage*';
const region = (page: Page, name: string) => page.getByRole('region', { name });

test('says where the fleet is fragile, and which services break which rule', async ({
  page,
}) => {
  await page.goto('/mlops/coverage');
  await expect(
    page.getByRole('heading', {
      level: 2,
      name: /^9 of 12 services are covered: 2 roles with duties have nobody, /,
    }),
  ).toBeVisible();
  await expect(
    page.getByRole('heading', { level: 2, name: /specialisations are asked/ }),
  ).toBeVisible();
  const services = region(page, 'Ownership that needs attention');
  const rule = services.getByRole('button', {
    name: /^Somebody validates what they develop/,
  });
  await rule.click();
  await expect(rule).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(/rule=validator-is-developer/);
  await expect(services.getByRole('rowheader')).toHaveText(['Refund triage']);
  // The service breaks another rule first: the row says what this one says.
  await expect(services.getByRole('row').nth(1)).toContainText(
    'would validate what they develop',
  );
  await keepScreenshot(page, 'coverage-rule');
  await rule.click();
  await expect(services.getByRole('rowheader')).toHaveCount(3);
  await lookAt(page, 'coverage');
});

test('says when nobody can be called, why, and where to mend it', async ({
  page,
}) => {
  await page.goto('/mlops/coverage');
  // Nights of customs have nobody at any time of the year.
  await expect(
    page.getByRole('heading', {
      level: 2,
      name: /\. Customs desk has nobody to call (now,|from) .+\(Europe\/Berlin\)\.$/,
    }),
  ).toBeVisible();
  const section = region(page, 'When nobody can be called');
  await expect(section.getByRole('rowheader')).toHaveText([/^Customs desk/]);
  const row = section.getByRole('row').nth(1);
  await expect(row).toContainText(
    /nobody( now)? \w+day .+ to \w+day .+, \d+ hours/,
  );
  await expect(row).toContainText('Nobody has duty on any line.');
  await expect(row).toContainText('packages/demo/people/rotas.yaml');
  await section.scrollIntoViewIfNeeded();
  await keepScreenshot(page, 'coverage-on-call');
  await row.getByRole('link', { name: 'Customs dwell' }).click();
  await expect(page).toHaveURL(/component\/customs-dwell\/ownership$/);
});

test('tells the first of many gaps, and all of them when asked', async ({
  page,
}) => {
  await page.goto('/mlops/coverage');
  const single = region(page, 'Resting on one person');
  await expect(single.getByRole('rowheader')).toHaveCount(10);
  await single.getByRole('button', { name: /^Show all/ }).click();
  await expect(single.getByRole('rowheader').nth(10)).toBeVisible();
});

test('is told of one part of the fleet, which the address keeps', async ({
  page,
}) => {
  await page.goto('/mlops/coverage');
  await page.getByLabel('Part of the fleet').fill('Delay forecasting');
  await page.getByRole('option', { name: 'Delay forecasting' }).click();
  await expect(page).toHaveURL(/of=system%3Adefault%2Fdelay-forecasting/);
  await expect(region(page, 'Vacant roles')).toContainText(
    'Every role with duties has somebody.',
  );
  await page.reload();
  await expect(page.getByLabel('Part of the fleet')).toHaveValue(
    'Delay forecasting',
  );
});

test('writes what somebody in a vacant role would do', async ({ page }) => {
  await page.goto('/mlops/coverage');
  await region(page, 'Vacant roles')
    .getByRole('button', { name: /of On-call for Customs dwell/ })
    .click();
  const dialog = page.getByRole('dialog', {
    name: 'On-call for Customs dwell',
  });
  await expect(dialog).toContainText('Respond to incident');
  await expect(dialog.getByRole('button', { name: 'Download' })).toBeVisible();
  await keepScreenshot(page, 'coverage-role-brief');
});

const parties = [
  {
    name: 'mine',
    address: '/mlops/mine',
    sentence: /(^|\. )You have (\d+ roles|the role .+) in 11 services\.$/,
  },
  {
    name: 'person',
    address: '/catalog/default/user/compliance-officer-1/ml-services',
    sentence:
      /(^|\. )Compliance officer 1 has (\d+ roles|the role .+) in \d+ services\.$/,
  },
  {
    name: 'group',
    address: '/catalog/default/group/mlops/ml-services',
    sentence: /^MLOps has the role .+ in 11 services, and owns 1 service\.$/,
  },
] as const;

for (const { name, address, sentence } of parties) {
  test(`${name}: says what they have, and leads to each service`, async ({
    page,
  }) => {
    await page.goto(address);
    await expect(page.getByRole('heading', { name: sentence })).toBeVisible();
    await lookAt(page, name);
    await page
      .getByRole('table', { name: 'Roles and what they do' })
      .getByRole('link', { name: 'Arrival delay' })
      .first()
      .click();
    await expect(page).toHaveURL(/component\/arrival-delay/);
  });
}

test('shows the shape of what is coming while it loads', async ({ page }) => {
  let release = () => {};
  const released = new Promise<void>(resolve => {
    release = resolve;
  });
  await page.route(coverage, async route => {
    await released;
    await route.continue();
  });
  await page.goto('/mlops/coverage');
  await expect(
    page.getByText('Reading the coverage of the fleet'),
  ).toBeAttached();
  await lookAt(page, 'coverage-loading', { isLoading: true });
  release();
  await expect(region(page, 'Vacant roles')).toBeVisible();
});

test('says what failed while the other half stays, and tries again', async ({
  page,
  portal,
}) => {
  portal.expectComplaint(/status of 503/);
  await page.route(coverage, route =>
    route.fulfill({
      status: 503,
      json: {
        error: {
          name: 'ServiceUnavailableError',
          message: 'The catalog could not be read; try again in a moment.',
        },
        request: { method: 'GET', url: '/ownership/coverage' },
        response: { statusCode: 503 },
      },
    }),
  );
  await page.goto('/mlops/coverage');
  const alert = page.getByTestId('mlops-root').getByRole('alert');
  await expect(alert).toContainText('could not be read.');
  await expect(alert).toContainText('still work');
  await expect(region(page, 'Who can do what')).toBeVisible();
  await lookAt(page, 'coverage-error');
  await page.unrouteAll({ behavior: 'wait' });
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(region(page, 'Vacant roles')).toBeVisible();
});
