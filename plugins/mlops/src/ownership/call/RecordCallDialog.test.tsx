import { ContractError } from '@pitwall/plugin-mlops-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answeringCalls, renderCalls } from '../../../dev/fixtures/renderCalls';

async function openDialog(who: string) {
  await userEvent.click(
    await screen.findByRole('button', { name: `I called ${who}` }),
  );
  return screen.findByRole('dialog', { name: `You called ${who}` });
}

const choose = async (dialog: HTMLElement, name: string) => {
  await userEvent.click(within(dialog).getByRole('button', { name }));
  await waitFor(() => expect(dialog).not.toBeInTheDocument());
};

describe('RecordCallDialog', () => {
  it('records in two clicks that somebody answered', async () => {
    const client = answeringCalls();
    const recordCall = vi.fn(client.calls.recordCall);
    renderCalls({ ...client, calls: { ...client.calls, recordCall } });
    await choose(await openDialog('MLOps engineer 2'), 'Answered');
    expect(
      screen.getByText('Recorded: MLOps engineer 2 answered.'),
    ).toHaveAttribute('role', 'status');
    expect(recordCall).toHaveBeenCalledTimes(1);
    expect(recordCall).toHaveBeenCalledWith(
      {
        body: {
          service: 'component:default/arrival-delay',
          symptom: 'quality',
          outcome: 'answered',
          person: 'user:default/mlops-engineer-2',
        },
      },
      { idempotencyKey: expect.stringMatching(/^[0-9a-f]{32}$/) },
    );
    const latest = screen.getByRole('region', { name: 'Latest calls' });
    expect(
      await within(latest).findByText(/about “Predictions are wrong”/),
    ).toBeVisible();
    expect(latest).toHaveTextContent(/^Latest callsanswered/);
  });

  it('puts the next in line forward when nobody answers, and begins again in the end', async () => {
    renderCalls(answeringCalls());
    await choose(await openDialog('MLOps engineer 2'), 'No answer');
    expect(
      screen.getByText(
        'Recorded: MLOps engineer 2 did not answer. Call ML engineer 1 next.',
      ),
    ).toBeVisible();
    expect(screen.getByText('Next in line')).toBeVisible();
    await choose(await openDialog('ML engineer 1'), 'No answer');
    await choose(await openDialog('ML platform team'), 'No answer');
    expect(
      screen.getByText(
        'Recorded: ML platform team did not answer. Nobody is left: begin again with MLOps engineer 2.',
      ),
    ).toBeVisible();
    expect(
      screen.getByRole('button', { name: 'I called MLOps engineer 2' }),
    ).toBeVisible();
  });

  it('records a note and no person for the platform contact', async () => {
    const client = answeringCalls();
    const recordCall = vi.fn(client.calls.recordCall);
    renderCalls({ ...client, calls: { ...client.calls, recordCall } });
    await choose(await openDialog('MLOps engineer 2'), 'No answer');
    await choose(await openDialog('ML engineer 1'), 'No answer');
    const dialog = await openDialog('ML platform team');
    await userEvent.type(
      within(dialog).getByLabelText('Note (optional)'),
      ' Voice mail. ',
    );
    await choose(dialog, 'No answer');
    expect(recordCall.mock.calls[2][0].body).toEqual({
      service: 'component:default/arrival-delay',
      symptom: 'quality',
      outcome: 'no-answer',
      note: 'Voice mail.',
    });
  });

  it('says what is missing when the call is refused, and loses nothing', async () => {
    renderCalls(
      answeringCalls(
        {},
        {
          calls: {
            recordCall: async () => {
              throw new ContractError(403, 'You may not.', {
                permission: 'mlops.ownership.record',
              });
            },
          },
        },
      ),
    );
    const dialog = await openDialog('MLOps engineer 2');
    await userEvent.type(
      within(dialog).getByLabelText('Note (optional)'),
      'Rang twice',
    );
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Answered' }),
    );
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      /mlops\.ownership\.record/,
    );
    expect(within(dialog).getByLabelText('Note (optional)')).toHaveValue(
      'Rang twice',
    );
  });
});
