import type { Page } from '@playwright/test';
import { enterFact, openFact, sentenceOf, takeBack } from './portal/enterFact';
import { lookAtDialog } from './portal/lookAtDialog';
import { expect, test } from './portal/test';

// One after the other: they are about the same few people of the demo.
test.describe.configure({ mode: 'serial' });
test.use({ person: 'MLOps engineer 1' });

const mine = '/mlops/mine';
const ownership = '/catalog/default/component/arrival-delay/ownership';
const whoToCall =
  '/mlops/who-to-call?service=component:default/arrival-delay&symptom=quality';
const moment = String.raw`[A-Z][a-z]+day \d{1,2} [A-Z][a-z]+( \d{4})?, \d\d:\d\d`;
const period = `from ${moment} to ${moment} UTC\\.`;
const region = (page: Page, name: string) => page.getByRole('region', { name });
const firstCall = (page: Page) =>
  page.getByTestId('mlops-root').getByRole('heading', { level: 2 });

/** Who has the shift of the flights now, and who has the one after it. */
async function onDuty(page: Page): Promise<readonly [string, string]> {
  const people = ['MLOps engineer 1', 'Operations controller 1'] as const;
  await page.goto(whoToCall);
  await expect(firstCall(page)).toContainText(/^Call /);
  const said = await firstCall(page).innerText();
  return said.startsWith(`Call ${people[0]}`) ? people : [people[1], people[0]];
}

const entryWords = {
  'deputy-named': 'Deputy named',
  'absence-recorded': 'Absence written down',
  'rota-swapped': 'Shift taken over',
  'hand-over-recorded': 'Hand-over written down',
} as const;

/** How many entries of a kind the page of the ledger has. */
async function entriesOf(
  page: Page,
  kind: keyof typeof entryWords,
): Promise<number> {
  await page.goto(`/mlops/ledger?type=mlops.ownership.${kind}@1`);
  const found = page
    .getByRole('search', { name: 'Filter the entries' })
    .getByRole('status');
  await expect(found).toContainText(/\d entr(y|ies)/);
  const entries = Number(/\d+/.exec(await found.innerText())?.[0]);
  await expect(
    page.getByRole('row', { name: new RegExp(entryWords[kind]) }),
  ).toHaveCount(entries);
  return entries;
}

test('a deputy and an absence: whoever stands in is called, until both are taken back', async ({
  page,
  openAs,
}) => {
  const [away, colleague] = await onDuty(page);
  const theirs = await openAs(away);
  const before = [
    await entriesOf(page, 'deputy-named'),
    await entriesOf(page, 'absence-recorded'),
  ];

  await theirs.goto(mine);
  const deputy = await enterFact(
    theirs,
    'Name a deputy',
    new RegExp(`.+ stands in for ${away} in everything ${period}`),
  );
  const [standIn] = deputy.split(' stands in for ');
  await theirs.goto(whoToCall);
  const absence = await enterFact(
    theirs,
    'Away',
    new RegExp(`${away} cannot be reached from ${moment} to Monday \\d.*09:00`),
  );
  await expect(firstCall(theirs)).toContainText(
    `Call ${standIn}, who stands in for ${away}`,
  );

  // Others see it, and by whom, on the page of the service and of the person.
  await page.goto(ownership);
  const item = region(page, 'Who is away')
    .getByRole('listitem')
    .filter({ hasText: absence });
  await expect(item).toContainText('now');
  await expect(item).toContainText(`written by ${away}`);
  await page.goto(
    `/catalog/default/user/${away
      .toLowerCase()
      .replaceAll(' ', '-')}/ml-services`,
  );
  await expect(
    page.getByRole('listitem').filter({ hasText: deputy }),
  ).toHaveCount(1);
  await page.goto('/catalog/default/group/flight-ops/ml-services');
  await expect(
    page.getByRole('listitem').filter({ hasText: absence }),
  ).toHaveCount(1);
  expect([
    await entriesOf(page, 'deputy-named'),
    await entriesOf(page, 'absence-recorded'),
  ]).toEqual(before.map(count => count + 1));

  // Corrected by a colleague: the new one takes the place of the old one.
  await page.goto(whoToCall);
  await page
    .getByRole('listitem')
    .filter({ hasText: absence })
    .getByRole('button', { name: /^Correct/ })
    .click();
  const dialog = page.getByRole('dialog', {
    name: 'Somebody is away: correct it',
  });
  await dialog.getByRole('button', { name: 'A week' }).click();
  await expect(dialog.getByText(`In place of: ${absence}`)).toBeVisible();
  const [corrected] = (await sentenceOf(dialog)).split(' In place of: ');
  await dialog.getByRole('button', { name: 'Correct it' }).click();
  await expect(
    page.getByRole('status').filter({ hasText: `Corrected: ${corrected}` }),
  ).toBeVisible();
  await expect(page.getByText(absence)).toHaveCount(0);

  await theirs.goto(mine);
  await takeBack(theirs, corrected);
  await takeBack(theirs, deputy);
  await page.goto(whoToCall);
  await expect(firstCall(page)).toContainText(`Call ${away}`);
  expect(colleague).not.toBe(away);
});

test('a swap: who takes the shift over has it on the list, until it is taken back', async ({
  page,
  openAs,
}) => {
  const [giver, taker] = await onDuty(page);
  const before = await entriesOf(page, 'rota-swapped');
  const theirs = await openAs(giver);
  await theirs.goto(whoToCall);
  const swap = await enterFact(
    theirs,
    'Swap a shift',
    new RegExp(
      `${taker} takes over the shifts of ${giver} in the rota flight-ops ${period}`,
    ),
  );
  await expect(firstCall(theirs)).toContainText(`Call ${taker}`);
  expect(await entriesOf(page, 'rota-swapped')).toBe(before + 1);

  const shift = page
    .getByRole('table', { name: 'Shifts' })
    .getByRole('row', { name: /Flight operations, First line/ })
    .first();
  await page.goto('/catalog/default/group/flight-ops/ml-services');
  await expect(shift).toContainText(taker);
  await takeBack(page, swap);
  await expect(shift).toContainText(giver);
  await page.goto(whoToCall);
  await expect(firstCall(page)).toContainText(`Call ${giver}`);
});

test('a hand-over: with its shadow on the pages of coverage and of both people, until it is taken back', async ({
  page,
}) => {
  const before = await entriesOf(page, 'hand-over-recorded');
  await page.goto(ownership);
  const handOver = await enterFact(
    page,
    'Hand over a role',
    new RegExp(
      `MLOps engineer 1 hands MLOps engineer of Arrival delay to MLOps engineer 2, who is the shadow ${period}`,
    ),
  );
  expect(await entriesOf(page, 'hand-over-recorded')).toBe(before + 1);
  const what =
    'the role MLOps engineer of Arrival delay to MLOps engineer 2, who shadows until';
  await page.goto('/mlops/coverage');
  await expect(region(page, 'Hand-overs')).toContainText(
    `MLOps engineer 1 hands ${what}`,
  );
  // Pages of people speak to whoever reads them.
  const said = `You hand ${what}`;
  for (const person of ['mlops-engineer-2', 'mlops-engineer-1']) {
    await page.goto(`/catalog/default/user/${person}/ml-services`);
    await expect(
      page.getByRole('note').filter({ hasText: said }),
    ).toBeVisible();
    await expect(
      page.getByRole('listitem').filter({ hasText: handOver }),
    ).toHaveCount(1);
  }
  await takeBack(page, handOver);
  await expect(page.getByRole('note').filter({ hasText: said })).toHaveCount(0);
  await page.goto('/mlops/coverage');
  await expect(region(page, 'Hand-overs')).toContainText(
    'Nothing is being handed over.',
  );
});

test('what cannot be is told beside the field, which has the focus, and nothing is lost', async ({
  page,
  portal,
}) => {
  portal.expectComplaint(/status of 400/);
  await page.goto(whoToCall);
  const away = await openFact(page, 'Away', /cannot be reached/);
  const until = away.getByLabel('Until', { exact: true });
  const confirm = away.getByRole('button', { name: 'Write it down' });
  await until.fill('2020-01-01T00:00');
  await confirm.click();
  await expect(until).toBeFocused();
  await expect(until).toHaveAccessibleDescription(
    'This is not after the beginning.',
  );
  const year = new Date().getUTCFullYear();
  await until.fill(`${year + 3}-01-01T00:00`);
  await confirm.click();
  await expect(until).toHaveAccessibleDescription(/at most a year/);
  await expect(until).toBeFocused();
  const who = away.getByLabel('Who is away');
  await who.fill('Nobody of that name');
  await confirm.click();
  await expect(who).toBeFocused();
  await expect(who).toHaveAccessibleDescription(
    'Nobody of this name is chosen: pick somebody from the list.',
  );
  await expect(who).toHaveValue('Nobody of that name');
  await expect(until).toHaveValue(`${year + 3}-01-01T00:00`);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(away).toHaveCount(0);

  const deputy = await openFact(page, 'Name a deputy', /stands in for/);
  const standIn = deputy.getByLabel('Who stands in');
  await pick(page, deputy.getByLabel('Who stands in'), 'MLOps engineer 2');
  await pick(page, deputy.getByLabel('For whom'), 'MLOps engineer 2');
  await deputy.getByRole('button', { name: 'Write it down' }).click();
  await expect(standIn).toBeFocused();
  await expect(standIn).toHaveAccessibleDescription('This is the same person.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(deputy).toHaveCount(0);

  const swap = await openFact(page, 'Swap a shift', /takes over the shifts/);
  const whose = swap.getByLabel('Whose shift');
  await pick(page, swap.getByLabel('Who takes it over'), 'MLOps engineer 2');
  await pick(page, whose, 'Data engineer 1');
  await swap.getByRole('button', { name: 'Write it down' }).click();
  await expect(whose).toBeFocused();
  await expect(whose).toHaveAccessibleDescription(/has no shift/);
  await expect(swap.getByLabel('Who takes it over')).toHaveValue(
    'MLOps engineer 2',
  );
});

const dialogs = [
  ['away', 'Away', /cannot be reached/],
  ['deputy', 'Name a deputy', /stands in for/],
  ['swap', 'Swap a shift', /takes over the shifts/],
  ['hand-over', 'Hand over a role', /who is the shadow/],
] as const;

for (const [name, word, said] of dialogs) {
  test(`${name}: can be read in both themes, on a desk and on a phone`, async ({
    page,
  }) => {
    await lookAtDialog(page, `fact-${name}`, async () => {
      await page.goto(mine);
      await openFact(page, word, said);
    });
  });
}

/** Chooses a person among those that are offered. */
async function pick(
  page: Page,
  field: ReturnType<Page['getByLabel']>,
  name: string,
): Promise<void> {
  await field.click();
  await page.getByRole('option', { name }).first().click();
}
