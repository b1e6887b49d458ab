import { ContractError } from '@pitwall/plugin-mlops-common';
import { waitFor, within } from '@testing-library/react';
import { factsAt } from '../../../dev/fixtures/facts';
import { confirm, openDialog, renderAway } from './__testUtils__/renderAway';

describe('FactDialog', () => {
  it('says beside the field what is missing, and moves there', async () => {
    const { bodies } = renderAway();
    const dialog = await openDialog('Name a deputy');
    await confirm(dialog);
    const field = within(dialog).getByLabelText('Who stands in');
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
      /They are away already\..*On record: MLOps engineer 1 cannot be reached from 26 Mar/,
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
});
