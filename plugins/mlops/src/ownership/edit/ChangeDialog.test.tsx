import { renderInTestApp } from '@backstage/frontend-test-utils';
import { ContractError, type MlopsClient } from '@pitwall/plugin-mlops-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { refusingClient } from '../../../dev/fixtures/fixtureClient';
import { wellOwnedService } from '../../../dev/fixtures/ownership';
import { mlopsApiRef } from '../../api';
import { ChangeDialog } from './ChangeDialog';

const digest = `sha256:${'a'.repeat(64)}`;
const newDigest = `sha256:${'b'.repeat(64)}`;
const diff = [
  '--- a/catalog-info.yaml',
  '+++ b/catalog-info.yaml',
  '@@ -6,3 +6,3 @@',
  '   roles:',
  '-    on-call: group:default/flight-ops',
  '+    on-call: group:default/hub-ops',
].join('\n');

type Changes = MlopsClient['changes'];

const composed = {
  ...{ file: 'https://git.example/a/catalog-info.yaml', digest, diff },
  ...{ yaml: '', findings: [], pullRequest: { possible: true as const } },
};
const requested = { link: 'https://git.example/a/pulls/1', title: 'x' };

function open(changes: Partial<Changes> = {}) {
  const client: MlopsClient = {
    ...refusingClient(new ContractError(500, 'not asked for here')),
    changes: {
      composeChange: async () => composed,
      requestChange: async () => requested,
      ...changes,
    },
  };
  renderInTestApp(
    <ChangeDialog
      ownership={wellOwnedService}
      place={{ activity: 'retrain', role: 'security' }}
      onClose={() => {}}
    />,
    { apis: [[mlopsApiRef, client]] },
  );
}

async function openDialog() {
  const user = userEvent.setup();
  return { user, dialog: within(await screen.findByRole('dialog')) };
}

/** A change of the cell that the dialog begins at, as a diff. */
async function showChange() {
  const { user, dialog } = await openDialog();
  await user.selectOptions(dialog.getByLabelText('Part'), 'Consulted');
  await user.click(dialog.getByRole('button', { name: 'Show the change' }));
  return { user, dialog };
}

describe('ChangeDialog', () => {
  it('begins at the chosen cell, and hands the change over to git', async () => {
    const composeChange = vi.fn<Changes['composeChange']>(async () => composed);
    const requestChange = vi.fn<Changes['requestChange']>(
      async () => requested,
    );
    open({ composeChange, requestChange });
    const { user, dialog } = await openDialog();
    expect(dialog.getByLabelText('Activity')).toHaveValue('retrain');
    await user.selectOptions(dialog.getByLabelText('Part'), 'Consulted');
    await user.click(dialog.getByRole('button', { name: 'Show the change' }));
    const change = {
      entityRef: 'component:default/arrival-delay',
      ...{ roles: {}, raci: { retrain: { security: 'C' } }, inherit: {} },
    };
    expect(composeChange.mock.calls[0][0]).toEqual({ body: change });

    const shown = await dialog.findByRole('region', {
      name: 'The change as a diff',
    });
    expect(shown).toHaveTextContent(
      'removed: - on-call: group:default/flight-ops',
    );
    expect(shown).toHaveTextContent('added: + on-call: group:default/hub-ops');
    const title = 'Change the part of Security in "Retrain" of Arrival delay';
    expect(dialog.getByRole('heading', { name: title })).toHaveFocus();
    await user.click(
      dialog.getByRole('button', { name: 'Open a pull request' }),
    );
    const link = await dialog.findByRole('link', {
      name: 'The pull request is open',
    });
    expect(link).toHaveAttribute('href', 'https://git.example/a/pulls/1');
    expect(link).toHaveFocus();
    expect(requestChange.mock.calls[0][0]).toEqual({
      body: { ...change, title, digest },
    });
    expect(
      dialog.queryByRole('button', { name: 'Open a pull request' }),
    ).not.toBeInTheDocument();
  });

  it('says beside the field which rule would break, until that is mended', async () => {
    open();
    const { user, dialog } = await openDialog();
    const choose = (field: string, option: string) =>
      user.selectOptions(dialog.getByLabelText(field), option);
    await choose('Activity', 'Decide promotion');
    await choose('Role', 'ML engineer');
    await choose('Part', 'Accountable');
    expect(dialog.getByLabelText('Part')).toHaveAccessibleDescription(
      'Decide promotion has 2 accountable roles, AI product manager, ML engineer: exactly one role must hold A.',
    );
    // At another row it is told below, with all that will change.
    await choose('Activity', 'Retrain');
    expect(dialog.getByRole('note')).toHaveTextContent(/2 accountable roles/);
    await choose('Activity', 'Decide promotion');
    await choose('Role', 'AI product manager');
    await choose('Part', 'Informed');
    expect(dialog.getByLabelText('Part')).toBeValid();
    expect(dialog.queryByText(/accountable roles/)).toBeNull();
  });

  it('takes several cells and bindings as one change', async () => {
    const composeChange = vi.fn<Changes['composeChange']>(async () => composed);
    open({ composeChange });
    const { user, dialog } = await openDialog();
    await user.selectOptions(dialog.getByLabelText('Part'), 'Consulted');
    await user.click(dialog.getByText('Who holds a role'));
    await user.selectOptions(dialog.getByLabelText('Role'), 'On-call');
    // Not confirmed: it counts all the same.
    await user.click(dialog.getByLabelText('Bound to'));
    await user.paste('group:default/hub-ops');
    await user.tab();
    expect(
      dialog
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent?.split('Take out')[0]),
    ).toEqual([
      'On-call: bound to Flight operations and group:default/hub-ops (was Flight operations)',
      'Security in Retrain: consulted (was no part)',
    ]);
    await user.click(dialog.getByText('Show the change'));
    expect(composeChange.mock.calls[0][0].body).toEqual({
      entityRef: 'component:default/arrival-delay',
      roles: {
        'on-call': ['group:default/flight-ops', 'group:default/hub-ops'],
      },
      raci: { retrain: { security: 'C' } },
      inherit: {},
    });
    expect(
      await dialog.findByText(
        'Change who does what for Arrival delay in 2 places',
      ),
    ).toBeVisible();
  });

  it('says what waits for whom where a control role is changed', async () => {
    open();
    const { dialog } = await openDialog();
    expect(dialog.getByLabelText('Part')).toHaveAccessibleDescription(
      /^Security checks the team: .* waits until that domain acknowledges it\.$/,
    );
  });

  it('says so when nothing is changed yet, or not any more', async () => {
    const composeChange = vi.fn<Changes['composeChange']>(async () => composed);
    open({ composeChange });
    const { user, dialog } = await openDialog();
    const show = dialog.getByRole('button', { name: 'Show the change' });
    await user.click(show);
    expect(dialog.getByLabelText('Part')).toHaveAccessibleDescription(
      /^Nothing is changed yet/,
    );
    await user.selectOptions(dialog.getByLabelText('Part'), 'Consulted');
    expect(dialog.getByLabelText('Part')).toBeValid();
    await user.click(dialog.getByRole('button', { name: /^Take out/ }));
    expect(dialog.getByText(/^Nothing yet\./)).toBeVisible();
    await user.click(show);
    expect(dialog.getByLabelText('Part')).toBeInvalid();
    expect(composeChange).not.toHaveBeenCalled();
  });

  it('sends nothing that names nobody', async () => {
    const composeChange = vi.fn<Changes['composeChange']>(async () => composed);
    open({ composeChange });
    const { user, dialog } = await openDialog();
    await user.click(dialog.getByRole('button', { name: 'Who holds a role' }));
    const field = dialog.getByRole('combobox', { name: 'Bound to' });
    await user.click(field);
    await user.paste('flight ops');
    await user.keyboard('{Enter}');
    expect(field).toHaveAccessibleDescription(
      '"flight ops" is no reference of a person or group, such as group:default/mlops.',
    );
    await user.click(dialog.getByRole('button', { name: 'Show the change' }));
    expect(composeChange).not.toHaveBeenCalled();
  });

  it('says why no pull request can be opened, and offers the diff', async () => {
    open({
      composeChange: async () => ({
        ...composed,
        pullRequest: { possible: false, sentence: 'No credentials.' },
      }),
    });
    const { dialog } = await showChange();
    expect(await dialog.findByText(/No credentials\./)).toBeVisible();
    expect(
      dialog.queryByRole('button', { name: 'Open a pull request' }),
    ).not.toBeInTheDocument();
    expect(dialog.getByRole('button', { name: 'Copy the diff' })).toBeVisible();
    expect(dialog.getByRole('button', { name: 'Download it' })).toBeVisible();
  });

  it('says at the field what the server refuses, and lets one mend it', async () => {
    open({
      composeChange: async () => {
        throw new ContractError(400, 'body.raci.retrain is none.');
      },
    });
    const { user, dialog } = await showChange();
    expect(await dialog.findByText('body.raci.retrain is none.')).toBeVisible();
    expect(dialog.getByLabelText('Part')).toBeInvalid();
    await user.selectOptions(dialog.getByLabelText('Part'), 'Informed');
    expect(dialog.queryByText('body.raci.retrain is none.')).toBeNull();
  });

  it('shows the change of the file as it is now when that has moved on, and goes on from there', async () => {
    const requestChange = vi
      .fn<Changes['requestChange']>()
      .mockRejectedValueOnce(
        new ContractError(409, 'The file has changed since.', {
          current: {
            ...composed,
            digest: newDigest,
            diff: diff.replace('hub-ops', 'night-desk'),
          },
        }),
      )
      .mockResolvedValue(requested);
    open({ requestChange });
    const { user, dialog } = await showChange();
    const request = await dialog.findByRole('button', {
      name: 'Open a pull request',
    });
    await user.click(request);
    expect(
      await dialog.findByText('The file has changed since.'),
    ).toBeVisible();
    expect(
      dialog.getByRole('region', { name: 'The change as a diff' }),
    ).toHaveTextContent('group:default/night-desk');
    await user.click(request);
    expect(
      await dialog.findByRole('link', { name: 'The pull request is open' }),
    ).toBeVisible();
    expect(requestChange.mock.calls[1][0].body.digest).toBe(newDigest);
  });

  it('says what the forge answered, and lets one try again or take the diff', async () => {
    const requestChange = vi.fn<Changes['requestChange']>(async () => {
      throw new ContractError(503, 'The pull request could not be opened.');
    });
    open({ requestChange });
    const { user, dialog } = await showChange();
    const request = await dialog.findByRole('button', {
      name: 'Open a pull request',
    });
    await user.click(request);
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'The pull request could not be opened.',
    );
    expect(dialog.getByRole('button', { name: 'Copy the diff' })).toBeVisible();
    await user.click(request);
    expect(requestChange).toHaveBeenCalledTimes(2);
  });
});
