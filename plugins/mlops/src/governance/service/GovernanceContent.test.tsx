import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { ContractError, type MlopsClient } from '@pitwall/plugin-mlops-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import {
  fixtureClient,
  refusingClient,
} from '../../../dev/fixtures/fixtureClient';
import { illOwnedService } from '../../../dev/fixtures/ownership';
import { answeringReviews } from '../../../dev/fixtures/renderReviews';
import { reviewId } from '../../../dev/fixtures/review';
import { reviewsAt } from '../../../dev/fixtures/reviews';
import { versions } from '../../../dev/fixtures/versions';
import { mlopsApiRef } from '../../api';
import { reviewsRouteRef } from '../../routes';
import { GovernanceContent } from './GovernanceContent';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'arrival-delay', title: 'Arrival delay' },
  spec: { type: 'ml-service' },
};

const Address = () => <span title="address">{useLocation().pathname}</span>;

function renderWith(client: MlopsClient) {
  return renderInTestApp(
    <EntityProvider entity={entity}>
      <GovernanceContent level={3} />
      <Address />
    </EntityProvider>,
    {
      apis: [[mlopsApiRef, client]],
      config: {
        mlops: {
          environments: {
            staging: { regions: ['eu-west'] },
            production: { production: true, regions: ['eu-west', 'us-east'] },
          },
        },
      },
      mountedRoutes: {
        '/mlops/reviews': reviewsRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
    },
  );
}

describe('the governance of a service', () => {
  it('opens with where the newest version stands', async () => {
    renderWith(answeringReviews(reviewsAt(new Date())));
    expect(
      await screen.findByRole('heading', {
        level: 3,
        name: 'Version 8 is under review for 2 places.',
      }),
    ).toBeVisible();
  });

  it('asks the gate about the newest version in every place', async () => {
    renderWith(answeringReviews(reviewsAt(new Date())));
    const gates = within(
      await screen.findByRole('region', { name: /^Gate for version 8/ }),
    );
    const link = await gates.findByRole('link', {
      name: 'the review for production / eu-west',
    });
    expect(link).toHaveAttribute('href', `/mlops/reviews/${reviewId(1)}`);
    expect(
      gates.getAllByRole('listitem').map(each => each.textContent),
    ).toEqual([
      expect.stringMatching(/^production \/ eu-westdeny/),
      expect.stringMatching(/^production \/ us-eastdeny/),
      expect.stringMatching(
        /^staging \/ eu-westdenyobserve only, does not bind here/,
      ),
    ]);
  });

  it('keeps live reviews apart from past ones, and its headings in order', async () => {
    renderWith(answeringReviews(reviewsAt(new Date())));
    const live = await screen.findByRole('table', { name: 'Live reviews' });
    expect(within(live).getAllByRole('rowheader')).toHaveLength(3);
    const past = screen.getByRole('table', { name: 'Past reviews' });
    expect(within(past).getAllByRole('rowheader')).toHaveLength(2);
    expect(screen.getAllByRole('heading').map(each => each.tagName)).toEqual([
      'H3',
      'H4',
      'H4',
      'H4',
    ]);
  });

  it('opens a review for a version and a place, and goes there', async () => {
    const client = answeringReviews(reviewsAt(new Date()));
    const open = vi.fn(client.governance.open);
    renderWith({ ...client, governance: { ...client.governance, open } });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Open a review' }),
    );
    const dialog = within(
      await screen.findByRole('dialog', {
        name: 'Open a review of Arrival delay',
      }),
    );
    await userEvent.selectOptions(
      dialog.getByRole('combobox', { name: 'Version' }),
      versions[1].versionId,
    );
    await userEvent.selectOptions(
      dialog.getByRole('combobox', { name: 'Environment' }),
      'staging',
    );
    await userEvent.click(
      dialog.getByRole('button', { name: 'Open it for staging / eu-west' }),
    );
    expect(open).toHaveBeenCalledWith(
      {
        body: {
          versionId: versions[1].versionId,
          environment: 'staging',
          region: 'eu-west',
        },
      },
      { idempotencyKey: expect.any(String) },
    );
    expect(screen.getByTitle('address')).toHaveTextContent(
      `/mlops/reviews/${reviewId(2)}`,
    );
  });

  it('leads to the review that is open already', async () => {
    const client = answeringReviews(reviewsAt(new Date()));
    renderWith({
      ...client,
      governance: {
        ...client.governance,
        open: async () => {
          throw new ContractError(409, 'One is open already.', {
            current: { code: 'exists', reviewId: reviewId(1) },
          });
        },
      },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Open a review' }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: /^Open it for production/ }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Go to that review' }),
    );
    expect(screen.getByTitle('address')).toHaveTextContent(
      `/mlops/reviews/${reviewId(1)}`,
    );
  });

  it('says while there is no version how one is registered', async () => {
    renderWith(fixtureClient({ services: [], ownership: illOwnedService }));
    expect(
      await screen.findByText('Arrival delay has no version yet.'),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Open a review' })).toBeNull();
  });

  it('says while there is no review how one is opened', async () => {
    renderWith(answeringReviews([]));
    expect(
      await screen.findByText('No version was reviewed yet.'),
    ).toBeVisible();
  });

  it('loads in the shape of what comes', () => {
    const client = answeringReviews([]);
    renderWith({
      ...client,
      governance: { ...client.governance, list: () => new Promise(() => {}) },
    });
    expect(screen.getByText('Reading the governance')).toBeInTheDocument();
  });

  it('names the missing permission', async () => {
    renderWith(
      refusingClient(
        new ContractError(403, 'No.', { permission: 'mlops.governance.read' }),
      ),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /^You may not see the governance of Arrival delay\..*mlops\.governance\.read/,
    );
  });

  it('says what failed and what still works, and tries again', async () => {
    const client = answeringReviews([]);
    const list = vi
      .fn(client.governance.list)
      .mockRejectedValueOnce(new ContractError(503, 'The database is away.'));
    renderWith({ ...client, governance: { ...client.governance, list } });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /The database is away\. The other tabs of this page still work\./,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/was never reviewed/)).toBeVisible();
  });
});
