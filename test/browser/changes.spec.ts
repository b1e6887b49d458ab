import { randomBytes } from 'node:crypto';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { forgeService, type ForgedService } from './portal/demoForge';
import { keepScreenshot } from './portal/lookAt';
import { dialogOf, openChange, ownershipOf } from './portal/openChange';
import { expect, test } from './portal/test';

test.use({ person: 'ML engineer 1' });

const fileOf = (name: string) => `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: ${name}
  title: Gate crowding
spec:
  type: ml-service
  lifecycle: experimental
  owner: group:default/forecasting
  system: delay-forecasting
  roles:
    data-scientist: group:default/forecasting # since the first version
`;

const diffIn = (dialog: Locator) =>
  dialog.getByRole('region', { name: 'The change as a diff' });

test.describe('a change of a service whose file is in a forge', () => {
  let service: ForgedService;

  // Each test changes another one: they may run beside each other.
  test.beforeEach(async ({ page }) => {
    service = await forgeService(
      `gate-crowding-${randomBytes(4).toString('hex')}`,
      fileOf,
    );
    await page.goto(ownershipOf(service.name));
  });

  test.afterEach(() => service.drop());

  test('is made, mended and sent by keyboard alone', async ({
    page,
    context,
  }) => {
    const matrix = page.getByRole('grid');
    await matrix.locator('[tabindex="0"]').focus();
    await page.keyboard.press('Control+Home');
    await walkTo(page, matrix.getByRole('row', { name: /^Decide promotion/ }));
    await tabTo(page, page.getByRole('button', { name: 'Change' }));
    await page.keyboard.press('Enter');
    const dialog = dialogOf(page);
    await expect(dialog).toBeVisible();
    await expect(dialog.getByLabel('Activity')).toHaveValue('decide-promotion');

    const part = dialog.getByLabel('Part');
    const choose = async (field: Locator, option: string) => {
      await tabTo(page, field);
      await page.keyboard.type(option);
    };
    await choose(dialog.getByLabel('Role'), 'ML engineer');
    await choose(part, 'Accountable');
    await expect(part).toHaveAccessibleDescription(
      'Decide promotion has 2 accountable roles, AI product manager, ML engineer: exactly one role must hold A.',
    );
    await keepScreenshot(page, 'change-rule-broken-light-1440');
    await expectNoFinding(page);
    await choose(dialog.getByLabel('Role'), 'AI product manager');
    await choose(part, 'Informed');
    await expect(part).toHaveAccessibleDescription('');

    await tabTo(page, dialog.getByRole('button', { name: 'Who holds a role' }));
    await page.keyboard.press('Enter');
    await choose(dialog.getByLabel('Role'), 'On-call');
    await tabTo(page, dialog.getByRole('combobox', { name: 'Bound to' }));
    await page.keyboard.press('Backspace');
    await page.keyboard.type('group:default/hub-ops');
    await page.keyboard.press('Enter');
    await expect(
      dialog.getByRole('region', { name: 'In this change' }).locator('li'),
    ).toHaveCount(3);
    await keepScreenshot(page, 'change-several-light-1440');

    await tabTo(page, dialog.getByRole('button', { name: 'Show the change' }));
    await page.keyboard.press('Enter');
    await expect(diffIn(dialog)).toContainText(
      'added: +    on-call: group:default/hub-ops',
    );
    await expect(diffIn(dialog)).toContainText('added: +      ml-engineer: A');
    await expectNoFinding(page);
    await keepScreenshot(page, 'change-diff-light-1440');

    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await tabTo(page, dialog.getByRole('button', { name: 'Copy the diff' }));
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('status')).toHaveText('Copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      '+    on-call: group:default/hub-ops',
    );
    const download = page.waitForEvent('download');
    await tabTo(page, dialog.getByRole('button', { name: 'Download it' }));
    await page.keyboard.press('Enter');
    expect((await download).suggestedFilename()).toBe('ownership.patch');

    await tabTo(
      page,
      dialog.getByRole('button', { name: 'Open a pull request' }),
    );
    await page.keyboard.press('Enter');
    const link = dialog.getByRole('link', { name: 'The pull request is open' });
    await expect(link).toBeFocused();
    await keepScreenshot(page, 'change-requested-light-1440');
    const opened = context.waitForEvent('page');
    await page.keyboard.press('Enter');
    const request = await opened;
    await expect(request).toHaveURL(`${service.address}/pulls/1`);
    await expect(request.getByText('State: open')).toBeVisible();
    await expect(
      request.getByText('user:default/ml-engineer-1 asks for this change'),
    ).toBeVisible();
    await request.close();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Change' })).toBeFocused();
  });

  test('is shown anew when somebody changed the file in between, and says what the forge refuses', async ({
    page,
    portal,
  }) => {
    const dialog = await openChange(page);
    await dialog.getByLabel('Role').selectOption('ML engineer');
    await dialog.getByLabel('Part').selectOption('Informed');
    await dialog.getByRole('button', { name: 'Show the change' }).click();
    await expect(diffIn(dialog)).toBeVisible();

    portal.expectComplaint(/status of 409/);
    await service.push(
      (
        await service.file()
      ).replace(
        'group:default/forecasting #',
        'user:default/data-scientist-1 #',
      ),
    );
    const request = dialog.getByRole('button', { name: 'Open a pull request' });
    await request.click();
    await expect(dialog.getByRole('alert')).toHaveText(
      /^The file has changed since/,
    );
    await expect(diffIn(dialog)).toContainText('user:default/data-scientist-1');
    await keepScreenshot(page, 'change-stale');

    portal.expectComplaint(/status of 503/);
    await page.route('**/changes/pull-requests', route =>
      route.fulfill({
        status: 503,
        json: {
          error: {
            name: 'ServiceUnavailableError',
            message:
              'The pull request could not be opened: the forge answers 502 to POST /repos/team/gate-crowding/pulls.',
          },
          response: { statusCode: 503 },
        },
      }),
    );
    await request.click();
    await expect(dialog.getByRole('alert')).toHaveText(
      /^The pull request could not be opened/,
    );
    await keepScreenshot(page, 'change-forge-refuses');
    await page.unroute('**/changes/pull-requests');
    await request.click();
    await expect(
      dialog.getByRole('link', { name: 'The pull request is open' }),
    ).toBeVisible();
  });
});

const looks = [
  { theme: 'dark', width: 1440, height: 900 },
  { theme: 'light', width: 390, height: 844 },
  { theme: 'dark', width: 390, height: 844 },
] as const;

for (const { theme, width, height } of looks) {
  const name = `${theme}-${width}`;
  test(`looks in order while one changes, ${theme} at ${width} px`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height });
    await page.goto(ownershipOf('turnaround-time'));
    const dialog = await openChange(page);
    await dialog.getByRole('button', { name: 'Show the change' }).click();
    await expect(dialog.getByText(/^Nothing is changed yet/)).toBeVisible();
    await keepScreenshot(page, `change-nothing-${name}`);
    await dialog.getByRole('button', { name: 'What a role does' }).click();
    await dialog.getByLabel('Activity').selectOption('Decide promotion');
    await dialog.getByLabel('Role').selectOption('ML engineer');
    await dialog.getByLabel('Part').selectOption('Accountable');
    await expect(dialog.getByLabel('Part')).toHaveAccessibleDescription(
      /exactly one role must hold A/,
    );
    await expectNoFinding(page);
    await keepScreenshot(page, `change-rule-broken-${name}`);
    await dialog.getByRole('button', { name: 'Show the change' }).click();
    await expect(diffIn(dialog)).toBeVisible();
    // The demo's files lie beside the portal: there is the diff, and no more.
    await expect(
      dialog.getByText(/^No pull request can be opened from here/),
    ).toBeVisible();
    await expectNoFinding(page);
    await keepScreenshot(page, `change-diff-only-${name}`);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth),
    ).toBeLessThanOrEqual(width);
    // Whoever turns their phone loses nothing of what they chose.
    await page.setViewportSize({ width: width === 390 ? 844 : 390, height });
    await expect(diffIn(dialog)).toBeVisible();
  });
}

/** Walks down the first column of the matrix to a row. */
async function walkTo(page: Page, row: Locator) {
  const target = await row.evaluate(
    each => (each as HTMLTableRowElement).rowIndex,
  );
  for (let step = 0; step < target; step += 1) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('ArrowRight');
}

/** Presses Tab until something has the focus, as one does without a mouse. */
async function tabTo(page: Page, target: Locator) {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate(each => each === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab leads nowhere near ${target}`);
}

async function expectNoFinding(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .include('[role="dialog"]')
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual(
    [],
  );
}
