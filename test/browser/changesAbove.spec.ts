import { expectReadable, keepScreenshot } from './portal/lookAt';
import { openChange, ownershipOf } from './portal/openChange';
import { expect, test } from './portal/test';

test.use({ person: 'ML engineer 1' });

test('a change of a use case says which services below would break what', async ({
  page,
}) => {
  const themes = ['light', 'dark'] as const;
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(ownershipOf('parcel-eta'));
    const dialog = await openChange(page);
    await dialog
      .getByLabel('Written at')
      .selectOption('Use case Freight arrival: all its services');
    await dialog.getByLabel('Role').selectOption('ML engineer');
    await dialog.getByLabel('Part').selectOption('Accountable');
    await dialog.getByRole('button', { name: 'Who holds a role' }).click();
    await dialog.getByLabel('Role').selectOption('On-call');
    await dialog.getByRole('combobox', { name: 'Bound to' }).click();
    await page.keyboard.press('Backspace');
    await page.keyboard.type('group:default/night-desk');
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Show the change' }).click();

    const below = dialog.getByRole('region', {
      name: 'This reaches 3 services; 3 would break a rule that they do not break now.',
    });
    const notes = below.getByRole('note');
    // Whoever has bound the desk already is not told of it.
    await expect(notes).toHaveText([
      /2 accountable roles.*Services: Address quality, Customs dwell and Parcel arrival time$/,
      /^Error: The role On-call of Freight arrival names Night desk, where there is nobody\.Services: Address quality and Parcel arrival time$/,
    ]);
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 844 });
      await expect(notes).toHaveCount(2);
      await expectReadable(page, '[role="dialog"]', `${theme}, ${width} px`);
      await keepScreenshot(page, `change-use-case-${theme}-${width}`);
    }
  }
});
