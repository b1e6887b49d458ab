import {
  expect,
  test as base,
  type BrowserContext,
  type Page,
} from '@playwright/test';

type SignedIn = Awaited<ReturnType<BrowserContext['storageState']>>;

interface Portal {
  /** Picks a person at the sign-in page and waits for the portal. */
  signIn(person: string): Promise<void>;
  /** Expects the browser to complain of this; anything else fails the test. */
  expectComplaint(pattern: RegExp): void;
}

interface TestFixtures {
  /** Who the browser is signed in as from the start; nobody without it. */
  person: string | undefined;
  portal: Portal;
  /** A window of somebody who is signed in, beside those of others. */
  openAs: (person: string) => Promise<Page>;
  /** What the consoles of all windows complained of. */
  complaints: string[];
}

interface WorkerFixtures {
  /** What a browser keeps of somebody who picked themselves at the page. */
  signedIn: (person: string) => Promise<SignedIn>;
}

const baseURL = () => String(process.env.PITWALL_PORTAL_URL);

/**
 * A browser at the portal. Whatever its console complains of fails the test,
 * unless the test says that it provokes it.
 */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  person: [undefined, { option: true }],

  // Playwright wants the pattern even where nothing is taken from it.
  // eslint-disable-next-line no-empty-pattern
  baseURL: async ({}, provide) => {
    await provide(baseURL());
  },

  signedIn: [
    async ({ browser }, provide) => {
      const known = new Map<string, Promise<SignedIn>>();
      const signIn = async (person: string) => {
        const context = await browser.newContext({
          baseURL: baseURL(),
          // Nobody yet, also where the test itself is signed in as somebody.
          storageState: { cookies: [], origins: [] },
        });
        await signInAs(await context.newPage(), person);
        const state = await context.storageState();
        await context.close();
        return state;
      };
      await provide(person => {
        const state = known.get(person) ?? signIn(person);
        known.set(person, state);
        return state;
      });
    },
    { scope: 'worker' },
  ],

  storageState: async ({ person, signedIn }, provide) => {
    await provide(person === undefined ? undefined : await signedIn(person));
  },

  openAs: async ({ browser, signedIn, complaints }, provide) => {
    const contexts: BrowserContext[] = [];
    await provide(async person => {
      const context = await browser.newContext({
        storageState: await signedIn(person),
      });
      contexts.push(context);
      const page = await context.newPage();
      listen(page, complaint => complaints.push(complaint));
      return page;
    });
    await Promise.all(
      contexts.map(async context => {
        await letGo(context);
        await context.close();
      }),
    );
  },

  // Playwright wants the pattern even where nothing is taken from it.
  // eslint-disable-next-line no-empty-pattern
  complaints: async ({}, provide) => {
    await provide([]);
  },

  portal: [
    async ({ page, complaints }, provide) => {
      const expected: RegExp[] = [];
      listen(page, complaint => complaints.push(complaint));
      await provide({
        signIn: person => signInAs(page, person),
        expectComplaint: pattern => expected.push(pattern),
      });
      await letGo(page.context());
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

/**
 * A page asks anew by itself, so a test may end while an answer that it
 * changes is on its way. That one is nobody's failure, and has to be let go
 * while its window is open: answering into a closed one fails the test.
 */
async function letGo(context: BrowserContext) {
  await Promise.all(
    context.pages().map(page => page.unrouteAll({ behavior: 'ignoreErrors' })),
  );
}

async function signInAs(page: Page, person: string) {
  await page.goto('/');
  await page.getByRole('button', { name: person }).click();
  await expect(page.getByTestId('mlops-root')).toBeVisible();
}
