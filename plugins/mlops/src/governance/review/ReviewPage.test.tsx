import { ContractError, type MlopsClient } from '@pitwall/plugin-mlops-common';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { approvedCheckpoint } from '../../../dev/fixtures/approvedCheckpoint';
import { signingCheckpoint } from '../../../dev/fixtures/signingCheckpoint';
import { refusingClient } from '../../../dev/fixtures/fixtureClient';
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

describe('the page of a review', () => {
  it('opens with the answer, and tells what the review is about', async () => {
    render(answering([openReview(now)]));
    expect(
      await screen.findByRole('heading', {
        level: 2,
        name: 'Arrival delay, version 8, is not approved for production / eu-west yet: Model risk waits for 1 signature, due in 2 days.',
      }),
    ).toBeVisible();
    expect(screen.getByText('standard@1.0.0')).toBeVisible();
    expect(screen.getByText('no digest of servingConfig')).toBeVisible();
  });

  it('draws checkpoints in order, then the gate, with headings in order', async () => {
    render(answering([openReview(now)]));
    await screen.findByText('deny');
    expect(screen.getAllByRole('heading').map(each => each.tagName)).toEqual([
      'H2',
      'H3',
      'H4',
      'H4',
      'H5',
      'H4',
      'H3',
    ]);
    const risk = await checkpoint('Model risk');
    expect(risk).toHaveTextContent(/^signing.*1 of 2 signed/);
    expect(risk).toHaveTextContent(/half the time is gone: due in 2 days/);
    expect(risk).toHaveTextContent(/Validator 1.*approved with condition/);
    expect(risk).toHaveTextContent(/Condition: Measure it on winter weeks too/);
  });

  it('puts evidence beside the question it supports', async () => {
    render(answering([openReview(now)]));
    const answers = within(await checkpoint('Model risk'));
    const question = answers.getByText(/Area under the curve on the last/);
    expect(question.parentElement).toHaveTextContent(
      /last quarter0\.88met.*auc is 0\.88/,
    );
  });

  it('shows what is collapsed on demand, by keyboard too', async () => {
    render(answering([openReview(now)]));
    const toggle = await screen.findByRole('button', {
      name: 'Questions and evidence of Data lineage and PII',
    });
    expect(toggle).toHaveAttribute('aria-expanded', 'false');
    toggle.focus();
    await userEvent.keyboard('{Enter}');
    expect(toggle).toHaveAttribute('aria-expanded', 'true');
    expect(
      await screen.findByText(/Flights of the first half of 2001/),
    ).toBeInTheDocument();
  });

  it('puts what is folded up on paper too', async () => {
    render(answering([openReview(now)]));
    await checkpoint('Model risk');
    expect(screen.queryByText(/Flights of the first half/)).toBeNull();
    act(() => void window.dispatchEvent(new Event('beforeprint')));
    expect(screen.getByText(/Flights of the first half/)).toBeInTheDocument();
  });

  it('says in words and by another icon how late it is', async () => {
    const at = daysFrom(now);
    const clocks = [
      [-1, 9, /(?<!: )due in/],
      [-9.5, 0.5, /nearly out of time: due in/],
      [-11, -1, /was due yesterday/],
    ] as const;
    for (const [from, due, said] of clocks) {
      const page = render(
        answering([
          reviewOf(now, [
            approvedCheckpoint(at),
            {
              ...signingCheckpoint(at),
              requestedAt: at(from),
              due: at(due),
            },
          ]),
        ]),
      );
      expect(await checkpoint('Model risk')).toHaveTextContent(said);
      page.unmount();
    }
  });

  it('tells what happened, newest first, the same in a row once', async () => {
    render(answering([openReview(now)]));
    const history = within(
      await screen.findByRole('region', { name: 'History' }),
    );
    expect(
      history.getAllByRole('listitem').map(each => each.textContent),
    ).toEqual([
      expect.stringMatching(/Validator 1 approved Model risk/),
      expect.stringMatching(/filled in the form of Model risk\. 3 times/),
      expect.stringMatching(/ML engineer 1 opened/),
    ]);
  });

  it('loads in the shape of what comes', () => {
    render(withGovernance([], { get: () => new Promise(() => {}) }));
    expect(screen.getByText('Reading the review')).toBeInTheDocument();
  });

  it('says so when there is no such review', async () => {
    render(answering([]));
    expect(
      await screen.findByText('There is no such review that you may see.'),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'All reviews' })).toHaveAttribute(
      'href',
      '/mlops/reviews',
    );
  });

  it('names the permission that is missing', async () => {
    render(
      refusingClient(
        new ContractError(403, 'No.', { permission: 'mlops.governance.read' }),
      ),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /^You may not see the review\..*mlops\.governance\.read/,
    );
  });

  it('says what failed and what still works, and tries again', async () => {
    const client = answering([openReview(now)]);
    const get = vi
      .fn(client.governance.get)
      .mockRejectedValueOnce(new ContractError(503, 'The database is away.'));
    render({ ...client, governance: { ...client.governance, get } });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /^The review could not be read\.\s*The database is away\. The list of reviews/,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await checkpoint('Model risk')).toBeVisible();
  });

  it('says since when it is out of date', async () => {
    const hourAgo = new Date(Date.now() - 3_600_000);
    render(answering([openReview(hourAgo)]));
    expect(await screen.findByText('This may be out of date.')).toBeVisible();
    expect(screen.getByText(/The review was read/)).toHaveTextContent(
      /1 hour ago/,
    );
  });

  it('keeps withdrawing under More, and asks once before', async () => {
    render(answering([openReview(now)]));
    await userEvent.click(await screen.findByRole('button', { name: 'More' }));
    await userEvent.click(
      screen.getByRole('menuitem', { name: /Withdraw the review/ }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(
      dialog.getByRole('textbox', { name: /Reason/ }),
      'Superseded.',
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Withdraw' }));
    expect(
      await screen.findByRole('heading', { name: /the review was withdrawn/ }),
    ).toBeVisible();
  });
});
