import { ContractError, type MlopsClient } from '@pitwall/plugin-mlops-common';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { approvedCheckpoint } from '../../../dev/fixtures/approvedCheckpoint';
import { draftOf } from '../../../dev/fixtures/draftOf';
import { signingCheckpoint } from '../../../dev/fixtures/signingCheckpoint';
import {
  answeringReviews,
  renderReviews,
  withGovernance,
} from '../../../dev/fixtures/renderReviews';
import { daysFrom, reviewId, reviewOf } from '../../../dev/fixtures/review';
import { dropAnswers } from './keptAnswers';

const now = new Date();
const at = daysFrom(now);
const lineage = draftOf(approvedCheckpoint(at));
const risk = draftOf(signingCheckpoint(at));
const render = (client: MlopsClient) =>
  renderReviews(client, `/mlops/reviews/${reviewId(1)}`);

// Loaded on demand in the portal; here the wait would be the machine's.
beforeAll(() => import('./CheckpointForm'));
afterEach(() => {
  dropAnswers(reviewId(1), lineage.id);
  dropAnswers(reviewId(1), risk.id);
});

const sources = () =>
  screen.findByRole('textbox', { name: /Where the data comes from/ });

/** Types at once, then pauses as long as it takes to save. */
async function answer(text: string) {
  const box = await sources();
  vi.useFakeTimers();
  try {
    fireEvent.change(box, { target: { value: text } });
    fireEvent.click(screen.getByRole('radio', { name: 'none' }));
    await act(() => vi.advanceTimersByTimeAsync(2_000));
  } finally {
    vi.useRealTimers();
  }
}

describe('the form of a checkpoint', () => {
  it('saves what is answered when the writer pauses, once, and says so', async () => {
    const client = answeringReviews([reviewOf(now, [lineage])]);
    const fillForm = vi.fn(client.governance.fillForm);
    render({ ...client, governance: { ...client.governance, fillForm } });
    await answer('The archive of flights.');
    expect(fillForm).toHaveBeenCalledTimes(1);
    expect(fillForm).toHaveBeenCalledWith(
      {
        path: { id: reviewId(1), cid: lineage.id },
        body: {
          data: { sources: 'The archive of flights.', personalData: 'none' },
        },
      },
      { idempotencyKey: expect.stringMatching(/^[0-9a-f]{32}$/) },
    );
    expect(await screen.findByText(/^Saved \d+ s ago$/)).toBeVisible();
    expect(screen.getByText('Saved')).toHaveAttribute('role', 'status');
    expect(await sources()).toHaveValue('The archive of flights.');
  });

  it('keeps on the page what is incomplete, and does not send it', async () => {
    const client = answeringReviews([reviewOf(now, [lineage])]);
    const fillForm = vi.fn(client.governance.fillForm);
    const page = render({
      ...client,
      governance: { ...client.governance, fillForm },
    });
    await answer('short');
    expect(fillForm).not.toHaveBeenCalled();
    expect(
      screen.getByText(/saved once every question is answered/, {
        selector: '[role="status"]',
      }),
    ).toBeInTheDocument();
    // The portal mounts its pages anew when its theme changes.
    page.unmount();
    render(client);
    expect(await sources()).toHaveValue('short');
  });

  it('loses nothing when saving fails, and saves again', async () => {
    const client = answeringReviews([reviewOf(now, [lineage])]);
    const fillForm = vi
      .fn(client.governance.fillForm)
      .mockRejectedValueOnce(
        new ContractError(0, 'The server cannot be reached.'),
      );
    render({ ...client, governance: { ...client.governance, fillForm } });
    await answer('The archive of flights.');
    expect(screen.getByRole('alert')).toHaveTextContent(
      /^Your answers are not saved; they are still here\.\s*The server cannot/,
    );
    expect(await sources()).toHaveValue('The archive of flights.');
    await userEvent.click(screen.getByRole('button', { name: 'Save again' }));
    expect(await screen.findByText(/^Saved \d+ s ago$/)).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('gives back what was written when the form was frozen before', async () => {
    const frozen = new ContractError(409, 'It is out for signatures.', {
      current: { code: 'frozen' },
    });
    const client = withGovernance([reviewOf(now, [lineage])], {
      fillForm: async () => {
        throw frozen;
      },
      get: vi
        .fn()
        .mockResolvedValueOnce(reviewOf(now, [lineage]))
        .mockResolvedValue(
          reviewOf(now, [
            {
              ...approvedCheckpoint(at),
              state: 'signing',
              due: at(4),
              mine: signingCheckpoint(at).mine,
            },
          ]),
        ),
    });
    render(client);
    await answer('What I wrote too late.');
    await userEvent
      .click(
        await screen.findByRole('button', { name: /^Questions and evidence/ }),
      )
      .catch(() => {});
    expect(
      await screen.findByText(/What you wrote last was not saved/),
    ).toBeInTheDocument();
    expect(screen.getByText('What I wrote too late.')).toBeInTheDocument();
  });

  it('puts errors beside the questions and the focus on the first', async () => {
    render(answeringReviews([reviewOf(now, [lineage])]));
    const box = await sources();
    await userEvent.click(
      screen.getByRole('button', { name: 'Request sign-offs' }),
    );
    expect(box).toHaveFocus();
    expect(
      await screen.findAllByText('This is not answered yet.'),
    ).toHaveLength(2);
  });

  it('puts what the server finds wrong beside the question as well', async () => {
    render(
      withGovernance([reviewOf(now, [lineage])], {
        fillForm: async () => {
          throw new ContractError(400, 'body.data.sources is too vague.', {
            field: 'body.data.sources',
          });
        },
      }),
    );
    await answer('The archive of flights.');
    expect(screen.getByText('This is too vague.')).toBeVisible();
  });

  it('requests sign-offs for what it saved, and shows what will be signed', async () => {
    const client = answeringReviews([reviewOf(now, [lineage])]);
    const requestSignOffs = vi.fn(client.governance.requestSignOffs);
    render({
      ...client,
      governance: { ...client.governance, requestSignOffs },
    });
    await sources();
    fireEvent.change(await sources(), {
      target: { value: 'The archive of flights.' },
    });
    fireEvent.click(screen.getByRole('radio', { name: 'none' }));
    await userEvent.click(
      screen.getByRole('button', { name: 'Request sign-offs' }),
    );
    const box = await screen.findByRole('region', { name: lineage.title });
    await waitFor(() =>
      expect(box).toHaveTextContent(/Signatures are for.*a1b2c3d4/),
    );
    expect(requestSignOffs).toHaveBeenCalledTimes(1);
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(
      screen.getByText(/Sign-offs are requested for a1b2c3d4/),
    ).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: lineage.title })).toHaveFocus();
  });

  it('prefills what is known, and says from where', async () => {
    render(answeringReviews([reviewOf(now, [risk])]));
    const auc = await screen.findByRole('spinbutton', { name: /Area under/ });
    await waitFor(() => expect(auc).toHaveValue(0.88));
    expect(
      screen.getByText('Prefilled from metrics.auc of version 8'),
    ).toBeVisible();
    fireEvent.change(auc, { target: { value: '0.9' } });
    expect(screen.queryByText(/^Prefilled/)).toBeNull();
  });
});
