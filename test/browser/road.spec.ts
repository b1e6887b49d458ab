import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Locator, Page } from '@playwright/test';
import { keepScreenshot, lookAt } from './portal/lookAt';
import { expect, test } from './portal/test';

const entityPage = '/catalog/default/component/arrival-delay';
const asPipeline = async (route: string, body: object) => {
  const answer = await fetch(`${process.env.PITWALL_PORTAL_URL}${route}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${process.env.PITWALL_PORTAL_TOKEN}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify(body),
  });
  expect(answer.status, await answer.clone().text()).toBe(200);
  return answer.json();
};

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
  const { modelVersion } = await asPipeline('/api/mlops/model-versions', {
    service: 'component:default/arrival-delay',
    lineage: Object.fromEntries(
      ['code', 'data', 'params', 'weights', 'environment', 'servingConfig'].map(
        part => [
          part,
          `sha256:${createHash('sha256').update(`${part} 4`).digest('hex')}`,
        ],
      ),
    ),
    authors: ['ml-engineer-1@pitwall.example'],
    metrics: { rocAuc: 0.66 },
  });
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
  const [, decisionId] =
    /decisions\/([0-9a-f-]{36})\/redeem/.exec(command) ?? [];
  const token = await engineer.getByLabel('The token').innerText();
  await lookAt(engineer, 'road-decided');
  const redeemed = await asPipeline(
    `/api/mlops/gate/decisions/${decisionId}/redeem`,
    { token: token.trim() },
  );
  expect(redeemed).toMatchObject({ versionId: modelVersion.versionId });

  await asPipeline('/api/mlops/deployments', {
    service: 'component:default/arrival-delay',
    environment: 'production',
    region: 'eu-west',
    parts: [
      {
        part: 'champion',
        versionId: modelVersion.versionId,
        trafficShare: 1,
      },
    ],
  });
  await engineer.goto(`${entityPage}/versions`);
  await expect(
    engineer.getByRole('heading', {
      name: new RegExp(`^${version} serves all of production in eu-west`),
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

test('a new service is created, cloned, and arrives in the fleet', async ({
  openAs,
}) => {
  test.slow();
  const name = 'no-show';
  const engineer = await openAs('ML engineer 1');
  await engineer.goto('/create');
  await engineer.getByRole('button', { name: /Choose/i }).click();
  await engineer.getByLabel('Name').fill(name);
  await engineer.getByLabel('Title').fill('No-show');
  await engineer
    .getByLabel('What it tells whom')
    .fill('Says which travellers will not come.');
  await choose(engineer, engineer.getByLabel('Owner'), 'Forecasting');
  await choose(engineer, engineer.getByLabel('Use case'), 'Rebooking');
  await engineer.getByRole('button', { name: 'Next' }).click();
  await engineer.getByRole('button', { name: 'Review' }).click();
  await engineer.getByRole('button', { name: 'Create' }).click();
  const repository = engineer.getByRole('link', { name: /^Repository/ });
  await expect(repository).toBeVisible();
  const folder = await mkdtemp(path.join(tmpdir(), 'pitwall-clone-'));
  try {
    await promisify(execFile)('git', [
      ...['clone', '--quiet', `${await repository.getAttribute('href')}.git`],
      folder,
    ]);
    await promisify(execFile)('make', ['all'], { cwd: folder });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  await engineer.goto(`/mlops?search=${name}`);
  await expect(
    engineer.getByRole('link', { name: 'No-show', exact: true }),
  ).toBeVisible();
  await lookAt(engineer, 'road-created');
});

/** Looks closely at the first of several stops that look alike. */
async function look(page: Page, name: string, isFirst: boolean) {
  if (isFirst) await lookAt(page, name);
  else await keepScreenshot(page, name, true);
}

function checkpoint(page: Page, title: string): Locator {
  return page.getByRole('region', { name: title });
}

async function choose(page: Page, field: Locator, option: string) {
  await field.fill(option);
  await page.getByRole('option', { name: option }).first().click();
}
