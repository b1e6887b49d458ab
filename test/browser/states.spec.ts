import type { Route } from '@playwright/test';
import { lookAt } from './portal/lookAt';
import { expect, test } from './portal/test';

const pages = [
  {
    name: 'fleet',
    address: '/mlops',
    request: '**/api/mlops/services?*',
    permission: 'mlops.fleet.read',
  },
  {
    name: 'ownership',
    address: '/catalog/default/component/arrival-delay/ownership',
    request: '**/api/mlops/services/default/arrival-delay/ownership',
    permission: 'mlops.ownership.read',
  },
];

/** The body of a refusal, in the shape the server gives every refusal. */
const refusal = (status: number, error: object) => ({
  status,
  json: {
    error,
    request: { method: 'GET', url: '/services' },
    response: { statusCode: status },
  },
});

/** Answers with what the server says, and something of it changed. */
async function changed(
  route: Route,
  change: (answer: Record<string, unknown>) => Record<string, unknown>,
) {
  const response = await route.fetch();
  await route.fulfill({ response, json: change(await response.json()) });
}

test.use({ person: 'Data scientist 1' });

for (const { name, address, request, permission } of pages) {
  test(`${name}: shows the shape of what is coming while it loads`, async ({
    page,
  }) => {
    let release = () => {};
    const released = new Promise<void>(resolve => {
      release = resolve;
    });
    await page.route(request, async route => {
      await released;
      await route.continue();
    });
    await page.goto(address);
    await expect(
      page.getByText(/^Reading the (fleet|ownership)$/),
    ).toBeAttached();
    await lookAt(page, `${name}-loading`, { isLoading: true });
    release();
    await expect(page.getByText(/^Reading the/)).toHaveCount(0);
    await expect(
      page.getByTestId('mlops-root').getByRole('heading').first(),
    ).toBeVisible();
  });

  test(`${name}: says what failed and what still works, and tries again`, async ({
    page,
    portal,
  }) => {
    portal.expectComplaint(/status of 503/);
    await page.route(request, route =>
      route.fulfill(
        refusal(503, {
          name: 'ServiceUnavailableError',
          message: 'The catalog could not be read; try again in a moment.',
        }),
      ),
    );
    await page.goto(address);
    const alert = page.getByTestId('mlops-root').getByRole('alert');
    await expect(alert).toContainText('could not be read.');
    await expect(alert).toContainText('still work');
    await lookAt(page, `${name}-error`);
    await page.unrouteAll({ behavior: 'wait' });
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect(alert).toHaveCount(0);
    await expect(
      page.getByText(/needs attention\.|accountable for/),
    ).toBeVisible();
  });

  test(`${name}: says so when the server cannot be reached at all`, async ({
    page,
    portal,
  }) => {
    portal.expectComplaint(/ERR_CONNECTION_REFUSED/);
    await page.route(request, route => route.abort('connectionrefused'));
    await page.goto(address);
    await expect(
      page.getByTestId('mlops-root').getByRole('alert'),
    ).toContainText('The server cannot be reached.');
  });

  test(`${name}: names the permission that is missing, and who grants it`, async ({
    page,
    portal,
  }) => {
    portal.expectComplaint(/status of 403/);
    await page.route(request, route =>
      route.fulfill(
        refusal(403, {
          name: 'NotAllowedError',
          message: `You lack the permission ${permission}. Ask MLOps team for it.`,
          permission,
          contact: {
            title: 'MLOps team',
            link: 'mailto:mlops@pitwall.example',
          },
        }),
      ),
    );
    await page.goto(address);
    const alert = page.getByTestId('mlops-root').getByRole('alert');
    await expect(alert).toContainText('You may not see');
    await expect(alert).toContainText(permission);
    await expect(
      alert.getByRole('link', { name: 'MLOps team' }),
    ).toHaveAttribute('href', 'mailto:mlops@pitwall.example');
    await lookAt(page, `${name}-denied`);
  });

  test(`${name}: says since when it may be out of date`, async ({ page }) => {
    const hourAgo = new Date(Date.now() - 60 * 60 * 1000).toISOString();
    await page.route(request, route =>
      changed(route, answer => ({ ...answer, asOf: hourAgo })),
    );
    await page.goto(address);
    await expect(page.getByText('This may be out of date.')).toBeVisible();
    await expect(page.getByText(/hour ago/)).toBeVisible();
    await lookAt(page, `${name}-stale`);
    await page.unrouteAll({ behavior: 'wait' });
    await page.getByRole('button', { name: 'Read again' }).click();
    await expect(page.getByText('This may be out of date.')).toHaveCount(0);
  });
}

const longName = 'Donaudampfschifffahrtselektrizitaetenhauptbetriebswerk';

for (const { name, address, request } of pages) {
  test(`${name}: keeps names of one long word inside the window of a phone`, async ({
    page,
  }) => {
    await page.route(request, async route => {
      const response = await route.fetch();
      const body = await response.text();
      await route.fulfill({
        response,
        body: body.replaceAll(/"title":"[^"]+"/g, `"title":"${longName}"`),
      });
    });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(address);
    const root = page.getByTestId('mlops-root');
    await expect(root.getByText(longName).first()).toBeVisible();
    const right = await root.evaluate(own =>
      Math.max(
        ...[...own.querySelectorAll('a, h2, h3, dd, li')].map(
          each => each.getBoundingClientRect().right,
        ),
      ),
    );
    expect(right).toBeLessThanOrEqual(390);
  });
}

test('fleet: says what will appear when there is nothing yet', async ({
  page,
}) => {
  await page.route(pages[0].request, route =>
    changed(route, ({ asOf }) => ({
      items: [],
      totalItems: 0,
      summary: {
        services: 0,
        inProduction: 0,
        withViolations: 0,
        lifecycles: [],
      },
      asOf,
    })),
  );
  await page.goto(pages[0].address);
  await expect(
    page.getByText('There is no ML service that you may see.'),
  ).toBeVisible();
  await lookAt(page, 'fleet-empty');
});

test('ownership: says how to bind a role when none is bound', async ({
  page,
}) => {
  await page.route(pages[1].request, route =>
    changed(route, answer => ({
      ...answer,
      roles: Object(answer.roles).map((role: object) => ({
        ...role,
        targets: [],
        people: [],
        source: undefined,
      })),
    })),
  );
  await page.goto(pages[1].address);
  await expect(page.getByText('No role is bound yet.')).toBeVisible();
  await lookAt(page, 'ownership-empty');
});

test('ownership: says so when the suite does not know the service yet', async ({
  page,
  portal,
}) => {
  portal.expectComplaint(/status of 404/);
  await page.route(pages[1].request, route =>
    route.fulfill(
      refusal(404, {
        name: 'NotFoundError',
        message: 'There is no component:default/arrival-delay in the catalog.',
      }),
    ),
  );
  await page.goto(pages[1].address);
  await expect(page.getByText(/has no ownership to show yet/)).toBeVisible();
  await lookAt(page, 'ownership-unknown');
});

test('a test may end while answers that it changes are on their way', async ({
  page,
  openAs,
}) => {
  for (const window of [page, await openAs('MLOps engineer 1')]) {
    let ask = () => {};
    const asked = new Promise<void>(resolve => {
      ask = resolve;
    });
    await window.route(pages[0].request, async route => {
      ask();
      await changed(route, answer => answer);
    });
    await window.goto(pages[0].address);
    await asked;
  }
});
