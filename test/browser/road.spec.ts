import type { Locator, Page } from '@playwright/test';
import { keepScreenshot, lookAt } from './portal/lookAt';
import { commandsOf, sectionOfReadme } from './portal/readme';
import { runCommand } from './portal/runCommand';
import { expect, test } from './portal/test';

const entityPage = '/catalog/default/component/arrival-delay';
const [register, deploy] = commandsOf(
  sectionOfReadme('Ten minutes on the road'),
);

const answers = {
  'Data lineage and personal data': {
    texts: {
      'Where the data comes from': 'Flights of the last half year, by carrier.',
      'Why it may be used for this': 'Public data, published to be used.',
    },
    choice: 'none',
    signers: {
      'Data engineer 1': 'Data owner',
      'Compliance officer 1': 'Compliance',
    },
  },
  'Model risk': {
    texts: {
      'What it is for': 'Tells travellers early which flights will be late.',
      'Where it is weak': 'Airports with fewer than ten flights a day.',
      'What happens when it is switched off': 'Travellers see the timetable.',
    },
    choice: 'annoyance',
    signers: {
      'Model validator 1': 'Validator',
      'AI product manager 1': 'Owner',
    },
  },
} as const;

test('one version travels the road, from its lineage to a redeemed decision', async ({
  openAs,
}) => {
  test.slow();
  const { modelVersion } = JSON.parse(runCommand(register));
  const version = `Version ${modelVersion.ordinal}`;

  const scientist = await openAs('Data scientist 1');
  await scientist.goto(`${entityPage}/versions`);
  await expect(
    scientist.getByRole('button', { name: version, exact: true }),
  ).toBeVisible();
  await lookAt(scientist, 'road-versions');

  await scientist.goto(`${entityPage}/governance`);
  await scientist.getByRole('button', { name: 'Open a review' }).click();
  const dialog = scientist.getByRole('dialog');
  await dialog.getByLabel('Environment').selectOption('production');
  await dialog.getByRole('button', { name: /^Open it for/ }).click();
  await expect(scientist).toHaveURL(/\/mlops\/reviews\/[0-9a-f-]{36}$/);
  const review = new URL(scientist.url()).pathname;
  await expect(
    scientist.getByRole('button', { name: 'Decide promotion' }),
  ).toBeDisabled();
  await lookAt(scientist, 'road-review-opened');

  let isFirst = true;
  for (const [title, { texts, choice, signers }] of Object.entries(answers)) {
    await scientist.goto(review);
    const asked = checkpoint(scientist, title);
    for (const [question, text] of Object.entries(texts)) {
      await asked.getByLabel(question).fill(text);
    }
    await asked.getByLabel(choice, { exact: true }).check();
    await asked.getByRole('button', { name: 'Request sign-offs' }).click();
    await expect(
      scientist.getByText(/^Sign-offs are requested for/),
    ).toBeVisible();
    for (const [person, slot] of Object.entries(signers)) {
      const signer = await openAs(person);
      await signer.goto('/mlops/reviews');
      await expect(
        signer.getByRole('table', {
          name: 'Reviews that wait for your signature',
        }),
      ).toContainText('Arrival delay');
      await look(signer, `road-waiting-${slot.toLowerCase()}`, isFirst);
      await signer.goto(review);
      await checkpoint(signer, title)
        .getByRole('button', { name: 'Approve', exact: true })
        .click();
      await signer.getByRole('button', { name: /^Sign [0-9a-f]{8}/ }).click();
      await expect(signer.getByText(`Signed as ${slot}.`)).toBeVisible();
      await look(signer, `road-signed-${slot.toLowerCase()}`, isFirst);
      isFirst = false;
      await signer.context().close();
    }
  }

  const engineer = await openAs('MLOps engineer 1');
  await engineer.goto(review);
  await engineer.getByRole('button', { name: 'Decide promotion' }).click();
  await expect(
    engineer.getByText('Decided and on record. The token is shown once.'),
  ).toBeVisible();
  // Read first: a change of theme mounts the page anew, and it is shown once.
  const command = await engineer.getByLabel('The command').innerText();
  await lookAt(engineer, 'road-decided');
  const redeem = () =>
    JSON.parse(
      runCommand(command, {
        PORTAL_TOKEN: String(process.env.PITWALL_PORTAL_TOKEN),
      }),
    );
  expect(redeem()).toMatchObject({ versionId: modelVersion.versionId });
  // The command fails, as a pipeline has to.
  expect(redeem).toThrow(/Command failed/);

  runCommand(deploy, { VERSION: modelVersion.versionId });
  await engineer.goto(`${entityPage}/versions`);
  await expect(
    engineer.getByRole('heading', {
      name: new RegExp(`^${version} has served all of production in eu-west`),
    }),
  ).toBeVisible();
  await lookAt(engineer, 'road-live');
});

test('the drift of 26 weeks of real flights is seen, and any week looked into', async ({
  openAs,
}) => {
  const scientist = await openAs('Data scientist 1');
  await scientist.goto(`${entityPage}/monitoring`);
  await expect(
    scientist.getByRole('heading', { name: /features drifted/ }),
  ).toBeVisible();
  await scientist.getByRole('link', { name: 'origin', exact: true }).click();
  await expect(
    scientist.getByRole('heading', { name: /^origin in the week of/ }),
  ).toBeVisible();
  await lookAt(scientist, 'road-monitoring');
});

/** Looks closely at the first of several stops that look alike. */
async function look(page: Page, name: string, isFirst: boolean) {
  if (isFirst) await lookAt(page, name);
  else await keepScreenshot(page, name, true);
}

function checkpoint(page: Page, title: string): Locator {
  return page.getByRole('region', { name: title });
}
