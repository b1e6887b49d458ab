import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  ContractError,
  type FleetService,
  type MlopsClient,
} from '@pitwall/plugin-mlops-common';
import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import { fleetServices } from '../../dev/fixtures/fleet';
import {
  fixtureClient,
  refusingClient,
} from '../../dev/fixtures/fixtureClient';
import { illOwnedService } from '../../dev/fixtures/ownership';
import { onPhone } from '../../dev/fixtures/phone';
import { mlopsApiRef } from '../api';
import { FleetPage } from './FleetPage';

const Address = () => <span title="address">{useLocation().search}</span>;

function renderWith(client: MlopsClient, address = '/mlops') {
  return renderInTestApp(
    <>
      <FleetPage />
      <Address />
    </>,
    {
      apis: [[mlopsApiRef, client], mockApis.config()],
      initialRouteEntries: [address],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
}

const answering = (
  services: readonly FleetService[] = fleetServices,
  asOf: string | undefined = new Date().toISOString(),
) => fixtureClient({ services, ownership: illOwnedService, asOf });

const manyServices = Array.from({ length: 60 }, (_, index) => ({
  ...fleetServices[1],
  service: {
    entityRef: `component:default/service-${index + 1}`,
    title: `Service ${index + 1}`,
  },
}));

const address = () => screen.getByTitle('address').textContent;
const shownServices = () =>
  screen.getAllByRole('rowheader').map(head => head.textContent);

describe('FleetPage', () => {
  it('opens with the state of the fleet in one sentence', async () => {
    renderWith(answering());
    expect(
      await screen.findByRole('heading', {
        level: 2,
        name: '10 in production; the ownership of 2 of 12 services needs attention.',
      }),
    ).toBeVisible();
  });

  it('tells of each service who is accountable, on call, and what is wrong', async () => {
    renderWith(answering());
    const table = await screen.findByRole('table', { name: 'ML services' });
    const [, arrival] = within(table).getAllByRole('row');
    expect(arrival).toHaveTextContent(
      /^Arrival delay.*MLOps.*Empty desk.*Delay forecasting.*production.*2 errors/,
    );
    expect(
      within(arrival).getByRole('link', { name: 'Arrival delay' }),
    ).toHaveAttribute('href', '/catalog/default/component/arrival-delay');
    const turnaround = screen.getByText(/belongs to no use case/).closest('tr');
    expect(turnaround).toHaveTextContent(/nobody.*nobody.*none.*1 error/);
  });

  it('calls everybody by name whom it says something of', async () => {
    const entityRef = 'user:default/model-validator-2';
    const sentence = `${entityRef} would validate what they develop.`;
    renderWith(
      answering([
        {
          ...fleetServices[1],
          violations: [
            { code: 'validator-is-developer', severity: 'error', sentence },
          ],
          named: [{ entityRef, title: 'Model validator 2' }],
        },
      ]),
    );
    expect(
      await screen.findByText(
        'Model validator 2 would validate what they develop.',
      ),
    ).toBeVisible();
  });

  it('searches when the reader pauses, and keeps the search in the address', async () => {
    const client = answering();
    const list = vi.fn(client.fleet.list);
    renderWith({ ...client, fleet: { list } });
    const box = await screen.findByRole('searchbox', {
      name: 'Search by name',
    });
    vi.useFakeTimers();
    try {
      for (const value of ['d', 'de', 'del']) {
        fireEvent.change(box, { target: { value } });
      }
      expect(list).toHaveBeenCalledTimes(1);
      await act(() => vi.advanceTimersByTimeAsync(250));
      expect(list).toHaveBeenCalledTimes(2);
    } finally {
      vi.useRealTimers();
    }
    expect(address()).toBe('?search=del');
    expect(await screen.findByText('2 services of 12 match')).toBeVisible();
    expect(shownServices()).toEqual(['Arrival delay', 'Departure delay']);
  });

  it('narrows to a lifecycle and to what needs attention', async () => {
    renderWith(answering());
    await userEvent.selectOptions(
      await screen.findByRole('combobox', { name: 'Lifecycle' }),
      'production',
    );
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Only what needs attention' }),
    );
    expect(await screen.findByText('2 services of 12 match')).toBeVisible();
    expect(address()).toBe('?lifecycle=production&violations=only');
  });

  it('opens with the filters of its address', async () => {
    renderWith(answering(), '/mlops?lifecycle=deprecated');
    await screen.findByRole('table');
    expect(shownServices()).toEqual(['Weather nowcast']);
    expect(screen.getByRole('combobox', { name: 'Lifecycle' })).toHaveValue(
      'deprecated',
    );
  });

  it('offers to clear filters that nothing matches', async () => {
    renderWith(answering(), '/mlops?search=unheard-of');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Clear the filters' }),
    );
    expect(await screen.findByText('12 services')).toBeVisible();
    expect(screen.getByRole('searchbox')).toHaveValue('');
  });

  it('pages by cursor, there and back', async () => {
    renderWith(answering(manyServices));
    expect(await screen.findByText('1–25 of 60')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Previous' })).toBeDisabled();
    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    expect(await screen.findByText('26–50 of 60')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    expect(await screen.findByText('51–60 of 60')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Next' })).toBeDisabled();
    await userEvent.click(screen.getByRole('button', { name: 'Previous' }));
    expect(await screen.findByText('26–50 of 60')).toBeVisible();
    expect(shownServices()[0]).toBe('Service 26');
  });

  it('offers the first page to a reader who came by a link to a later one', async () => {
    renderWith(answering(manyServices), '/mlops?after=25');
    expect(await screen.findByText('25 of 60')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'First page' }));
    expect(await screen.findByText('1–25 of 60')).toBeVisible();
    expect(address()).toBe('');
  });

  it('becomes a list of cards on a phone', () =>
    onPhone(async () => {
      renderWith(answering());
      const list = await screen.findByRole('list', { name: 'ML services' });
      expect(screen.queryByRole('table')).not.toBeInTheDocument();
      expect(within(list).getAllByRole('listitem')).toHaveLength(12);
    }));

  it('loads in the shape of what comes', () => {
    renderWith({
      ...answering(),
      fleet: { list: () => new Promise(() => {}) },
    });
    expect(screen.getByRole('status')).toHaveTextContent('Reading the fleet');
  });

  it('shows while it is empty how to register a service', async () => {
    renderWith(answering([]));
    expect(
      await screen.findByText('There is no ML service that you may see.'),
    ).toBeVisible();
    expect(screen.getByText(/type: ml-service/)).toBeVisible();
  });

  it('says while the catalog was never read that it is being read', async () => {
    const client = fixtureClient({ services: [], ownership: illOwnedService });
    renderWith(client);
    expect(
      await screen.findByText('The catalog is being read for the first time.'),
    ).toBeVisible();
  });

  it('names the missing permission, and asks the administrator without a contact', async () => {
    renderWith(
      refusingClient(
        new ContractError(403, 'No.', { permission: 'mlops.fleet.read' }),
      ),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /^You may not see the fleet\..*mlops\.fleet\.read\. Ask the administrator/,
    );
  });

  it('says what failed and what still works, and tries again', async () => {
    const client = answering();
    const list = vi
      .fn(client.fleet.list)
      .mockRejectedValueOnce(new ContractError(503, 'The database is away.'));
    renderWith({ ...client, fleet: { list } });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /^The fleet could not be read\.\s*The database is away\. The catalog and the pages of single services still work\./,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('table')).toBeVisible();
  });

  it('offers all services when an address asks for what cannot be read', async () => {
    const client = answering();
    const list: typeof client.fleet.list = async call => {
      if (call.query.after) {
        throw new ContractError(400, 'query.after is no cursor.', {
          field: 'query.after',
        });
      }
      return client.fleet.list(call);
    };
    renderWith({ ...client, fleet: { list } }, '/mlops?after=nonsense');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /query\.after is no cursor\./,
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Show all services' }),
    );
    expect(await screen.findByRole('table')).toBeVisible();
    expect(address()).toBe('');
  });

  it('says since when it is out of date, and reads again', async () => {
    const hourAgo = new Date(Date.now() - 3_600_000).toISOString();
    const client = answering(fleetServices, hourAgo);
    const list = vi.fn(client.fleet.list);
    renderWith({ ...client, fleet: { list } });
    expect(await screen.findByText('1 hour ago')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Read again' }));
    expect(list).toHaveBeenCalledTimes(2);
  });
});
