import { expect, test as base, type Page } from '@playwright/test';

interface Portal {
  /** Picks a person at the sign-in page and waits for the portal. */
  signIn(person: string): Promise<void>;
  /** Expects the browser to complain of this; anything else fails the test. */
  expectComplaint(pattern: RegExp): void;
}

/**
 * A browser at the portal. Whatever its console complains of fails the test,
 * unless the test says that it provokes it.
 */
export const test = base.extend<{ portal: Portal }>({
  // Playwright wants the pattern even where nothing is taken from it.
  // eslint-disable-next-line no-empty-pattern
  baseURL: async ({}, provide) => {
    await provide(process.env.PITWALL_PORTAL_URL);
  },
  portal: [
    async ({ page }, provide) => {
      const complaints: string[] = [];
      const expected: RegExp[] = [];
      listen(page, complaint => complaints.push(complaint));
      await provide({
        signIn: person => signInAs(page, person),
        expectComplaint: pattern => expected.push(pattern),
      });
      expect(
        complaints.filter(text => !expected.some(each => each.test(text))),
      ).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';

function listen(page: Page, complain: (text: string) => void) {
  page.on('pageerror', error => complain(String(error.stack ?? error)));
  page.on('console', message => {
    if (message.type() === 'error') {
      complain(`${message.text()} (${message.location().url})`);
    }
  });
}

async function signInAs(page: Page, person: string) {
  await page.goto('/');
  await page.getByRole('button', { name: person }).click();
  await expect(page.getByTestId('mlops-root')).toBeVisible();
}
