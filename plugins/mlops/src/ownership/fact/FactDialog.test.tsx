import { ContractError } from '@pitwall/plugin-mlops-common';
import { waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { factClient } from '../../../dev/fixtures/factClient';
import { factsAt } from '../../../dev/fixtures/facts';
import {
  confirm,
  openDialog,
  pick,
  renderAway,
} from './__testUtils__/renderAway';

describe('FactDialog', () => {
  it('says beside the field what is missing, and moves there', async () => {
    const { bodies } = renderAway();
    const dialog = await openDialog('Name a deputy');
    const field = within(dialog).getByLabelText('Who stands in');
    await waitFor(() => expect(field).not.toHaveValue(''));
    await userEvent.clear(field);
    await confirm(dialog);
    await waitFor(() => expect(field).toHaveFocus());
    expect(field).toHaveAccessibleDescription('This is missing.');
    expect(bodies()).toEqual([]);
  });

  it('shows what is on record instead when another fact stands against it', async () => {
    const [absence] = factsAt(new Date('2026-03-27T09:00:00Z'));
    const recordFact = vi
      .fn()
      .mockRejectedValue(
        new ContractError(409, 'They are away already.', { current: absence }),
      );
    renderAway({ facts: { recordFact } });
    const dialog = await openDialog('Away');
    await within(dialog).findByText(/cannot be reached/);
    await confirm(dialog);
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      /They are away already\..*On record: MLOps engineer 1 cannot be reached from Thursday 26 March/,
    );
  });

  it('shows beside the field what the server refuses of it', async () => {
    renderAway({
      facts: {
        recordFact: async () => {
          throw new ContractError(400, 'body.until is too far away.', {
            field: 'body.until',
            issues: [
              {
                field: 'body.until',
                sentence: 'body.until is too far away.',
              },
            ],
          });
        },
      },
    });
    const dialog = await openDialog('Away');
    await within(dialog).findByText(/cannot be reached/);
    await confirm(dialog);
    const until = within(dialog).getByLabelText('Until');
    await waitFor(() =>
      expect(until).toHaveAccessibleDescription('This is too far away.'),
    );
    expect(until).toHaveFocus();
  });

  it('keeps what was typed and is nobody, and says so', async () => {
    const { bodies } = renderAway();
    const dialog = await openDialog('Away');
    await within(dialog).findByText(/cannot be reached/);
    const field = within(dialog).getByLabelText('Who is away');
    await userEvent.clear(field);
    await userEvent.paste('Somebody else');
    await confirm(dialog);
    await waitFor(() =>
      expect(field).toHaveAccessibleDescription(
        'Nobody of this name is chosen: pick somebody from the list.',
      ),
    );
    expect(field).toHaveValue('Somebody else');
    expect(field).toHaveFocus();
    expect(bodies()).toEqual([]);
  });

  it('tells the refusal of a field that it does not show', async () => {
    renderAway({
      facts: {
        recordFact: async () => {
          throw new ContractError(400, 'body.note must not be longer.', {
            field: 'body.note',
          });
        },
      },
    });
    const dialog = await openDialog('Away');
    await within(dialog).findByText(/cannot be reached/);
    await confirm(dialog);
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'body.note must not be longer.',
    );
  });

  it('enters nothing twice when a part was refused, and corrects what changed', async () => {
    const client = factClient();
    const recordFact = vi
      .fn(client.recordFact)
      .mockImplementationOnce(client.recordFact)
      .mockRejectedValueOnce(
        new ContractError(400, 'body.deputy is away.', {
          field: 'body.deputy',
        }),
      );
    const correctFact = vi.fn(client.correctFact);
    renderAway({ facts: { ...client, recordFact, correctFact } });
    const dialog = await openDialog('Away');
    await pick(dialog, 'Who stands in (optional)', /^Data scientist 2/);
    await confirm(dialog);
    const deputy = within(dialog).getByLabelText('Who stands in (optional)');
    await waitFor(() =>
      expect(deputy).toHaveAccessibleDescription('This is away.'),
    );
    await pick(dialog, 'Who stands in (optional)', /^Data scientist 1/);
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'A week' }),
    );
    await confirm(dialog);
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    const kinds = recordFact.mock.calls.map(([{ body }]) => body.kind);
    expect(kinds).toEqual(['absence', 'deputy', 'deputy']);
    expect(correctFact).toHaveBeenCalledTimes(1);
    const { items } = await client.facts({ query: {} });
    expect(items.map(({ kind }) => kind)).toEqual(['absence', 'deputy']);
  });
});
