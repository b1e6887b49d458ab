import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { freePort } from '../portal/freePort';
import { keepScreenshot, lookAt } from './portal/lookAt';
import { startSundayPortal } from './sundayPortal';

let portal: Awaited<ReturnType<typeof startSundayPortal>>;

// One portal for all of them, and the last of them stops it.
test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  portal = await startSundayPortal(await freePort());
  await expect.poll(portal.state, { timeout: 150_000 }).toBe('ready');
});

test.afterAll(async () => {
  await portal?.drop();
});

/** Somebody at home in Berlin, signed in. */
async function signIn(browser: Browser, person: string): Promise<Page> {
  const context = await browser.newContext({
    baseURL: portal.baseUrl,
    timezoneId: 'Europe/Berlin',
  });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByRole('button', { name: person }).click();
  await expect(page.getByTestId('mlops-root')).toBeVisible();
  return page;
}

const question = (at?: string) =>
  `/mlops/who-to-call?${new URLSearchParams({
    service: 'component:default/arrival-delay',
    symptom: 'quality',
    ...(at && { at }),
  })}`;

const answer = (page: Page) =>
  page.getByTestId('mlops-root').getByRole('heading', { level: 2 });

test('02:30 on the night when clocks go back: the right person, both times', async ({
  browser,
}) => {
  const page = await signIn(browser, 'Data scientist 1');
  for (const at of ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z']) {
    await page.goto(question(at));
    await expect(answer(page)).toContainText('Call MLOps engineer 1');
    await expect(page.getByTestId('mlops-root')).toContainText(
      /Sunday 25 October 2026, 02:30/,
    );
  }
  const why = page.getByRole('region', { name: 'Why, and who is next' });
  await expect(why.getByText(/First line/).first()).toBeVisible();
  await expect(why.getByText(/Second line/).first()).toBeVisible();
  await expect(why.getByText('MLOps team').first()).toBeVisible();
  await expect(
    page
      .getByRole('link', { name: /mlops-engineer-1@pitwall\.example/ })
      .first(),
  ).toHaveAttribute('href', 'mailto:mlops-engineer-1@pitwall.example');
  await lookAt(page, 'who-to-call-night');
});

test('02:30 on the night when clocks go forward, and the deputy the week after', async ({
  browser,
}) => {
  const page = await signIn(browser, 'Operations controller 1');
  await page.goto(question());
  await page.getByRole('button', { name: 'Ask for another moment' }).click();
  await page.getByRole('textbox', { name: 'Moment' }).fill('2027-03-28T02:30');
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(answer(page)).toContainText('Call MLOps engineer 1');
  // There is no 02:30 that night: the clocks go from 02:00 to 03:00.
  await expect(page.getByTestId('mlops-root')).toContainText(
    /Sunday 28 March 2027, 03:30/,
  );

  await page.goto(question('2027-04-04T00:30:00.000Z'));
  await expect(answer(page)).toContainText('Call Operations controller 1');
  await page.getByRole('button', { name: 'Away', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('From').fill('2027-04-03T00:00');
  await dialog.getByLabel('Until').fill('2027-04-06T00:00');
  const deputy = dialog.getByLabel(/stands in/i);
  await deputy.fill('Data engineer 1');
  await page.getByRole('option', { name: 'Data engineer 1' }).click();
  await keepScreenshot(page, 'who-to-call-away');
  await dialog.getByRole('button', { name: 'Write it down' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(answer(page)).toContainText(
    'Call Data engineer 1, who stands in for Operations controller 1',
  );
  // The week before is what it was.
  await page.goto(question('2027-03-28T01:30:00.000Z'));
  await expect(answer(page)).toContainText('Call MLOps engineer 1');
});

test('whoever leaves the catalog turns their cells red within one refresh', async ({
  browser,
}) => {
  const page = await signIn(browser, 'Data scientist 1');
  await page.goto('/catalog/default/component/arrival-delay/ownership');
  await expect(
    page.getByRole('heading', { name: /every rule of ownership holds/ }),
  ).toBeVisible();
  await portal.remove('compliance-officer-1');
  const toMend = page.getByRole('region', { name: 'What to mend' });
  await expect(async () => {
    await page.reload();
    await expect(toMend.getByText(/compliance-officer-1/).first()).toBeVisible({
      timeout: 5_000,
    });
  }).toPass({ timeout: 60_000 });
  const matrix = page.getByRole('grid');
  await expect(
    matrix.getByRole('columnheader', { name: /Compliance/ }),
  ).toContainText('1 violation');
  await lookAt(page, 'ownership-person-left');
  await page.goto('/mlops/coverage');
  await expect(
    page.getByRole('region', { name: 'Vacant roles' }),
  ).toContainText('Compliance');
  await page.goto(
    `/mlops/who-to-call?service=component:default/arrival-delay&symptom=legal`,
  );
  const why = page.getByRole('region', { name: 'Why, and who is next' });
  await expect(why.getByText(/is not in the catalog any more/)).toBeVisible();
});

test('the exported pages answer when the portal is what is down', async ({
  browser,
}) => {
  await expect
    .poll(() => readdir(portal.exported).catch(() => []), { timeout: 90_000 })
    .toContain('index.html');
  await portal.stop();
  await expect.poll(portal.state).not.toBe('ready');
  const page = await (await browser.newContext()).newPage();
  await page.goto(pathToFileURL(path.join(portal.exported, 'index.html')).href);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('Arrival delay').first()).toBeVisible();
  await lookAt(page, 'who-to-call-exported', { ours: 'body' });
  await page.getByRole('link', { name: 'Arrival delay' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    'Arrival delay',
  );
  await expect(page.locator('body')).toContainText(
    /MLOps engineer 1|Operations controller 1/,
  );
  await lookAt(page, 'who-to-call-exported-service', { ours: 'body' });
});
