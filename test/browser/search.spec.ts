import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { keepScreenshot, lookAt } from './portal/lookAt';
import { expect, test } from './portal/test';

test.use({ person: 'Data scientist 1' });

// The index of whom to call is made anew every half minute, from as much of the
// catalog as is read by then.
const untilCollected = { timeout: 120_000 };

const service = (name: string) => `component%3Adefault%2F${name}`;
const answer = (page: Page) =>
  page
    .getByTestId('mlops-root')
    .getByRole('heading', { level: 2, name: /^Call / });
const results = (page: Page) => page.getByRole('article').getByRole('listitem');
const hits = (page: Page) => page.getByTestId('who-to-call-result');

/** Opens the window of the search and types. */
async function search(page: Page, text: string) {
  await page.goto('/mlops');
  await page.getByRole('button', { name: 'Search' }).click();
  const field = page.getByRole('dialog').getByRole('textbox');
  await expect(field).toBeFocused();
  await field.fill(text);
}

/** Opens the page of the search, once whom to call is collected. */
async function openResults(page: Page, text: string) {
  await expect(async () => {
    await page.goto(`/search?${new URLSearchParams({ query: text })}`);
    await expect(hits(page).first()).toBeVisible({ timeout: 5_000 });
  }).toPass(untilCollected);
}

for (const [typed, name, symptom] of [
  ['weath', 'weather-closure', ''],
  ['Address quality', 'address-quality', ''],
  ['legal weather', 'weather-closure', 'legal'],
]) {
  test(`one key leads from "${typed}" in the search to the answer`, async ({
    page,
  }) => {
    await search(page, typed);
    await page.keyboard.press('Alt+w');
    await expect(answer(page)).toBeVisible();
    const asked = new URLSearchParams({
      service: `component:default/${name}`,
      ...(symptom && { symptom }),
    });
    await expect(page).toHaveURL(`/mlops/who-to-call?${asked}`);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('combobox', { name: 'Service' })).toHaveValue(
      typed.includes('eath') ? 'Weather closure' : 'Address quality',
    );
  });
}

test('whoever asks whom to call finds it first, and Enter opens the answer', async ({
  page,
}) => {
  await openResults(page, 'who to call arrival');
  await search(page, 'who to call arrival');
  await expect(
    page.getByRole('dialog').getByRole('listitem').first(),
  ).toContainText(/^Who to call: Arrival delay.*Call /);
  await keepScreenshot(page, 'search-window');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\?query=/);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const first = results(page).first();
  await expect(
    first.getByRole('link', { name: 'Who to call: Arrival delay' }),
  ).toHaveAttribute('aria-keyshortcuts', 'Alt+W');
  await expect(first).toContainText(/Call .+(until|\.)/);
  await expect(first).toContainText('Alt+W or Enter');
  await expect(first.getByRole('link')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(answer(page)).toBeVisible();
  await expect(page).toHaveURL(
    new RegExp(
      `service=(${service('arrival-delay')}|component:default/arrival-delay)$`,
    ),
  );
  // Back is the search, with what was typed.
  await page.goBack();
  await expect(
    page.getByRole('article').getByRole('textbox', { name: 'Search' }),
  ).toHaveValue('who to call arrival');
});

test('typing on the page of the search, Enter opens its first result', async ({
  page,
}) => {
  await openResults(page, 'arrival');
  const field = page
    .getByRole('article')
    .getByRole('textbox', { name: 'Search' });
  await field.fill('call weather drift');
  await expect(
    results(page)
      .first()
      .getByRole('link', { name: 'Who to call: Weather closure' }),
  ).toBeVisible();
  await field.press('Enter');
  await expect(answer(page)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Drift' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test('a name with whom to call chosen as the type finds that service first', async ({
  page,
}) => {
  await openResults(page, 'Arrival delay');
  await page.getByRole('button', { name: /^Who to call/ }).click();
  await expect(
    results(page)
      .first()
      .getByRole('link', { name: 'Who to call: Arrival delay' }),
  ).toBeVisible();
});

test('several services are a choice, the first by Enter', async ({ page }) => {
  await search(page, 'arrival');
  await page.keyboard.press('Alt+w');
  const first = page.getByRole('button', { name: 'Arrival delay' });
  await expect(first).toBeFocused();
  await expect(
    page.getByRole('button', { name: 'Parcel arrival time' }),
  ).toBeVisible();
  await lookAt(page, 'search-choice');
  await expect(first).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(answer(page)).toBeVisible();
});

test('what no service is called leads to the platform contact', async ({
  page,
}) => {
  await search(page, 'unheard of');
  await page.keyboard.press('Alt+w');
  await expect(
    page.getByRole('heading', {
      name: 'No service that you may see is called “unheard of”.',
    }),
  ).toBeVisible();
  await expect(
    page.getByTestId('mlops-root').getByRole('link', { name: /^mlops@/ }),
  ).toHaveAttribute('href', 'mailto:mlops@pitwall.example');
  await lookAt(page, 'search-nothing-found');
});

test('nothing typed leads to the page, which tells of the key', async ({
  page,
}) => {
  await page.goto('/catalog');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Alt+w');
  await expect(page).toHaveURL(/\/mlops\/who-to-call$/);
  await expect(page.getByTestId('mlops-root')).toContainText(
    'Alt+W leads here from anywhere, with what you typed in the search',
  );
});

test('on the page of a service the key asks about that service', async ({
  page,
}) => {
  await page.goto('/catalog/default/component/arrival-delay');
  await expect(
    page.getByRole('link', { name: 'Who do I call?' }),
  ).toHaveAttribute('aria-keyshortcuts', 'Alt+W');
  await page.keyboard.press('Alt+w');
  await expect(answer(page)).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Service' })).toHaveValue(
    'Arrival delay',
  );
});

test('results look right in both themes, on a desk and on a phone', async ({
  page,
}) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await openResults(page, 'who to call arrival');
      await expect(hits(page).first()).toContainText(/Call .+(until|\.)/);
      const { violations } = await new AxeBuilder({ page })
        .include('[data-testid="who-to-call-result"]')
        .analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`),
      ).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth),
      ).toBeLessThanOrEqual(width);
      await keepScreenshot(page, `search-results-${colorScheme}-${width}`);
    }
  }
});
