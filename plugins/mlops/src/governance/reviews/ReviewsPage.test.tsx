import { ContractError } from '@pitwall/plugin-mlops-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { refusingClient } from '../../../dev/fixtures/fixtureClient';
import { onPhone } from '../../../dev/fixtures/phone';
import {
  answeringReviews,
  renderReviews,
  withGovernance,
} from '../../../dev/fixtures/renderReviews';
import { openReview, reviewId } from '../../../dev/fixtures/review';
import { reviewsAt } from '../../../dev/fixtures/reviews';

const now = new Date();
const address = () => screen.getByTitle('address').textContent;
const table = (name: string) => screen.findByRole('table', { name });

describe('the page of reviews', () => {
  it('opens with what waits for the reader, in one sentence', async () => {
    renderReviews(answeringReviews(reviewsAt(now)));
    expect(
      await screen.findByRole('heading', {
        level: 2,
        name: /^2 reviews wait for your signature, the next is due in 19 hours\.$/,
      }),
    ).toBeVisible();
  });

  it('lists what waits first, with the slot, and leads to the review', async () => {
    renderReviews(answeringReviews(reviewsAt(now)));
    const waiting = within(await table('Reviews that wait for your signature'));
    const [, row] = waiting.getAllByRole('row');
    expect(row).toHaveTextContent(
      /^Arrival delay, version 8production \/ eu-westOwner in 2 days/,
    );
    await userEvent.click(
      within(row).getByRole('link', { name: 'Arrival delay, version 8' }),
    );
    expect(address()).toBe(`/mlops/reviews/${reviewId(1)}`);
    expect(
      await screen.findByRole('heading', { level: 2, name: /not approved/ }),
    ).toBeVisible();
  });

  it('tells of every review where it stands', async () => {
    renderReviews(answeringReviews(reviewsAt(now)));
    const all = within(await table('Reviews'));
    const states = all
      .getAllByRole('row')
      .slice(1)
      .map(row => within(row).getAllByRole('cell')[1].textContent);
    expect(states).toEqual([
      'open',
      'open',
      'open',
      'approved',
      'rejected',
      'withdrawn',
    ]);
    expect(all.getAllByRole('row')[1]).toHaveTextContent(
      /0 of 2 approved.*being prepared.*not open yet/,
    );
  });

  it('filters by state and service, in the address', async () => {
    renderReviews(answeringReviews(reviewsAt(now)));
    await table('Reviews');
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'State' }),
      'open',
    );
    expect(await screen.findByText('3 reviews match')).toBeVisible();
    await userEvent.type(
      screen.getByRole('combobox', { name: 'Service' }),
      'Seat',
    );
    await userEvent.click(
      await screen.findByRole('option', { name: 'Seat demand' }),
    );
    expect(await screen.findByText('1 review matches')).toBeVisible();
    expect(address()).toBe(
      '/mlops/reviews?state=open&service=component%3Adefault%2Fseat-demand',
    );
  });

  it('opens with the filters of its address, and offers to clear what matches nothing', async () => {
    renderReviews(
      answeringReviews(reviewsAt(now)),
      '/mlops/reviews?state=expired',
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Clear the filters' }),
    );
    expect(await screen.findByText('6 reviews')).toBeVisible();
  });

  it('pages by cursor, there and back', async () => {
    const many = Array.from({ length: 30 }, (_, n) => ({
      ...openReview(now),
      id: reviewId(100 + n),
    }));
    renderReviews(answeringReviews(many));
    expect(await screen.findByText('1–20 of 30')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    expect(await screen.findByText('21–30 of 30')).toBeVisible();
    expect(address()).toBe('/mlops/reviews?after=20');
    await userEvent.click(screen.getByRole('button', { name: 'Previous' }));
    expect(await screen.findByText('1–20 of 30')).toBeVisible();
  });

  it('becomes lists on a phone', () =>
    onPhone(async () => {
      renderReviews(answeringReviews(reviewsAt(now)));
      const list = await screen.findByRole('list', { name: 'Reviews' });
      expect(list.children).toHaveLength(6);
      expect(screen.queryByRole('table')).toBeNull();
    }));

  it('loads in the shape of what comes', () => {
    renderReviews(withGovernance([], { list: () => new Promise(() => {}) }));
    expect(screen.getByText('Reading what waits for you')).toBeInTheDocument();
    expect(screen.getByText('Reading all reviews')).toBeInTheDocument();
  });

  it('says while there is none how one is opened', async () => {
    renderReviews(answeringReviews([]));
    expect(
      await screen.findByText('Nothing waits for your signature.'),
    ).toBeVisible();
    expect(
      await screen.findByText(/A review appears here when somebody opens one/),
    ).toBeVisible();
  });

  it('names the permission that is missing, and who grants it', async () => {
    renderReviews(
      refusingClient(
        new ContractError(403, 'No.', {
          permission: 'mlops.governance.read',
          contact: { title: 'MLOps team' },
        }),
      ),
    );
    const [first] = await screen.findAllByRole('alert');
    expect(first).toHaveTextContent(
      /^You may not see what waits for your signature\..*mlops\.governance\.read\. Ask MLOps team/,
    );
  });

  it('says what failed and what still works, and tries again', async () => {
    const client = answeringReviews(reviewsAt(now));
    const list = vi
      .fn(client.governance.list)
      .mockRejectedValueOnce(new ContractError(503, 'The database is away.'));
    renderReviews({ ...client, governance: { ...client.governance, list } });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /could not be read\.\s*The database is away\. The catalog/,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/2 reviews wait/)).toBeVisible();
  });

  it('says so when what is shown could not be read anew', async () => {
    const client = answeringReviews(reviewsAt(now));
    let isAway = false;
    vi.useFakeTimers({ shouldAdvanceTime: true });
    try {
      renderReviews({
        ...client,
        governance: {
          ...client.governance,
          list: async call => {
            if (isAway) throw new ContractError(0, 'It cannot be reached.');
            return client.governance.list(call);
          },
        },
      });
      await screen.findByText(/2 reviews wait/);
      isAway = true;
      await vi.advanceTimersByTimeAsync(61_000);
      expect(
        (await screen.findAllByText('This may be out of date.')).length,
      ).toBe(2);
      expect(screen.getByText(/2 reviews wait/)).toBeVisible();
    } finally {
      vi.useRealTimers();
    }
  });
});
