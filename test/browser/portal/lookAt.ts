import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const screenshots = path.resolve(__dirname, '../../../.screenshots');

// In an order that changes the theme once: the portal then mounts its pages
// anew, and reads everything again.
const looks = [
  { theme: 'light', width: 1440, height: 900 },
  { theme: 'light', width: 390, height: 844 },
  { theme: 'dark', width: 390, height: 844 },
  { theme: 'dark', width: 1440, height: 900 },
] as const;

export interface LookOptions {
  /** What of the page is ours; the portal's own frame has findings of its own. */
  readonly ours?: string;
}

/**
 * Looks at a page in light and dark, on a desk and on a phone: axe finds
 * nothing, nothing scrolls sideways, and a screenshot is kept of each.
 */
export async function lookAt(
  page: Page,
  name: string,
  { ours = '[data-testid="mlops-root"]' }: LookOptions = {},
): Promise<void> {
  for (const { theme, width, height } of looks) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height });
    await expect(page.locator(ours)).toBeVisible();
    await expectTheme(page, theme);
    const { violations } = await new AxeBuilder({ page })
      .include(ours)
      .analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`),
      `axe at ${name}, ${theme}, ${width} px`,
    ).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth),
      `the width of ${name} at ${width} px`,
    ).toBeLessThanOrEqual(width);
    await keepScreenshot(page, `${name}-${theme}-${width}`, true);
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 1440, height: 900 });
  // The portal mounts its pages anew when the theme changes.
  await expectTheme(page, 'light');
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
