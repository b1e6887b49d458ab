import { ContractError, type MlopsClient } from '@pitwall/plugin-mlops-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { approvedCheckpoint } from '../../../dev/fixtures/approvedCheckpoint';
import { signedDigest } from '../../../dev/fixtures/checkpointOfPack';
import { signingCheckpoint } from '../../../dev/fixtures/signingCheckpoint';
import {
  answeringReviews as answering,
  renderReviews,
  withGovernance,
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
const checkpoint = (name: string) => screen.findByRole('region', { name });
const later = `sha256:${'0f'.repeat(32)}`;

describe('signing', () => {
  const owner = async () => within(await checkpoint('Model risk'));
  const say = async (verb: string) =>
    userEvent.click(
      (await owner()).getByRole('button', { name: verb, pressed: false }),
    );
  const sign = async () =>
    userEvent.click(
      (await owner()).getByRole('button', { name: /^(Sign|Send) a1b2c3d4/ }),
    );

  it('chooses nothing for the signer, and states what is signed', async () => {
    render(answering([openReview(now)]));
    const box = await owner();
    expect(box.queryByRole('button', { pressed: true })).toBeNull();
    expect(box.queryByRole('button', { name: /^Sign/ })).toBeNull();
    await say('Approve');
    expect(
      box.getByRole('button', {
        name: 'Sign a1b2c3d4 for production / eu-west, valid 6 months',
      }),
    ).toBeEnabled();
  });

  it('signs the digest that was shown, under a key of its own, and goes on at the checkpoint', async () => {
    const client = answering([openReview(now)]);
    const signOff = vi.fn(client.governance.signOff);
    render({ ...client, governance: { ...client.governance, signOff } });
    await say('Approve');
    await sign();
    expect(await screen.findByText('allow')).toBeVisible();
    expect(signOff).toHaveBeenCalledWith(
      {
        path: { id: reviewId(1), cid: 'model-risk' },
        body: { slot: 'owner', verdict: 'approve', digest: signedDigest },
      },
      { idempotencyKey: expect.stringMatching(/^[0-9a-f]{32}$/) },
    );
    expect(screen.getByRole('heading', { name: 'Model risk' })).toHaveFocus();
    expect(screen.getByText(/^Signed as Owner/)).toBeInTheDocument();
  });

  it('wants a reason for anything but an approval, beside the field', async () => {
    const client = answering([openReview(now)]);
    const signOff = vi.fn(client.governance.signOff);
    render({ ...client, governance: { ...client.governance, signOff } });
    await say('Send back');
    await sign();
    const reason = (await owner()).getByRole('textbox', { name: /Reason/ });
    expect(reason).toHaveFocus();
    expect(reason).toBeInvalid();
    expect(reason).toHaveAccessibleDescription(/Say why/);
    expect(signOff).not.toHaveBeenCalled();
    await userEvent.type(reason, 'It misses winter.');
    await sign();
    await waitFor(() =>
      expect(signOff.mock.calls[0]?.[0].body).toMatchObject({
        verdict: 'sendBack',
        reason: 'It misses winter.',
      }),
    );
  });

  it('shows both digests when what was seen has changed, and reads again', async () => {
    const changed = openReview(now);
    const stale = new ContractError(409, 'It is not what you saw.', {
      current: {
        code: 'stale-digest',
        digest: { sent: signedDigest, current: later },
      },
    });
    const client = withGovernance([changed], {
      signOff: async () => {
        throw stale;
      },
    });
    const get = vi.fn(client.governance.get);
    render({ ...client, governance: { ...client.governance, get } });
    await say('Approve');
    await sign();
    const notice = await screen.findByRole('alert');
    expect(notice).toHaveTextContent(/^What you saw has changed\./);
    expect(notice).toHaveTextContent(/You saw.*a1b2c3d4e5e5/);
    expect(notice).toHaveTextContent(/Now it is.*0f0f0f0f0f0f/);
    const asked = get.mock.calls.length;
    await userEvent.click(
      within(notice).getByRole('button', { name: 'Read again' }),
    );
    expect(get.mock.calls.length).toBe(asked + 1);
  });

  it.each([
    ['second-vote', 'You signed as Owner already.'],
    ['not-eligible', 'You opened this review, so you cannot sign as Owner.'],
  ])(
    'says a refusal (%s) in place, and keeps what was written',
    async (code, sentence) => {
      render(
        withGovernance([openReview(now)], {
          signOff: async () => {
            throw new ContractError(409, sentence, { current: { code } });
          },
        }),
      );
      await say('Send back');
      await userEvent.type(
        (await owner()).getByRole('textbox', { name: /Reason/ }),
        'Why not.',
      );
      await sign();
      expect(await screen.findByRole('alert')).toHaveTextContent(
        `Nothing was signed.${sentence}`,
      );
      expect(
        (await owner()).getByRole('textbox', { name: /Reason/ }),
      ).toHaveValue('Why not.');
    },
  );

  it('says why somebody may not sign who might expect to', async () => {
    const at = daysFrom(now);
    const risk = signingCheckpoint(at);
    render(
      answering([
        reviewOf(now, [
          approvedCheckpoint(at),
          {
            ...risk,
            slots: risk.slots.map(slot => ({
              ...slot,
              mine: {
                allowed: false,
                sentence: 'You are an author of this version.',
              },
            })),
          },
        ]),
      ]),
    );
    const box = await owner();
    expect(box.getByText('You are an author of this version.')).toBeVisible();
    expect(box.queryByRole('button', { name: 'Approve' })).toBeNull();
  });
});
