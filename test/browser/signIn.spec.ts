import { lookAt } from './portal/lookAt';
import { expect, test } from './portal/test';

const people = [
  'MLOps engineer 1',
  'Data scientist 2',
  'Compliance officer 1',
] as const;

for (const person of people) {
  test(`signs in as ${person}, stays so after a reload, and is nobody after signing out`, async ({
    page,
    portal,
  }) => {
    await portal.signIn(person);
    const name = page.getByRole('link', { name: person }).first();
    await expect(name).toHaveAttribute(
      'href',
      `/catalog/default/user/${person.toLowerCase().replaceAll(' ', '-')}`,
    );
    await page.reload();
    await expect(name).toBeVisible();

    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(
      page.getByRole('heading', { name: 'Whose job do you want to do?' }),
    ).toBeVisible();
    await page.goto('/mlops');
    await expect(
      page.getByRole('heading', { name: 'Whose job do you want to do?' }),
    ).toBeVisible();
    await expect(page.getByTestId('mlops-root')).toHaveCount(0);
  });
}

test('lists everybody, and finds a person by keyboard alone', async ({
  page,
}) => {
  await page.goto('/');
  const list = page.getByRole('list', { name: 'People' });
  await expect(list.getByRole('button')).toHaveCount(14);
  await lookAt(page, 'sign-in', { ours: 'main' });

  // What is typed while the page is mounted anew in another theme is lost.
  await page.reload();
  await expect(list.getByRole('button')).toHaveCount(14);
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('security');
  await expect(list.getByRole('button')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('mlops-root')).toBeVisible();
  await expect(
    page.getByRole('link', { name: 'Security engineer 1' }).first(),
  ).toBeVisible();
});
