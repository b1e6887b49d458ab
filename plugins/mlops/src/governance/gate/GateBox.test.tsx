import { ContractError, type MlopsClient } from '@pitwall/plugin-mlops-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { approvedCheckpoint } from '../../../dev/fixtures/approvedCheckpoint';
import {
  answeringReviews as answering,
  renderReviews,
} from '../../../dev/fixtures/renderReviews';
import {
  daysFrom,
  openReview,
  reviewId,
  reviewOf,
} from '../../../dev/fixtures/review';

const now = new Date();
const address = `/mlops/reviews/${reviewId(1)}`;
const render = (client: MlopsClient) => renderReviews(client, address);

describe('the gate', () => {
  it('says why not, and its button with it', async () => {
    render(answering([openReview(now)]));
    const gate = within(
      await screen.findByRole('region', { name: /^Gate for version 8/ }),
    );
    const decide = await gate.findByRole('button', {
      name: 'Decide promotion',
    });
    expect(decide).toBeDisabled();
    expect(decide).toHaveAccessibleDescription(/1 reason above/);
    expect(gate.getByText('Model risk waits for Owner to sign.')).toBeVisible();
  });

  it('decides, and gives the token with its end and how to redeem it', async () => {
    const at = daysFrom(now);
    render(answering([reviewOf(now, [approvedCheckpoint(at)])]));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Decide promotion' }),
    );
    const token = await screen.findByLabelText('The token');
    expect(token).toHaveTextContent(/^eyJ/);
    expect(screen.getByText(/before it ends/)).toHaveTextContent(
      /in 1[45] minutes/,
    );
    await waitFor(() =>
      expect(screen.getByLabelText('The command')).toHaveTextContent(
        /curl .*\/gate\/decisions\/0199c6d5-.*\/redeem/,
      ),
    );
    expect(
      screen.getByRole('button', { name: 'Copy the token' }),
    ).toBeEnabled();
  });

  it('counts as no while it cannot be asked', async () => {
    const client = answering([openReview(now)]);
    render({
      ...client,
      gate: {
        ...client.gate,
        ask: async () => {
          throw new ContractError(0, 'The server cannot be reached.');
        },
      },
    });
    expect(
      await screen.findByText(/until it answers, that counts as no/),
    ).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Decide promotion' }),
    ).toBeNull();
  });
});
