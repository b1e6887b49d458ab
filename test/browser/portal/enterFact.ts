import { expect, type Locator, type Page } from '@playwright/test';

/**
 * Opens the dialog of a dated fact by keyboard, expects it filled in down to
 * the sentence, and confirms it by keyboard. Two clicks, or the test fails.
 *
 * @returns the sentence that is on record
 */
export async function enterFact(
  page: Page,
  word: string,
  said: RegExp,
): Promise<string> {
  await countClicks(page);
  const dialog = await openFact(page, word, said);
  const written = await sentenceOf(dialog);
  await dialog.getByRole('button', { name: 'Write it down' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  expect(await clicksOf(page), `clicks to enter: ${written}`).toBe(2);
  await expect(
    page.getByRole('status').filter({ hasText: `Written down: ${written}` }),
  ).toBeVisible();
  return written;
}

/** Opens the dialog of a dated fact by keyboard, and waits until it is filled in. */
export async function openFact(
  page: Page,
  word: string,
  said: RegExp,
): Promise<Locator> {
  await page.getByRole('button', { name: word, exact: true }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('status')).toContainText(said);
  // In reach without scrolling, also on a phone.
  await expect(
    dialog.getByRole('button', { name: 'Write it down' }),
  ).toBeInViewport({ ratio: 1 });
  return dialog;
}

/** Takes a listed fact back, by keyboard, and expects it gone. */
export async function takeBack(page: Page, sentence: string): Promise<void> {
  const item = page.getByRole('listitem').filter({ hasText: sentence });
  await item.getByRole('button', { name: /^Take back/ }).focus();
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('status').filter({ hasText: `Taken back: ${sentence}` }),
  ).toBeVisible();
  await expect(item).toHaveCount(0);
}

/** What the dialog says will be written. */
export async function sentenceOf(dialog: Locator): Promise<string> {
  const said = await dialog.getByRole('status').innerText();
  return said.replace(/\s+/g, ' ').replace(/^What will be written /, '');
}

/** A click by keyboard is one: both press a button. */
async function countClicks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { body } = document;
    body.dataset.clicks = '0';
    if (body.dataset.isCounting) return;
    body.dataset.isCounting = 'yes';
    document.addEventListener(
      'click',
      () => {
        body.dataset.clicks = String(Number(body.dataset.clicks) + 1);
      },
      true,
    );
  });
}

function clicksOf(page: Page): Promise<number> {
  return page.evaluate(() => Number(document.body.dataset.clicks));
}
