import { expect, test } from './portal/test';

test.use({ person: 'MLOps engineer 1' });

// What a printer leaves of a lying A4 page within 10 mm, at 96 dpi.
const sheet = { width: 1047, height: 718 };

test('the whole matrix is on one lying page, and the frame of the portal is not', async ({
  page,
}) => {
  await page.goto('/catalog/default/component/customs-dwell/ownership');
  const matrix = page.getByRole('grid');
  await expect(matrix.getByRole('rowheader')).toHaveCount(21);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const [, width, height] =
    /MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1')) ?? [];
  expect(Number(width)).toBeGreaterThan(Number(height));

  await page.setViewportSize(sheet);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const whoDoesWhat = page.getByRole('region', { name: 'Who does what' });
  await expect(page.getByRole('navigation')).toHaveCount(0);
  for (const shown of [
    matrix,
    whoDoesWhat.getByRole('list', { name: 'Legend' }),
    page.getByRole('region', { name: 'What to mend' }),
    page.getByRole('table', { name: 'Roles and who they are today' }),
    page.getByText(/^As of \d/),
  ]) {
    await expect(shown).toBeVisible();
  }
  for (const button of await page.getByRole('button').all()) {
    await expect(button).toBeHidden();
  }
  const size = await whoDoesWhat.boundingBox();
  expect(size?.height).toBeLessThanOrEqual(sheet.height);
  expect(size?.width).toBeLessThanOrEqual(sheet.width);
  expect(await matrix.evaluate(table => table.scrollWidth)).toBeLessThanOrEqual(
    sheet.width,
  );
});
