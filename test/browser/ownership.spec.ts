import type { Locator, Page } from '@playwright/test';
import { keepScreenshot, lookAt } from './portal/lookAt';
import { expect, test } from './portal/test';

test.use({ person: 'MLOps engineer 1' });

const ownershipOf = (name: string) =>
  `/catalog/default/component/${name}/ownership`;
const matrix = (page: Page) => page.getByRole('grid');
const tab = (page: Page, name: string) =>
  page
    .getByRole('navigation', { name: 'Content navigation' })
    .getByRole('link', { name });

test('is one click from the page of a service', async ({ page }) => {
  await page.goto('/mlops');
  await page.getByRole('link', { name: 'Arrival delay', exact: true }).click();
  await tab(page, 'Ownership').click();
  await expect(
    page.getByRole('heading', {
      name: 'MLOps is accountable for Arrival delay in production; every rule of ownership holds.',
    }),
  ).toBeVisible();
  await expect(matrix(page).getByRole('rowheader')).toHaveCount(21);
  await expect(matrix(page).getByRole('columnheader')).toHaveCount(10);
  await lookAt(page, 'ownership');
});

test('is no tab of a component that is no ML service', async ({ page }) => {
  await page.goto('/catalog/default/component/parcel-tracking-api');
  await expect(tab(page, 'Overview')).toBeVisible();
  await expect(tab(page, 'Ownership')).toHaveCount(0);
});

const illOwned = {
  'customs-dwell': [
    /names mlops-engineer-3, who is not in the catalog/,
    /names Night desk, where there is nobody/,
  ],
  'refund-triage': [
    /Decide promotion has 2 accountable roles, AI product manager, ML engineer/,
    /Model validator 2 would validate what they develop/,
  ],
};

for (const [name, sentences] of Object.entries(illOwned)) {
  test(`says of ${name} in sentences what to mend`, async ({ page }) => {
    await page.goto(ownershipOf(name));
    const toMend = page.getByRole('region', { name: 'What to mend' });
    for (const sentence of sentences) {
      await expect(toMend.getByText(sentence)).toBeVisible();
    }
    await lookAt(page, `ownership-${name}`);
    await expect(matrix(page).getByRole('rowheader')).toHaveCount(21);
    await toMend.evaluate(section => section.scrollIntoView());
    await keepScreenshot(page, `readme-ownership-${name}`);
  });
}

test('leads to the page of each person and group, and to where it is written', async ({
  page,
}) => {
  await page.goto(ownershipOf('arrival-delay'));
  const row = page
    .getByRole('table', { name: 'Roles and who they are today' })
    .getByRole('row', { name: /^On-call/ });
  const links = [
    ['Flight operations control', 'group/flight-ops'],
    ['MLOps engineer 1', 'user/mlops-engineer-1'],
    ['Operations controller 1', 'user/operations-controller-1'],
  ];
  for (const [name, address] of links) {
    await row.getByRole('link', { name }).click();
    await expect(page).toHaveURL(new RegExp(`/catalog/default/${address}$`));
    await expect(
      page.getByRole('main').getByRole('heading', { name }).first(),
    ).toBeVisible();
    await page.goBack();
  }
  await page.getByRole('link', { name: 'from use case Delay' }).first().click();
  await expect(page).toHaveURL(/system\/delay-forecasting/);
});

test('is walked by keyboard, every cell of it', async ({ page }) => {
  await page.goto(ownershipOf('refund-triage'));
  const grid = matrix(page);
  await expect(grid.getByRole('rowheader')).toHaveCount(21);
  const rows = await grid.getByRole('row').count();
  const columns = await grid.getByRole('columnheader').count();
  await expect(grid.locator('[tabindex="0"]')).toHaveCount(1);
  await grid.locator('[tabindex="0"]').focus();
  await page.keyboard.press('Control+Home');

  for (let row = 0; row < rows; row += 1) {
    const isRightwards = row % 2 === 0;
    for (let step = 0; step < columns; step += 1) {
      const column = isRightwards ? step : columns - 1 - step;
      expect(await focusedCell(grid)).toEqual([row, column]);
      if (step < columns - 1) {
        await page.keyboard.press(isRightwards ? 'ArrowRight' : 'ArrowLeft');
      }
    }
    await page.keyboard.press('ArrowDown');
  }
  // The edge holds, and one press leaves the grid.
  expect((await focusedCell(grid))?.[0]).toBe(rows - 1);
  await page.keyboard.press('Tab');
  expect(await focusedCell(grid)).toBeUndefined();
});

test('tells in full what the chosen cell means, and who that is', async ({
  page,
}) => {
  await page.goto(ownershipOf('refund-triage'));
  const detail = page.getByRole('region', {
    name: 'Detail of the chosen cell',
  });
  await expect(detail).toContainText('Choose a cell');
  await matrix(page)
    .getByRole('row', { name: /^Decide promotion/ })
    .getByRole('gridcell')
    .nth(3)
    .click();
  await expect(detail).toContainText('Decide promotion: ML engineer');
  await expect(detail).toContainText('set by this service');
  await matrix(page)
    .getByRole('rowheader', { name: 'Decide promotion' })
    .click();
  await expect(detail).toContainText('exactly one role must hold A');
});

test('shows in every cell where the focus is', async ({ page }) => {
  await page.goto(ownershipOf('arrival-delay'));
  await matrix(page).locator('[tabindex="0"]').focus();
  await page.keyboard.press('ArrowRight');
  const outline = await page.evaluate(() => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(
      document.activeElement ?? document.body,
    );
    return { outlineStyle, outlineWidth, boxShadow };
  });
  expect(
    outline.boxShadow !== 'none' ||
      (outline.outlineStyle !== 'none' && outline.outlineWidth !== '0px'),
  ).toBe(true);
});

/** Row and column of the cell that has the focus; nothing outside the grid. */
function focusedCell(grid: Locator): Promise<[number, number] | undefined> {
  return grid.evaluate(table => {
    const cell = document.activeElement;
    return cell instanceof HTMLTableCellElement && table.contains(cell)
      ? [cell.closest('tr')?.rowIndex ?? -1, cell.cellIndex]
      : undefined;
  });
}
