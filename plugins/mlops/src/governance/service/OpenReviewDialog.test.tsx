import { ContractError } from '@pitwall/plugin-mlops-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderGovernance } from '../../../dev/fixtures/renderGovernance';
import { answeringReviews } from '../../../dev/fixtures/renderReviews';
import { reviewId } from '../../../dev/fixtures/review';
import { reviewsAt } from '../../../dev/fixtures/reviews';
import { versions } from '../../../dev/fixtures/versions';

describe('opening a review', () => {
  it('opens a review for a version and a place, and goes there', async () => {
    const client = answeringReviews(reviewsAt(new Date()));
    const open = vi.fn(client.governance.open);
    renderGovernance({ ...client, governance: { ...client.governance, open } });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Open a review' }),
    );
    const dialog = within(
      await screen.findByRole('dialog', {
        name: 'Open a review of Arrival delay',
      }),
    );
    await userEvent.selectOptions(
      dialog.getByRole('combobox', { name: 'Version' }),
      versions[1].versionId,
    );
    await userEvent.selectOptions(
      dialog.getByRole('combobox', { name: 'Environment' }),
      'staging',
    );
    await userEvent.click(
      dialog.getByRole('button', { name: 'Open it for staging / eu-west' }),
    );
    expect(open).toHaveBeenCalledWith(
      {
        body: {
          versionId: versions[1].versionId,
          environment: 'staging',
          region: 'eu-west',
        },
      },
      { idempotencyKey: expect.any(String) },
    );
    expect(screen.getByTitle('address')).toHaveTextContent(
      `/mlops/reviews/${reviewId(2)}`,
    );
  });

  it('leads to the review that is open already', async () => {
    const client = answeringReviews(reviewsAt(new Date()));
    renderGovernance({
      ...client,
      governance: {
        ...client.governance,
        open: async () => {
          throw new ContractError(409, 'One is open already.', {
            current: { code: 'exists', reviewId: reviewId(1) },
          });
        },
      },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Open a review' }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: /^Open it for production/ }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Go to that review' }),
    );
    expect(screen.getByTitle('address')).toHaveTextContent(
      `/mlops/reviews/${reviewId(1)}`,
    );
  });
});
