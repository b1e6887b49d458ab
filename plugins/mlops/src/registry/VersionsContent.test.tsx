import { ContractError } from '@pitwall/plugin-mlops-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  refusingClient,
  uniformClient,
} from '../../dev/fixtures/fixtureClient';
import { onPhone } from '../../dev/fixtures/phone';
import { versions } from '../../dev/fixtures/versions';
import { answering, renderWith } from './__testUtils__/renderVersions';

const opening =
  /^Version 7 has served all of production in eu-west since 24 January/;
const ready = () => screen.findByRole('heading', { level: 3, name: opening });

describe('VersionsContent', () => {
  it('opens with what is live, and what is only registered', async () => {
    renderWith(answering());
    expect(await ready()).toHaveTextContent(
      /version 8 is registered and not deployed\.$/,
    );
    expect(
      screen.getAllByRole('heading').map(heading => heading.tagName),
    ).toEqual(['H3', 'H4', 'H4', 'H4']);
    const live = screen.getByRole('table', { name: 'What is live' });
    expect(
      within(live).getByRole('row', { name: /^production, eu-west/ }),
    ).toHaveTextContent(
      /version 7: champion, 100%.*version 6: fallback.*pipeline arrival-delay/,
    );
  });

  it('lists versions with their gaps, their authors and what is live', async () => {
    renderWith(answering());
    await ready();
    const list = screen.getByRole('table', { name: 'Versions' });
    const row = (name: RegExp) => within(list).getByRole('row', { name });
    expect(row(/^Version 8/)).toHaveTextContent(
      /5 of 6 digests.*no serving configuration.*auc 0\.88, logLoss 0\.4312.*48$/,
    );
    expect(row(/^Version 8/)).toHaveTextContent('contractor@elsewhere.example');
    expect(row(/^Version 8/)).not.toHaveTextContent('live');
    expect(row(/^Version 7/)).toHaveTextContent(/live.*6 of 6 digests/);
    expect(row(/^Version 6/)).toHaveTextContent(/fallback.*4 of 6 digests/);
    expect(
      within(row(/^Version 8/)).getByRole('link', { name: 'Data scientist 1' }),
    ).toHaveAttribute('href', '/catalog/default/user/data-scientist-1');
  });

  it('calls everybody by name, and leads nowhere for whom the catalog does not know', async () => {
    const [eight] = versions;
    const authors = [
      { given: 'user:default/data-engineer-1' },
      { given: 'user:default/gone' },
    ];
    renderWith(answering({ versions: [{ ...eight, authors }] }));
    const row = await screen.findByRole('row', { name: /^Version 8/ });
    expect(
      await within(row).findByRole('link', { name: 'ML engineer 1' }),
    ).toHaveAttribute('href', '/catalog/default/user/ml-engineer-1');
    expect(
      within(row).getByRole('link', { name: 'Data engineer 1' }),
    ).toBeVisible();
    expect(within(row).getByText('gone')).toHaveAttribute(
      'title',
      'user:default/gone',
    );
    expect(row).not.toHaveTextContent('user:');
  });

  it('leads from a version to its digests, and back to where it was', async () => {
    renderWith(answering());
    await ready();
    const user = userEvent.setup();
    const button = screen.getByRole('button', { name: 'Version 8' });
    button.focus();
    await user.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog', { name: 'Version 8' });
    const { weights = '' } = versions[0].lineage;
    expect(within(dialog).getByTitle(weights)).toBeVisible();
    expect(within(dialog).getByText('no digest')).toBeVisible();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(button).toHaveFocus();
  });

  it('shows every deployment with its end', async () => {
    renderWith(answering());
    await ready();
    const table = screen.getByRole('table', { name: 'Deployments' });
    const [, newest, second] = within(table).getAllByRole('row');
    expect(newest).toHaveTextContent(/staging.*withdrawn.*now/);
    expect(second).toHaveTextContent(/staging.*version 8: arm new, 50%/);
  });

  it('looks at another instant, in the address and by keyboard', async () => {
    renderWith(answering(), '/?at=2026-01-23T12:00:00.000Z');
    expect(
      await screen.findByRole('heading', {
        name: /^On 23 January.*, version 6 had served 90%/,
      }),
    ).toBeVisible();
    const user = userEvent.setup();
    const list = screen.getByRole('table', { name: 'Versions' });
    expect(within(list).getAllByText('was live')).toHaveLength(2);
    const field = screen.getByLabelText('As of');
    await user.clear(field);
    await user.type(field, '2025-12-31T12:00');
    await user.keyboard('{Enter}');
    expect(
      await screen.findByRole('heading', {
        name: /^On 31 December.*, nothing was live\.$/,
      }),
    ).toBeVisible();
    expect(screen.getByText(/^Nothing was deployed anywhere/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Back to now' }));
    expect(await ready()).toBeVisible();
  });

  it('turns pages, and still knows the newest version', async () => {
    const many = Array.from({ length: 21 }, (_, n) => ({
      ...versions[0],
      versionId: `${versions[0].versionId.slice(0, -2)}${10 + n}`,
      ordinal: 21 - n,
    }));
    renderWith(answering({ versions: many, deployments: [] }));
    expect(
      await screen.findByRole('heading', {
        name: 'Nothing is live; version 21 is registered and not deployed.',
      }),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    expect(
      await screen.findByRole('button', { name: 'Version 1' }),
    ).toBeVisible();
    expect(screen.getByText('21–21 of 21')).toBeVisible();
    expect(
      screen.getByRole('heading', { name: /version 21 is registered/ }),
    ).toBeVisible();
  });

  it('becomes lists on a phone', async () => {
    await onPhone(async () => {
      renderWith(answering());
      await ready();
      expect(screen.queryByRole('table')).not.toBeInTheDocument();
      const list = screen.getByRole('list', { name: 'Versions' });
      expect(
        within(list).getByRole('button', { name: 'Version 8' }),
      ).toBeVisible();
    });
  });

  it('loads in the shape of what comes', () => {
    renderWith(uniformClient(() => new Promise(() => {})));
    expect(screen.getByRole('status')).toHaveTextContent(
      'Reading the versions',
    );
  });

  it('shows while there is none how to register a version', async () => {
    renderWith(answering({ versions: [], deployments: [] }));
    expect(
      await screen.findByRole('heading', {
        level: 3,
        name: 'Arrival delay has no version yet.',
      }),
    ).toBeVisible();
    expect(
      screen.getByText(/"service": "component:default\/arrival-delay"/),
    ).toBeVisible();
  });

  it('explains why a component has none', async () => {
    renderWith(refusingClient(new ContractError(404, 'There is none.')));
    expect(
      await screen.findByText('Arrival delay has no versions to show.'),
    ).toBeVisible();
  });

  it('names the missing permission and who grants it', async () => {
    renderWith(
      refusingClient(
        new ContractError(403, 'No.', {
          permission: 'mlops.registry.read',
          contact: { title: 'ML platform team' },
        }),
      ),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /^You may not see the versions of Arrival delay\.\s*It takes the permission mlops\.registry\.read\. Ask ML platform team for it/,
    );
  });

  it('says what failed, and tries again', async () => {
    const client = answering();
    const versionsOf = vi
      .fn(client.registry.versions)
      .mockRejectedValueOnce(
        new ContractError(0, 'The server cannot be reached.'),
      );
    renderWith({
      ...client,
      registry: { ...client.registry, versions: versionsOf },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /^The versions of Arrival delay could not be read\.\s*The server cannot be reached\. The other tabs of this page still work\./,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await ready()).toBeVisible();
  });

  it('says since when it is out of date', async () => {
    const tenMinutesAgo = new Date(Date.now() - 600_000).toISOString();
    renderWith(answering({ asOf: tenMinutesAgo }));
    expect(await screen.findByText('This may be out of date.')).toBeVisible();
    expect(screen.getByText(/^The registry was read/)).toHaveTextContent(
      '10 minutes ago',
    );
  });
});
