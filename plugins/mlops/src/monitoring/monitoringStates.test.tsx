import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { ContractError, type MlopsClient } from '@pitwall/plugin-mlops-common';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  fixtureClient,
  refusingClient,
  uniformClient,
} from '../../dev/fixtures/fixtureClient';
import { monitoringAt } from '../../dev/fixtures/monitoring';
import { illOwnedService } from '../../dev/fixtures/ownership';
import { mlopsApiRef } from '../api';
import { MonitoringContent } from './MonitoringContent';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'arrival-delay', title: 'Arrival delay' },
  spec: { type: 'ml-service' },
};

function renderWith(client: MlopsClient, address = '/monitoring') {
  return renderInTestApp(
    <EntityProvider entity={entity}>
      <MonitoringContent level={3} />
    </EntityProvider>,
    {
      apis: [[mlopsApiRef, client]],
      config: { backend: { baseUrl: 'https://portal.test' } },
      initialRouteEntries: [address],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
}

const answering = (now = new Date()) =>
  fixtureClient({
    services: [],
    ownership: illOwnedService,
    monitoring: monitoringAt(now.toISOString()),
  });

// Loaded on demand in the portal; here the wait would be the machine's.
beforeAll(() =>
  Promise.all([import('./SeriesPlot'), import('./DistributionPlot')]),
);

describe('states of monitoring', () => {
  it('loads in the shape of what comes', () => {
    renderWith(uniformClient(() => new Promise(() => {})));
    expect(screen.getByRole('status')).toHaveTextContent(
      'Reading the monitoring',
    );
  });

  it('shows while nothing was pushed the command that pushes', async () => {
    renderWith(fixtureClient({ services: [], ownership: illOwnedService }));
    expect(
      await screen.findByRole('heading', { name: 'No profile has arrived.' }),
    ).toBeVisible();
    const command = screen.getByLabelText('The command that pushes profiles');
    expect(command).toHaveTextContent(/^pitwall profile .* --push/);
    expect(command).toHaveTextContent('--portal https://portal.test');
    expect(command).toHaveTextContent(
      '--service component:default/arrival-delay',
    );
  });

  it('says of which data there is none, where there is other', async () => {
    const client = answering();
    const drift: typeof client.monitoring.drift = async call => ({
      ...(await client.monitoring.drift(call)),
      features: [],
    });
    renderWith(
      { ...client, monitoring: { ...client.monitoring, drift } },
      '/monitoring?role=prediction',
    );
    expect(
      await screen.findByText(
        'No profile of predictions has arrived from production.',
      ),
    ).toBeVisible();
    expect(
      screen.getByLabelText('The command that pushes profiles'),
    ).toHaveTextContent(/--role prediction$/);
  });

  it('names the missing permission and who grants it', async () => {
    renderWith(
      refusingClient(
        new ContractError(403, 'No.', {
          permission: 'mlops.monitoring.read',
          contact: { title: 'ML platform team' },
        }),
      ),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /^You may not see the monitoring of Arrival delay\..*mlops\.monitoring\.read.*Ask ML platform team/,
    );
  });

  it('says what failed and what still works, and tries again', async () => {
    const client = answering();
    const summary = vi
      .fn(client.monitoring.summary)
      .mockRejectedValueOnce(new ContractError(503, 'The database is away.'));
    renderWith({ ...client, monitoring: { ...client.monitoring, summary } });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /^The monitoring of Arrival delay could not be read\.\s*The database is away\. The other tabs/,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/^3 of 6 features drifted/)).toBeVisible();
  });

  it('leads out of an address that names an unknown environment', async () => {
    const client = answering();
    const summary: typeof client.monitoring.summary = async call => {
      if (call.query.environment) {
        throw new ContractError(400, 'There is no environment moon.');
      }
      return client.monitoring.summary(call);
    };
    renderWith(
      { ...client, monitoring: { ...client.monitoring, summary } },
      '/monitoring?environment=moon',
    );
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Show the default environment',
      }),
    );
    expect(await screen.findByText(/^3 of 6 features drifted/)).toBeVisible();
  });

  it('keeps series and list when only the distribution fails', async () => {
    const client = answering();
    renderWith({
      ...client,
      monitoring: {
        ...client.monitoring,
        distribution: async () => {
          throw new ContractError(503, 'The database is away.');
        },
      },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /^The distribution of distance could not be read\..*The series and the list/,
    );
    expect(screen.getByRole('slider', { name: /^distance: / })).toBeVisible();
  });

  it('explains why a service that is new is not there yet', async () => {
    renderWith(refusingClient(new ContractError(404, 'There is none.')));
    expect(
      await screen.findByText('Arrival delay has no monitoring to show.'),
    ).toBeVisible();
  });

  it('says since when it is out of date', async () => {
    const tenMinutesAgo = new Date(Date.now() - 600_000);
    renderWith(answering(tenMinutesAgo));
    expect(await screen.findByText('This may be out of date.')).toBeVisible();
    expect(screen.getByText('10 minutes ago')).toHaveAttribute(
      'datetime',
      tenMinutesAgo.toISOString(),
    );
  });

  it('says since when nothing has come', async () => {
    renderWith(answering(), '/monitoring?feature=destination');
    expect(
      await screen.findByText(
        /^Nothing has come since .*; a window is due every 7 days\.$/,
      ),
    ).toBeVisible();
  });
});
