import type { Page } from '@playwright/test';
import { expectReadable, keepScreenshot, looks } from './lookAt';

/**
 * Looks at a dialog in light and dark, on a desk and on a phone, as `lookAt`
 * does at a page. It is opened anew for each: a change of theme mounts the page
 * anew, and closes it.
 *
 * @param open - goes to the page and opens the dialog, filled in
 */
export async function lookAtDialog(
  page: Page,
  name: string,
  open: () => Promise<void>,
): Promise<void> {
  for (const { theme, width, height } of looks) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height });
    await open();
    await expectReadable(
      page,
      '[role="dialog"]',
      `${name}, ${theme}, ${width} px`,
    );
    await keepScreenshot(page, `${name}-${theme}-${width}`);
  }
}
