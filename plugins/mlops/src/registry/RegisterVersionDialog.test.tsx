import { ContractError, type MlopsClient } from '@pitwall/plugin-mlops-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answering, renderWith } from './__testUtils__/renderVersions';

describe('RegisterVersionDialog', () => {
  const digest = `sha256:${'a'.repeat(64)}`;

  async function openDialog(client: MlopsClient) {
    const user = userEvent.setup();
    renderWith(client);
    await user.click(
      await screen.findByRole('button', { name: 'Register version' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Register a version of Arrival delay',
    });
    expect(
      await within(dialog).findByRole('button', { name: 'ML engineer 1' }),
    ).toBeVisible();
    const register = () =>
      user.click(within(dialog).getByRole('button', { name: 'Register' }));
    return { user, dialog, register };
  }

  it('sends what was filled in once, and says what came of it', async () => {
    const client = answering();
    const register = vi.fn(client.registry.register);
    const { user, dialog, ...form } = await openDialog({
      ...client,
      registry: { ...client.registry, register },
    });
    await user.click(within(dialog).getByLabelText('Weights'));
    await user.paste(digest);
    await form.register();
    expect(await screen.findByText('Version 9 is registered.')).toBeVisible();
    expect(register).toHaveBeenCalledTimes(1);
    expect(register).toHaveBeenCalledWith(
      {
        body: {
          service: 'component:default/arrival-delay',
          kind: 'tabular',
          lineage: { weights: digest },
          authors: ['user:default/ml-engineer-1'],
          metrics: {},
        },
      },
      { idempotencyKey: expect.stringMatching(/^[0-9a-f]{32}$/) },
    );
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
  });

  it('says next to the field what is wrong, and moves there', async () => {
    const client = answering();
    const register = vi.fn(client.registry.register);
    const { user, dialog, ...form } = await openDialog({
      ...client,
      registry: { ...client.registry, register },
    });
    const data = within(dialog).getByLabelText('Data');
    await user.type(data, 'md5:abc');
    await form.register();
    await waitFor(() => expect(data).toHaveFocus());
    expect(data).toHaveAccessibleDescription(
      'This is not a digest: it must be "sha256:" and 64 lower-case hexadecimal digits.',
    );
    await user.clear(data);
    await form.register();
    expect(
      within(dialog).getByText('This must hold at least one digest.'),
    ).toBeVisible();
    expect(register).not.toHaveBeenCalled();
  });

  it('follows the kind', async () => {
    const { user, dialog } = await openDialog(answering());
    await user.selectOptions(within(dialog).getByLabelText('Kind'), 'llm');
    expect(within(dialog).getByLabelText('Prompt')).toBeVisible();
    expect(within(dialog).queryByLabelText('Weights')).not.toBeInTheDocument();
  });

  it('shows what the server refuses, next to the field where there is one', async () => {
    const client = answering();
    const register = vi
      .fn(client.registry.register)
      .mockRejectedValueOnce(
        new ContractError(403, 'You lack the permission mlops.registry.write.'),
      )
      .mockRejectedValueOnce(
        new ContractError(400, 'body.source is not reachable.', {
          issues: [
            { field: 'body.source', sentence: 'body.source is not reachable.' },
          ],
        }),
      );
    const { user, dialog, ...form } = await openDialog({
      ...client,
      registry: { ...client.registry, register },
    });
    await user.click(within(dialog).getByLabelText('Code'));
    await user.paste(digest);
    await form.register();
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'You lack the permission mlops.registry.write.',
    );
    await form.register();
    expect(
      await within(dialog).findByText('This is not reachable.'),
    ).toBeVisible();
    expect(register.mock.calls[1][1]).toEqual(register.mock.calls[0][1]);
  });
});
