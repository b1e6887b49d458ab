import { expect, type Locator, type Page } from '@playwright/test';

export const dialogOf = (page: Page) => page.getByRole('dialog');

/** The page of who does what for a service. */
export function ownershipOf(name: string): string {
  return `/catalog/default/component/${name}/ownership`;
}

/** The dialog at "Decide promotion", or at no place where the matrix is a list. */
export async function openChange(page: Page): Promise<Locator> {
  const row = page
    .getByRole('grid')
    .getByRole('rowheader', { name: 'Decide promotion' });
  const change = page.getByRole('button', { name: 'Change' });
  await expect(row.or(change).first()).toBeVisible();
  if (await row.isVisible()) await row.click();
  await change.click();
  await expect(dialogOf(page)).toBeVisible();
  return dialogOf(page);
}
