import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { type MlopsClient } from '@pitwall/plugin-mlops-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import { fixtureClient } from '../../dev/fixtures/fixtureClient';
import { monitoringAt } from '../../dev/fixtures/monitoring';
import { illOwnedService } from '../../dev/fixtures/ownership';
import { onPhone } from '../../dev/fixtures/phone';
import { mlopsApiRef } from '../api';
import { MonitoringContent } from './MonitoringContent';

const now = '2026-05-25T06:00:00.000Z';
const monitoring = monitoringAt(now);
const newest = 'The week of 18 May';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'arrival-delay',
    title: 'Arrival delay',
    annotations: {
      'mlops.pitwall.dev/data-note':
        'Flights of 2001, replayed by whole weeks.',
    },
  },
  spec: { type: 'ml-service' },
};

const Address = () => <span title="address">{useLocation().search}</span>;

function renderWith(client: MlopsClient, address = '/monitoring') {
  return renderInTestApp(
    <EntityProvider entity={entity}>
      <MonitoringContent level={3} />
      <Address />
    </EntityProvider>,
    {
      apis: [[mlopsApiRef, client], mockApis.config()],
      initialRouteEntries: [address],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
}

const client = fixtureClient({
  services: [],
  ownership: illOwnedService,
  monitoring,
});
const address = () => screen.getByTitle('address').textContent;
const series = (feature: string) =>
  screen.findByRole('slider', { name: new RegExp(`^${feature}: `) });
const bins = (feature: string) =>
  screen.findByRole('slider', { name: new RegExp(`^${feature} in .* bin$`) });

// Loaded on demand in the portal; here the wait would be the machine's.
beforeAll(() =>
  Promise.all([import('./SeriesPlot'), import('./DistributionPlot')]),
);
beforeEach(() => {
  vi.setSystemTime(now);
});
afterEach(() => {
  vi.useRealTimers();
});

describe('MonitoringContent', () => {
  it('opens with what happened in one sentence, and what the data is', async () => {
    renderWith(client);
    const opening = await screen.findByRole('heading', {
      level: 3,
      name: /^3 of 6 features drifted/,
    });
    expect(opening).toHaveTextContent(monitoring.drift.sentence);
    expect(
      screen.getByText('Flights of 2001, replayed by whole weeks.'),
    ).toBeVisible();
  });

  it('lists the features, the worst first, each against what is usual', async () => {
    renderWith(client);
    const table = await screen.findByRole('table', { name: /the worst first/ });
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map(head => head.textContent),
    ).toEqual([
      'distance',
      'origin',
      'delay',
      'destination',
      'weekday',
      'hour',
    ]);
    const row = (name: RegExp) => within(table).getByRole('row', { name });
    expect(row(/^delay/)).toHaveTextContent(
      /drifted ?since the week of 30 March0\.0612 where 0\.0124 is usual114,999/,
    );
    expect(row(/^distance/)).toHaveTextContent(/5% more or fewer missing/);
    expect(row(/^destination/)).toHaveTextContent(/stale/);
    expect(row(/^weekday/)).toHaveTextContent(
      /not enough data.*900 rows, and 28750 are needed/,
    );
  });

  it('chooses the worst feature, its worst test and its newest window by itself', async () => {
    renderWith(client);
    expect(await series('distance')).toHaveAttribute(
      'aria-valuetext',
      `${newest}: 5%, drifted; usual up to 0.1%, drifted above 0.1%; 115,000 rows, measured by the portal from profiles`,
    );
    expect(
      await screen.findByRole('heading', {
        name: 'distance in the week of 18 May',
      }),
    ).toBeVisible();
    expect(address()).toBe('');
  });

  it('tells of a window by value, verdict, limits, rows and who measured it', async () => {
    renderWith(client, '/monitoring?feature=delay');
    expect(await series('delay')).toHaveAttribute(
      'aria-valuetext',
      `${newest}: 0.0612, drifted; usual up to 0.0124, drifted above 0.0173; 114,999 rows, measured by the portal from profiles`,
    );
  });

  it('chooses a feature by its link, and keeps it in the address', async () => {
    renderWith(client);
    await userEvent.click(await screen.findByRole('link', { name: 'origin' }));
    expect(await series('origin')).toBeVisible();
    expect(address()).toBe('?feature=origin');
    expect(screen.getByRole('link', { name: 'origin' })).toHaveAttribute(
      'aria-current',
      'true',
    );
    expect(await screen.findByText(/^Lost: ACY, ILE/)).toBeVisible();
  });

  it('chooses a feature by a click anywhere in its row', async () => {
    renderWith(client);
    const row = await screen.findByRole('row', { name: /^weekday/ });
    await userEvent.click(within(row).getByText('900'));
    expect(address()).toBe('?feature=weekday');
  });

  it('opens at the feature and the window of its address', async () => {
    renderWith(client, '/monitoring?feature=hour&at=2026-01-05T00:00:00.000Z');
    expect(await series('hour')).toHaveAttribute(
      'aria-valuetext',
      expect.stringMatching(/^The week of 5 January: .*, ok; /),
    );
    expect(
      await screen.findByRole('heading', {
        name: 'hour in the week of 5 January',
      }),
    ).toBeVisible();
  });

  it('walks the windows by keyboard, and reads the distribution where the reader stops', async () => {
    renderWith(client, '/monitoring?feature=delay');
    (await series('delay')).focus();
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(await series('delay')).toHaveAttribute('aria-valuenow', '24');
    expect(address()).toBe('?feature=delay&at=2026-05-04T00%3A00%3A00.000Z');
    expect(
      await screen.findByRole('heading', {
        name: 'delay in the week of 4 May',
      }),
    ).toBeVisible();
    await userEvent.keyboard('{Home}');
    expect(await series('delay')).toHaveAttribute(
      'aria-valuetext',
      expect.stringMatching(/^The week of 24 November 2025: .*, ok/),
    );
  });

  it('says in the window what was deployed', async () => {
    renderWith(client, '/monitoring?feature=delay&at=2026-03-16T00:00:00.000Z');
    expect(await series('delay')).toHaveAttribute(
      'aria-valuetext',
      expect.stringMatching(
        /Version 7 serves in eu-west; Version 7 serves in us-east$/,
      ),
    );
  });

  it('walks the bins by keyboard, what is missing last', async () => {
    renderWith(client, '/monitoring?feature=distance');
    (await bins('distance')).focus();
    await userEvent.keyboard('{End}');
    expect(await bins('distance')).toHaveAttribute(
      'aria-valuetext',
      'missing; window 6% (6,900 rows); reference 1% (11,500 rows); of all rows',
    );
  });

  it('shows what is missing over time beside where the values lie', async () => {
    renderWith(client, '/monitoring?feature=delay');
    await series('delay');
    await userEvent.click(screen.getByRole('button', { name: 'Missing' }));
    expect(
      await screen.findByRole('slider', {
        name: /^delay: Change in the share of missing/,
      }),
    ).toBeVisible();
    expect(address()).toBe('?feature=delay&test=missing');
  });

  it('keeps environment and span in the address', async () => {
    const drift = vi.fn(client.monitoring.drift);
    renderWith({ ...client, monitoring: { ...client.monitoring, drift } });
    await series('distance');
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Span' }),
      '4 weeks',
    );
    expect(address()).toBe('?span=4-weeks');
    expect(drift.mock.lastCall?.[0].query).toMatchObject({
      environment: 'production',
      from: '2026-04-20T00:00:00.000Z',
    });
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Environment' }),
      'staging',
    );
    expect(address()).toBe('?span=4-weeks&environment=staging');
    expect(
      await screen.findByText('No profile has arrived from staging.'),
    ).toBeVisible();
  });

  it('keeps headings in order', async () => {
    renderWith(client);
    await screen.findByRole('heading', {
      name: 'distance in the week of 18 May',
    });
    expect(
      screen.getAllByRole('heading').map(heading => heading.tagName),
    ).toEqual(['H3', 'H4', 'H5', 'H5']);
  });

  it('becomes a list of cards on a phone', () =>
    onPhone(async () => {
      renderWith(client);
      const list = await screen.findByRole('list', { name: /the worst first/ });
      expect(within(list).getAllByRole('listitem')).toHaveLength(6);
      expect(screen.queryByRole('table')).not.toBeInTheDocument();
    }));
});
