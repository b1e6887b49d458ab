import { ContractError } from '@pitwall/plugin-mlops-common';
import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { draftOf } from '../../../dev/fixtures/draftOf';
import {
  answeringReviews,
  renderReviews,
} from '../../../dev/fixtures/renderReviews';
import { daysFrom, reviewId, reviewOf } from '../../../dev/fixtures/review';
import { signingCheckpoint } from '../../../dev/fixtures/signingCheckpoint';

const now = new Date();
const risk = draftOf(signingCheckpoint(daysFrom(now)));

describe('attaching evidence', () => {
  it('takes evidence by its digest', async () => {
    const client = answeringReviews([reviewOf(now, [risk])]);
    const attachEvidence = vi
      .fn(client.governance.attachEvidence)
      .mockRejectedValueOnce(
        new ContractError(400, 'body.digest is not a digest.', {
          field: 'body.digest',
        }),
      );
    renderReviews(
      { ...client, governance: { ...client.governance, attachEvidence } },
      `/mlops/reviews/${reviewId(1)}`,
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Attach evidence' }),
    );
    const form = within(
      screen.getByRole('form', { name: 'Attach evidence to Model risk' }),
    );
    expect(form.getByRole('combobox', { name: /Evidence for/ })).toHaveFocus();
    fireEvent.change(form.getByRole('textbox', { name: /What it is/ }), {
      target: { value: 'Stress test' },
    });
    await userEvent.click(form.getByRole('button', { name: 'Attach' }));
    expect(await form.findByText('This is not a digest.')).toBeVisible();
    fireEvent.change(form.getByRole('textbox', { name: /Digest/ }), {
      target: { value: `sha256:${'ab'.repeat(32)}` },
    });
    await userEvent.click(form.getByRole('button', { name: 'Attach' }));
    expect(await screen.findByText('Stress test')).toBeVisible();
    expect(attachEvidence.mock.lastCall?.[0].body).toMatchObject({
      kind: 'harm-analysis',
      title: 'Stress test',
    });
  });
});
