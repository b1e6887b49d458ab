import { renderInTestApp } from '@backstage/frontend-test-utils';
import { ContractError, type MlopsClient } from '@pitwall/plugin-mlops-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { refusingClient } from '../../../dev/fixtures/fixtureClient';
import { wellOwnedService } from '../../../dev/fixtures/ownership';
import { mlopsApiRef } from '../../api';
import { ChangeButton } from './ChangeButton';

const digest = `sha256:${'a'.repeat(64)}`;
const diff = [
  '--- a/catalog-info.yaml',
  '+++ b/catalog-info.yaml',
  '@@ -6,3 +6,3 @@',
  '   roles:',
  '-    on-call: group:default/flight-ops',
  '+    on-call: group:default/hub-ops',
].join('\n');

type Changes = MlopsClient['changes'];

function open(changes: Partial<Changes>, possible = true) {
  const client: MlopsClient = {
    ...refusingClient(new ContractError(500, 'not asked for here')),
    changes: {
      composeChange: async () => ({
        ...{ file: 'https://git.example/a/catalog-info.yaml', digest, diff },
        ...{ yaml: 'kind: Component', findings: [] },
        pullRequest: possible
          ? { possible: true as const }
          : { possible: false as const, sentence: 'No credentials.' },
      }),
      requestChange: async () => ({
        link: 'https://git.example/a/pulls/1',
        title: 'x',
      }),
      ...changes,
    },
  };
  renderInTestApp(
    <ChangeButton
      ownership={wellOwnedService}
      place={{ activity: 'retrain', role: 'security' }}
    />,
    { apis: [[mlopsApiRef, client]] },
  );
}

async function openDialog() {
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Change' }));
  return { user, dialog: within(await screen.findByRole('dialog')) };
}

describe('ChangeDialog', () => {
  it('begins at the chosen cell, and hands the change over to git', async () => {
    const composeChange = vi.fn<Changes['composeChange']>(async () => ({
      ...{ file: 'https://git.example/a/catalog-info.yaml', digest, diff },
      ...{ yaml: '', findings: [], pullRequest: { possible: true as const } },
    }));
    const requestChange = vi.fn<Changes['requestChange']>(async () => ({
      link: 'https://git.example/a/pulls/1',
      title: 'x',
    }));
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
    await user.click(
      dialog.getByRole('button', { name: 'Open a pull request' }),
    );
    expect(
      await dialog.findByRole('link', { name: 'The pull request is open' }),
    ).toHaveAttribute('href', 'https://git.example/a/pulls/1');
    expect(requestChange.mock.calls[0][0]).toEqual({
      body: {
        ...change,
        title: 'Change the part of Security in "Retrain" of Arrival delay',
        digest,
      },
    });
  });

  it('says why no pull request can be opened, and offers the diff', async () => {
    open({}, false);
    const { user, dialog } = await openDialog();
    await user.click(dialog.getByRole('button', { name: 'Show the change' }));
    expect(await dialog.findByText(/No credentials\./)).toBeVisible();
    expect(
      dialog.queryByRole('button', { name: 'Open a pull request' }),
    ).not.toBeInTheDocument();
    expect(dialog.getByRole('button', { name: 'Copy the diff' })).toBeVisible();
  });

  it('says at the field what the server refuses, and lets one mend it', async () => {
    open({
      composeChange: async () => {
        throw new ContractError(400, 'body.raci.retrain is none.');
      },
    });
    const { user, dialog } = await openDialog();
    await user.click(dialog.getByRole('button', { name: 'Show the change' }));
    expect(await dialog.findByText('body.raci.retrain is none.')).toBeVisible();
    expect(dialog.getByLabelText('Part')).toBeInvalid();
  });

  it('says so when the file has moved on', async () => {
    open({
      requestChange: async () => {
        throw new ContractError(409, 'The file has changed since.');
      },
    });
    const { user, dialog } = await openDialog();
    await user.click(dialog.getByRole('button', { name: 'Show the change' }));
    await user.click(
      await dialog.findByRole('button', { name: 'Open a pull request' }),
    );
    expect(
      await dialog.findByText('The file has changed since.'),
    ).toBeVisible();
  });
});
