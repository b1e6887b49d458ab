import { ContractError } from '@pitwall/plugin-mlops-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  fixtureClient,
  refusingClient,
} from '../../../dev/fixtures/fixtureClient';
import { illOwnedService } from '../../../dev/fixtures/ownership';
import { renderGovernance } from '../../../dev/fixtures/renderGovernance';
import { answeringReviews } from '../../../dev/fixtures/renderReviews';
import { reviewId } from '../../../dev/fixtures/review';
import { reviewsAt } from '../../../dev/fixtures/reviews';

describe('the governance of a service', () => {
  it('opens with where the newest version stands', async () => {
    renderGovernance(answeringReviews(reviewsAt(new Date())));
    expect(
      await screen.findByRole('heading', {
        level: 3,
        name: 'Version 8 is under review for 2 places.',
      }),
    ).toBeVisible();
  });

  it('asks the gate about the newest version in every place', async () => {
    renderGovernance(answeringReviews(reviewsAt(new Date())));
    const gates = within(
      await screen.findByRole('region', { name: /^Gate for version 8/ }),
    );
    const link = await gates.findByRole('link', {
      name: 'See the review for production / eu-west',
    });
    expect(link).toHaveAttribute('href', `/mlops/reviews/${reviewId(1)}`);
    const [places] = gates.getAllByRole('list');
    expect([...places.children].map(each => each.textContent)).toEqual([
      expect.stringMatching(/^production \/ eu-westdeny/),
      expect.stringMatching(/^production \/ us-eastdeny/),
      expect.stringMatching(
        /^staging \/ eu-westdenyobserve only, does not bind here/,
      ),
    ]);
    // A no without its reason helps nobody.
    expect(
      gates.getAllByRole('list', { name: 'Reasons of the gate' }),
    ).toHaveLength(3);
  });

  it('keeps live reviews apart from past ones, and its headings in order', async () => {
    renderGovernance(answeringReviews(reviewsAt(new Date())));
    const live = await screen.findByRole('table', { name: 'Live reviews' });
    expect(within(live).getAllByRole('rowheader')).toHaveLength(3);
    const past = screen.getByRole('table', { name: 'Past reviews' });
    expect(within(past).getAllByRole('rowheader')).toHaveLength(2);
    expect(screen.getAllByRole('heading').map(each => each.tagName)).toEqual([
      'H3',
      'H4',
      'H4',
      'H4',
    ]);
  });

  it('says while there is no version how one is registered', async () => {
    renderGovernance(
      fixtureClient({ services: [], ownership: illOwnedService }),
    );
    expect(
      await screen.findByText('Arrival delay has no version yet.'),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Open a review' })).toBeNull();
  });

  it('says while there is no review how one is opened', async () => {
    renderGovernance(answeringReviews([]));
    expect(
      await screen.findByText('No version was reviewed yet.'),
    ).toBeVisible();
  });

  it('loads in the shape of what comes', () => {
    const client = answeringReviews([]);
    renderGovernance({
      ...client,
      governance: { ...client.governance, list: () => new Promise(() => {}) },
    });
    expect(screen.getByText('Reading the governance')).toBeInTheDocument();
  });

  it('names the missing permission', async () => {
    renderGovernance(
      refusingClient(
        new ContractError(403, 'No.', { permission: 'mlops.governance.read' }),
      ),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /^You may not see the governance of Arrival delay\..*mlops\.governance\.read/,
    );
  });

  it('says what failed and what still works, and tries again', async () => {
    const client = answeringReviews([]);
    const list = vi
      .fn(client.governance.list)
      .mockRejectedValueOnce(new ContractError(503, 'The database is away.'));
    renderGovernance({ ...client, governance: { ...client.governance, list } });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /The database is away\. The other tabs of this page still work\./,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/was never reviewed/)).toBeVisible();
  });
});
