import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { ContractError, type OnCallCover } from '@pitwall/plugin-mlops-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onCallCoverAt } from '../../../dev/fixtures/continuity';
import { refusingClient } from '../../../dev/fixtures/fixtureClient';
import { mlopsApiRef } from '../../api';
import { OnCallSection } from './OnCallSection';

const at = '2026-11-26T12:00:00.000Z';
const whole = onCallCoverAt(at);
const [customs] = whole.gaps.items;
const none = { totalItems: 0, items: [] };

const withGap = (change: Partial<typeof customs>): Partial<OnCallCover> => ({
  gaps: { totalItems: 1, items: [{ ...customs, ...change }] },
});

async function draw(change: Partial<OnCallCover> = {}, moment = at) {
  const refused = new ContractError(500, 'not asked for here');
  renderInTestApp(
    <OnCallSection
      onCall={{ ...whole, ...change }}
      at={moment}
      onChanged={() => {}}
    />,
    {
      apis: [
        [mlopsApiRef, refusingClient(refused)],
        [catalogApiRef, catalogApiMock()],
        mockApis.config(),
      ],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
  return screen.findByRole('region', { name: 'When nobody can be called' });
}

describe('OnCallSection', () => {
  it('tells of each rota when nobody can be called, why, who calls it, and what to do', async () => {
    const section = within(await draw());
    expect(section.getByRole('heading')).toHaveTextContent(/: 1$/);
    const row = section.getByRole('row', { name: /^Customs/ });
    expect(row).toHaveTextContent('Europe/Berlin');
    expect(row).toHaveTextContent(
      /nobody Thursday 26 November, 19:00 CET to Friday 27 November, 07:00 CET, 12 hours/,
    );
    expect(row).toHaveTextContent('is absent; nobody stands in.');
    expect(row).toHaveTextContent('overlap Saturday 28 November');
    expect(row).toHaveTextContent(
      'and 20 more within four weeks, 27 hours without anybody in all',
    );
    expect(row).toHaveTextContent('Arrival delay, not in production');
    expect(
      within(row).getByRole('link', { name: 'Customs dwell' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/customs-dwell/ownership',
    );
    expect(row).toHaveTextContent(
      'Give these hours to somebody in people/rotas.yaml',
    );
  });

  it('says beside it what is not known, and what calls no rota', async () => {
    const section = within(await draw());
    expect(section.getByRole('note')).toHaveTextContent(
      'PagerDuty refused the token. Whether somebody can be called is not known in all of the next four weeks for pagerduty:PSERV01, which 4 services call.',
    );
    expect(
      section.getByText(/In production, and no rota is called at night/),
    ).toHaveTextContent('Arrival delay. A service names its rota in');
  });

  it.each([
    [1, ['nobody now', 'nobody', 'overlap']],
    [0, ['nobody', 'nobody', 'overlap']],
  ])(
    'says in red only that there is nobody now, with %i services in production',
    async (inProduction, words) => {
      const section = await draw(
        withGap({ inProduction }),
        '2026-11-26T20:00:00.000Z',
      );
      expect(
        within(section)
          .getAllByText(/^(nobody|nobody now|overlap)$/)
          .map(({ textContent }) => textContent),
      ).toEqual(words);
    },
  );

  it('leads to where people look at the rota, and names who keeps it', async () => {
    const { file: _, ...elsewhere } = customs;
    const row = await draw({
      gaps: {
        totalItems: 1,
        items: [
          {
            ...elsewhere,
            ...{ target: 'pagerduty:P1', provider: 'pagerduty' },
            ...{ link: 'https://pager.example/P1', isLastKnown: true },
          },
        ],
      },
    });
    expect(
      within(row).getByRole('link', { name: /^Open the rota/ }),
    ).toHaveAttribute('href', 'https://pager.example/P1');
    expect(row).toHaveTextContent('Give these hours to somebody in pagerduty');
    expect(within(row).getByText('last known')).toBeVisible();
    // Shifts that are kept elsewhere are swapped there.
    expect(within(row).queryByRole('button')).not.toBeInTheDocument();
  });

  it('offers a swap of the very shift whose person is absent', async () => {
    const section = within(await draw());
    await userEvent.click(
      section.getByRole('button', {
        name: /^Swap the shift\s*of ML engineer 2 in Customs$/,
      }),
    );
    const dialog = within(
      await screen.findByRole('dialog', { name: 'Swap a shift' }),
    );
    expect(dialog.getByLabelText('Whose shift')).toHaveValue('ML engineer 2');
  });

  it('offers none where nobody has duty: there is no shift to take over', async () => {
    const [nobody] = customs.stretches.items;
    const section = await draw(
      withGap({ stretches: { totalItems: 1, items: [nobody] } }),
    );
    expect(within(section).queryByRole('button')).not.toBeInTheDocument();
  });

  it.each([
    [3, none, 'Every rota has somebody to call in the next four weeks.'],
    [3, whole.unknown, 'Every rota that is known has somebody to call'],
    [0, none, 'No service here calls a rota.'],
  ])('says of %i rotas without a gap what it knows', async (...known) => {
    const [targets, unknown, said] = known;
    const section = await draw({ targets, unknown, gaps: none });
    expect(section).toHaveTextContent(said);
  });
});
