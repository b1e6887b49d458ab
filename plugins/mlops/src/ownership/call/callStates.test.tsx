import { ContractError } from '@pitwall/plugin-mlops-common';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { whoToCallAt } from '../../../dev/fixtures/calls';
import { refusingClient } from '../../../dev/fixtures/fixtureClient';
import { answeringCalls, renderCalls } from '../../../dev/fixtures/renderCalls';

const answered = () =>
  screen.findByRole('heading', { level: 2, name: /^Call MLOps engineer 2/ });

describe('WhoToCallPage', () => {
  it('loads in the shape of what comes', () => {
    renderCalls(
      answeringCalls({}, { calls: { whoToCall: () => new Promise(() => {}) } }),
    );
    expect(screen.getByText('Asking who to call')).toBeInTheDocument();
  });

  it('says what failed, what still works, and whom to call anyway', async () => {
    const client = answeringCalls();
    const whoToCall = vi
      .fn(client.calls.whoToCall)
      .mockRejectedValueOnce(
        new ContractError(0, 'The server cannot be reached.'),
      );
    renderCalls({ ...client, calls: { ...client.calls, whoToCall } });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /cannot be reached\. The page that is exported every hour still works.*Or call ML platform team/,
    );
    expect(
      screen.getByRole('link', { name: 'ml@portal.example' }),
    ).toHaveAttribute('href', 'mailto:ml@portal.example');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await answered()).toBeVisible();
  });

  it('names the missing permission and who grants it', async () => {
    renderCalls(
      refusingClient(
        new ContractError(403, 'No.', {
          permission: 'mlops.ownership.read',
          contact: { title: 'ML platform team' },
        }),
      ),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /^You may not see the answer to who to call\..*mlops\.ownership\.read\. Ask ML platform team/,
    );
  });

  it('says so when there is no such service', async () => {
    renderCalls(
      answeringCalls(),
      '/mlops/who-to-call?service=component:default/unknown',
    );
    expect(await screen.findByText(/There is no such service/)).toBeVisible();
  });

  it('says what it only knows from before', async () => {
    renderCalls(
      answeringCalls({
        whoToCallAt: now => {
          const answer = whoToCallAt(now);
          return {
            ...answer,
            isLastKnown: true,
            notices: ['The catalog does not answer: roles are of yesterday.'],
            hops: answer.hops.map(hop => ({ ...hop, isLastKnown: true })),
          };
        },
      }),
    );
    expect(await screen.findByText('This may be out of date.')).toBeVisible();
    expect(screen.getByText(/roles are of yesterday/)).toBeVisible();
    expect(screen.getAllByText('last known')).toHaveLength(4);
  });
});
