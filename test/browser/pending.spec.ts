import type { Page } from '@playwright/test';
import { keepScreenshot, lookAt } from './portal/lookAt';
import { expect, test } from './portal/test';

const address = '/catalog/default/component/address-quality/ownership';

test('a narrowed control role waits for whoever bound it, and holds once they acknowledge it', async ({
  openAs,
}) => {
  const notice = (page: Page) =>
    page.getByRole('heading', {
      name: 'Model validator: a change waits to be acknowledged.',
    });
  const boundTo = (page: Page) =>
    page
      .getByRole('table', { name: 'Roles and who they are today' })
      .getByRole('row', { name: /^Model validator/ });

  const member = await openAs('ML engineer 2');
  await member.goto(address);
  await expect(notice(member)).toBeVisible();
  await expect(
    member.getByText(
      'Address quality narrows Model validator from Model validator 1, Model validator 2 to Model validator 2.',
    ),
  ).toBeVisible();
  await expect(
    member.getByText(
      /^Seen by the portal since .*, it waits for Freight, which bound the role/,
    ),
  ).toBeVisible();
  await expect(
    member.getByText(
      'AI product manager 2, Model validator 1, Model validator 2 may acknowledge it.',
    ),
  ).toBeVisible();
  await expect(
    member.getByRole('button', { name: /^Acknowledge/ }),
  ).toHaveCount(0);
  await expect(boundTo(member)).toContainText('Model validator 1');
  await lookAt(member, 'pending-change');

  const above = await openAs('AI product manager 2');
  await above.goto(address);
  await expect(notice(above)).toBeVisible();
  await keepScreenshot(above, 'pending-change-acknowledge', true);
  await above
    .getByRole('button', {
      name: /^Acknowledge Model validator of Address quality: from Model validator 1 and Model validator 2 to Model validator 2$/,
    })
    .click();
  const done = above.getByRole('group', { name: 'What you acknowledged' });
  await expect(done).toBeFocused();
  await expect(notice(above)).toHaveCount(0);
  await expect(boundTo(above)).not.toContainText('Model validator 1');
  await expect(boundTo(above)).toContainText('set by this service');
  await expect(
    above.getByRole('heading', { name: /every rule of ownership holds\.$/ }),
  ).toBeVisible();
  await keepScreenshot(above, 'pending-change-acknowledged', true);

  // Everybody sees it, and the ledger has it.
  await member.reload();
  await expect(boundTo(member)).toContainText('set by this service');
  await expect(notice(member)).toHaveCount(0);
  await member.goto(
    '/mlops/ledger?type=mlops.ownership.narrowing-acknowledged@1',
  );
  const entry = member
    .getByRole('table', { name: 'Entries of the ledger' })
    .getByRole('row')
    .filter({ hasText: 'AI product manager 2' })
    .first();
  await expect(entry).toBeVisible();
  await keepScreenshot(member, 'pending-change-ledger', true);

  await done.getByRole('button', { name: 'Take back' }).click();
  await expect(notice(above)).toBeVisible();
  await expect(boundTo(above)).toContainText('Model validator 1');
});
