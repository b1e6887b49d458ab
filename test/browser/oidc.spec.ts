import { expect, test, type Browser, type Page } from '@playwright/test';
import { freePort } from '../portal/freePort';
import { startOidcPortal } from './oidcPortal';
import { startOidcProvider } from './oidcProvider';
import { lookAt } from './portal/lookAt';

const client = { clientId: 'pitwall', clientSecret: 'the secret of a client' };

const accounts = {
  scientist: {
    name: 'Data scientist 1',
    email: 'data-scientist-1@pitwall.example',
    emailVerified: true,
  },
  validator: {
    name: 'Model validator 1',
    email: 'model-validator-1@pitwall.example',
    emailVerified: true,
  },
  stranger: {
    name: 'Somebody else',
    email: 'stranger@pitwall.example',
    emailVerified: true,
  },
  claimant: {
    name: 'Somebody who claims an address',
    email: 'compliance-officer-1@pitwall.example',
    emailVerified: false,
  },
};

let portal: Awaited<ReturnType<typeof startOidcPortal>>;
let provider: Awaited<ReturnType<typeof startOidcProvider>>;

// One portal and one provider for all of them.
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  const port = await freePort();
  provider = await startOidcProvider({
    ...client,
    port: await freePort(),
    redirectUri: `http://localhost:${port}/api/auth/oidc/handler/frame`,
    accounts,
  });
  portal = await startOidcPortal({
    ...client,
    port,
    metadataUrl: provider.metadataUrl,
  });
  await expect.poll(portal.state, { timeout: 150_000 }).toBe('ready');
});

test.afterAll(async () => {
  await portal?.stop();
  await provider?.stop();
});

/** Signs in at the provider's window, in a browser that has never been here. */
async function signIn(browser: Browser, account: keyof typeof accounts) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(portal.baseUrl);
  const window = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Sign in' }).click();
  const popup = await window;
  await popup.locator('input[name="login"]').fill(account);
  await popup.locator('input[name="password"]').fill('any');
  const closed = popup.waitForEvent('close');
  await popup.getByRole('button', { name: 'Sign-in' }).click();
  await popup.getByRole('button', { name: 'Continue' }).click();
  await closed;
  return page;
}

async function expectToBe(page: Page, name: string, person: string) {
  await expect(
    page.getByRole('link', { name, exact: true }).first(),
  ).toHaveAttribute('href', `/catalog/default/user/${person}`);
}

/** The catalog reads its files in the background; people come in with them. */
async function signInOnceKnown(
  browser: Browser,
  account: keyof typeof accounts,
): Promise<Page> {
  let page: Page | undefined;
  await expect(async () => {
    await page?.context().close();
    page = await signIn(browser, account);
    await expect(page.getByRole('link', { name: 'Fleet' })).toBeVisible({
      timeout: 10_000,
    });
  }).toPass({ timeout: 120_000 });
  if (!page) throw new Error('unreachable');
  return page;
}

test('two people sign in with their own accounts, each as themselves', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const scientist = await signInOnceKnown(browser, 'scientist');
  const validator = await signIn(browser, 'validator');
  await expectToBe(scientist, 'Data scientist 1', 'data-scientist-1');
  await expectToBe(validator, 'Model validator 1', 'model-validator-1');
  await expect(
    scientist.getByRole('heading', { name: /services/ }),
  ).toBeVisible();
});

test('a reload keeps the person, and signing out asks again', async ({
  browser,
}) => {
  const page = await signInOnceKnown(browser, 'scientist');
  await expectToBe(page, 'Data scientist 1', 'data-scientist-1');
  await page.reload();
  await expectToBe(page, 'Data scientist 1', 'data-scientist-1');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
});

test('a person without an entry in the catalog is refused with a sentence', async ({
  browser,
}) => {
  const page = await signIn(browser, 'stranger');
  await expect(page.getByRole('alert')).toHaveText(
    /no person with its e-mail address is in the catalog/,
  );
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeEnabled();
  await lookAt(page, 'sign-in-oidc-refused', { ours: 'main' });
});

test('an address the provider has not verified signs nobody in', async ({
  browser,
}) => {
  const page = await signIn(browser, 'claimant');
  await expect(page.getByRole('alert')).toHaveText(
    /gave no verified e-mail address/,
  );
});

test('nobody can pick a person here', async ({ request }) => {
  const people = await request.get(
    `${portal.baseUrl}/api/auth/demoPeople/people`,
  );
  const refresh = await request.get(
    `${portal.baseUrl}/api/auth/demoPeople/refresh`,
    { headers: { 'x-pitwall-person': 'user:default/data-scientist-1' } },
  );
  expect([people.status(), refresh.status()]).toEqual([404, 404]);
});
