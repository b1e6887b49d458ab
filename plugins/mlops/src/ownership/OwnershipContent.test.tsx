import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import {
  ContractError,
  type MlopsClient,
  type Ownership,
} from '@pitwall/plugin-mlops-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { whoToCallAt } from '../../dev/fixtures/calls';
import {
  fixtureClient,
  refusingClient,
} from '../../dev/fixtures/fixtureClient';
import {
  illOwnedService,
  unboundService,
  wellOwnedService,
} from '../../dev/fixtures/ownership';
import { mlopsApiRef } from '../api';
import { OwnershipContent } from './OwnershipContent';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'arrival-delay', title: 'Arrival delay' },
  spec: { type: 'ml-service' },
};

function renderWith(client: MlopsClient) {
  return renderInTestApp(
    <EntityProvider entity={entity}>
      <OwnershipContent level={3} />
    </EntityProvider>,
    {
      apis: [[mlopsApiRef, client], mockApis.config()],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
}

const answering = (ownership: Ownership, asOf = new Date().toISOString()) =>
  fixtureClient({ services: [], ownership, whoToCallAt, asOf });

describe('OwnershipContent', () => {
  it('opens with the answer and says what to mend', async () => {
    renderWith(answering(illOwnedService));
    expect(
      await screen.findByRole('heading', {
        level: 3,
        name: 'MLOps is accountable for Arrival delay in production; 2 rules of ownership do not hold.',
      }),
    ).toBeVisible();
    const mend = screen.getByRole('region', { name: 'What to mend' });
    expect(within(mend).getAllByRole('listitem')).toHaveLength(2);
    expect(mend).toHaveTextContent(/error.*retrain/);
  });

  it('says so when every rule holds, and has nothing to mend', async () => {
    renderWith(answering(wellOwnedService));
    await screen.findByText(/every rule of ownership holds/);
    expect(screen.queryByText('What to mend')).not.toBeInTheDocument();
  });

  it('says who is called now, and lets somebody be away', async () => {
    renderWith(answering(wellOwnedService));
    const now = await screen.findByRole('region', { name: 'Who to call now' });
    expect(
      await within(now).findByText(/^Call MLOps engineer 2/),
    ).toBeVisible();
    expect(within(now).getByRole('button', { name: 'Away' })).toBeVisible();
  });

  it('keeps headings in order', async () => {
    renderWith(answering(illOwnedService));
    await screen.findByRole('heading', { name: 'Who is away' });
    expect(
      screen.getAllByRole('heading').map(heading => heading.tagName),
    ).toEqual(['H3', 'H4', 'H5', 'H4', 'H4', 'H4']);
  });

  it('leads from people and groups to their pages', async () => {
    renderWith(answering(wellOwnedService));
    const table = await screen.findByRole('table', { name: /Roles/ });
    const row = within(table).getByRole('row', { name: /^On-call/ });
    expect(
      within(row).getByRole('link', { name: 'Flight operations' }),
    ).toHaveAttribute('href', '/catalog/default/group/flight-ops');
    expect(
      within(row).getByRole('link', { name: 'MLOps engineer 2' }),
    ).toHaveAttribute('href', '/catalog/default/user/mlops-engineer-2');
  });

  it('loads in the shape of what comes', () => {
    renderWith({
      ...answering(wellOwnedService),
      ownership: {
        get: () => new Promise(() => {}),
        lint: () => new Promise(() => {}),
        lintRotas: () => new Promise(() => {}),
      },
    });
    expect(screen.getByRole('status')).toHaveTextContent(
      'Reading the ownership',
    );
  });

  it('shows while nothing is bound how to bind a role', async () => {
    renderWith(answering(unboundService));
    expect(
      await screen.findByRole('heading', { name: 'No role is bound yet.' }),
    ).toBeVisible();
    expect(
      screen.getByRole('heading', {
        name: /^Nobody is accountable for Arrival delay/,
      }),
    ).toBeVisible();
  });

  it('explains why a service that is new is not there yet', async () => {
    renderWith(refusingClient(new ContractError(404, 'There is none.')));
    expect(
      await screen.findByText(/Arrival delay has no ownership to show yet/),
    ).toBeVisible();
  });

  it('names the missing permission and who grants it', async () => {
    renderWith(
      refusingClient(
        new ContractError(403, 'No.', {
          permission: 'mlops.ownership.read',
          contact: { title: 'ML platform team', link: 'https://chat.test/ml' },
        }),
      ),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /^You may not see the ownership of Arrival delay\.\s*It takes the permission mlops\.ownership\.read\. Ask ML platform team for it, then try again\./,
    );
    expect(
      screen.getByRole('link', { name: 'ML platform team' }),
    ).toHaveAttribute('href', 'https://chat.test/ml');
  });

  it('says what failed and what still works, and tries again', async () => {
    const client = answering(wellOwnedService);
    const get = vi
      .fn(client.ownership.get)
      .mockRejectedValueOnce(
        new ContractError(0, 'The server cannot be reached.'),
      );
    renderWith({ ...client, ownership: { ...client.ownership, get } });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /^The ownership of Arrival delay could not be read\.\s*The server cannot be reached\. The other tabs of this page still work\./,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/every rule/)).toBeVisible();
  });

  it('says since when it is out of date', async () => {
    const tenMinutesAgo = new Date(Date.now() - 600_000).toISOString();
    renderWith(answering(wellOwnedService, tenMinutesAgo));
    expect(await screen.findByText('This may be out of date.')).toBeVisible();
    expect(screen.getByText('10 minutes ago')).toHaveAttribute(
      'datetime',
      tenMinutesAgo,
    );
    expect(screen.getByRole('button', { name: 'Read again' })).toBeVisible();
  });
});
