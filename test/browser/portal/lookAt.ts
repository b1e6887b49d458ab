import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const screenshots = path.resolve(__dirname, '../../../.screenshots');

// In an order that changes the theme once: the portal then mounts its pages
// anew, and reads everything again.
export const looks = [
  { theme: 'light', width: 1440, height: 900 },
  { theme: 'light', width: 390, height: 844 },
  { theme: 'dark', width: 390, height: 844 },
  { theme: 'dark', width: 1440, height: 900 },
] as const;

export interface LookOptions {
  /** What of the page is ours; the portal's own frame has findings of its own. */
  readonly ours?: string;
  /** That the test keeps the page loading, to look at it as it loads. */
  readonly isLoading?: boolean;
}

/**
 * Looks at a page in light and dark, on a desk and on a phone: axe finds
 * nothing, nothing scrolls sideways, and a screenshot is kept of each.
 */
export async function lookAt(
  page: Page,
  name: string,
  options: LookOptions = {},
): Promise<void> {
  const { ours = '[data-testid="mlops-root"]' } = options;
  for (const { theme, width, height } of looks) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height });
    await expectSettled(page, theme, { ...options, ours });
    await expectReadable(page, ours, `${name}, ${theme}, ${width} px`);
    await keepScreenshot(page, `${name}-${theme}-${width}`, true);
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 1440, height: 900 });
  await expectSettled(page, 'light', { ...options, ours });
}

/** Axe finds nothing in a part of the page, and the page is no wider than its window. */
export async function expectReadable(
  page: Page,
  part: string,
  where: string,
): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .include(part)
    // The same rules, in the page itself: no second page is opened to gather
    // what frames of other sites found, as there are none, and what passed is
    // not told node by node.
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`),
    `axe at ${where}`,
  ).toEqual([]);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth),
    `the width of ${where}`,
  ).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
}

/** Keeps what the window shows, or the whole page, under `.screenshots/`. */
export async function keepScreenshot(
  page: Page,
  name: string,
  fullPage = false,
): Promise<void> {
  await page.screenshot({
    path: path.join(screenshots, `${name}.png`),
    fullPage,
  });
}

/**
 * Waits until the page is back after a change of theme. The theme comes first:
 * until it has changed, one still looks at the page that is about to go.
 */
async function expectSettled(
  page: Page,
  theme: 'light' | 'dark',
  { ours, isLoading = false }: LookOptions & { readonly ours: string },
) {
  await expectTheme(page, theme);
  await expect(page.locator(ours)).toBeVisible();
  if (!isLoading) {
    await expect(
      page.locator(ours).getByText(/^(Reading|Asking) (the|what|all) /),
    ).toHaveCount(0);
  }
}

async function expectTheme(page: Page, theme: 'light' | 'dark') {
  await expect
    .poll(() =>
      page.evaluate(() => {
        const [red] = getComputedStyle(document.body)
          .backgroundColor.match(/\d+/g)
          ?.map(Number) ?? [255];
        return red > 127 ? 'light' : 'dark';
      }),
    )
    .toBe(theme);
}
