import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { ContractError, type MlopsClient } from '@pitwall/plugin-mlops-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  continuityAt,
  coverageAt,
  onCallBrief,
  ownedByAt,
} from '../../../dev/fixtures/continuity';
import { refusingClient } from '../../../dev/fixtures/fixtureClient';
import { mlopsApiRef } from '../../api';
import { CoveragePage } from './CoveragePage';

type Asked = MlopsClient['continuity'];

const delays = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'System',
  metadata: { name: 'delays', title: 'Delay forecasting' },
  spec: { type: 'ai-system', owner: 'forecasting' },
};
const catalog = catalogApiMock({ entities: [delays] });

function render(continuity: Partial<Asked> = {}, address = '/') {
  const now = new Date().toISOString();
  const client: MlopsClient = {
    ...refusingClient(new ContractError(500, 'not asked for here')),
    continuity: {
      coverage: async () => coverageAt(now),
      continuity: async () => continuityAt(now),
      ownedBy: async () => ownedByAt(now),
      roleBrief: async () => onCallBrief,
      ...continuity,
    },
  };
  renderInTestApp(<CoveragePage />, {
    apis: [[mlopsApiRef, client], [catalogApiRef, catalog], mockApis.config()],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    initialRouteEntries: [address],
  });
}

const region = (name: string) => screen.findByRole('region', { name });

describe('CoveragePage', () => {
  it('opens with the answer and lists each kind of gap', async () => {
    render();
    expect(
      await screen.findByRole('heading', { name: /^10 of 12 services/ }),
    ).toBeVisible();
    expect(
      screen.getByText('The rota of hub-ops could not be read.'),
    ).toBeVisible();
    const single = await region('Resting on one person');
    expect(single).toHaveTextContent('MLOps engineer 1');
    expect(
      within(single)
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['Service', 'Role', 'Rests on']);
    expect(
      within(await region('Vacant roles')).getByText('nobody'),
    ).toBeVisible();
    expect(
      await region('Engagements that end within four weeks'),
    ).toHaveTextContent('ML engineer of Arrival delay: no successor');
    const handOver = within(await region('Hand-overs'));
    expect(
      handOver.getByRole('columnheader', { name: 'Successor shadows' }),
    ).toBeVisible();
    expect(handOver.getByRole('row', { name: /^Arrival/ })).toHaveTextContent(
      'Thu 26 Nov, 08:00 UTC to Thu 10 Dec, 08:00 UTC',
    );
    expect(handOver.getByText('Pairs on every release.')).toBeVisible();
    expect(await region('When nobody can be called')).toHaveTextContent(
      'Customs',
    );
    expect(await region('Teams')).toHaveTextContent('MLOps');
    expect(await region('Ownership that needs attention')).toHaveTextContent(
      '2 of 431',
    );
  });

  it('has its answer before the choice of a part', async () => {
    render();
    const sentence = await screen.findByRole('heading', {
      name: /^10 of 12 services/,
    });
    expect(
      sentence.compareDocumentPosition(
        screen.getByLabelText('Part of the fleet'),
      ),
    ).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('names others only where a role that rests on one person has some', async () => {
    render({
      coverage: async () => {
        const whole = coverageAt(new Date().toISOString());
        const [point] = whole.singlePoints.items;
        const misfits = [
          { entityRef: 'user:default/compliance-2', title: 'Compliance 2' },
        ];
        const items = [
          { ...point, absent: 2, misfits },
          { ...point, role: 'on-call' as const, roleTitle: 'On-call' },
        ];
        return { ...whole, singlePoints: { totalItems: 2, items } };
      },
    });
    const single = await region('Resting on one person');
    const [, first, second] = within(single).getAllByRole('row');
    expect(first).toHaveTextContent(
      /2 absent\s*Compliance 2: named as deputy without this role/,
    );
    expect(second).toHaveTextContent(/–$/);
  });

  it('narrows the services to those that break one rule, with what this rule says, and back', async () => {
    const coverage = vi.fn<Asked['coverage']>(async ({ query }) => {
      const whole = coverageAt(new Date().toISOString());
      const [first] = whole.violations.items;
      const items = [
        {
          ...{ ...first, warnings: 0 },
          sentence: 'user:default/on-call-3 is not in the catalog.',
          named: [{ entityRef: 'user:default/on-call-3', title: 'On-call 3' }],
        },
      ];
      return query.rule === 'person-left'
        ? { ...whole, violations: { totalItems: 1, items } }
        : whole;
    });
    render({ coverage });
    const services = await region('Ownership that needs attention');
    const rule = within(services).getByRole('button', {
      name: /^Everybody named is in the catalog: 1 service/,
    });
    await userEvent.click(rule);
    expect(rule).toHaveAttribute('aria-pressed', 'true');
    expect(
      await within(services).findByText('On-call 3 is not in the catalog.'),
    ).toBeVisible();
    expect(coverage.mock.lastCall?.[0]).toEqual({
      query: { rule: 'person-left' },
    });
    expect(within(services).queryByText(/has left/)).toBeNull();
    expect(within(services).queryByText('Arrival delay')).toBeNull();
    expect(
      within(services).getByRole('link', { name: 'Customs dwell' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/customs-dwell/ownership',
    );
    await userEvent.click(rule);
    expect(within(services).getByText('Arrival delay')).toBeVisible();
    expect(within(services).getByText(/has left/)).toBeVisible();
  });

  it('is told a rule by its address, and says so when it could not be read', async () => {
    let isDown = true;
    const coverage = async ({ query }: Parameters<Asked['coverage']>[0]) => {
      if (query.rule && isDown) throw new ContractError(503, 'It is down.');
      return coverageAt(new Date().toISOString());
    };
    render({ coverage }, '/?rule=person-left');
    const services = await region('Ownership that needs attention');
    const alert = await within(services).findByRole('alert');
    expect(alert).toHaveTextContent('It is down.');
    expect(await region('Vacant roles')).toBeVisible();
    isDown = false;
    await userEvent.click(within(alert).getByRole('button'));
    expect(
      await within(services).findByRole('table', {
        name: 'Services: Everybody named is in the catalog',
      }),
    ).toBeVisible();
  });

  it('describes a vacant role, and proposes nobody for it', async () => {
    const roleBrief = vi.fn<Asked['roleBrief']>(async () => onCallBrief);
    render({ roleBrief });
    await userEvent.click(
      await screen.findByRole('button', {
        name: /^Role brief\s*of On-call for Customs dwell$/,
      }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'On-call for Customs dwell',
    });
    expect(
      await within(dialog).findByText(/Responds to incidents/),
    ).toBeVisible();
    expect(
      within(dialog).getByRole('button', { name: 'Download' }),
    ).toBeEnabled();
    expect(roleBrief.mock.calls[0][0]).toEqual({
      path: { namespace: 'default', name: 'customs-dwell' },
      query: { role: 'on-call' },
    });
  });

  it('counts capabilities and names nobody for them', async () => {
    render();
    const factors = await region('How many people could do it again');
    expect(factors).toHaveTextContent('one person');
    const calls = within(factors).getByRole('row', {
      name: /^Answering calls/,
    });
    expect(within(calls).getByText('nothing on record')).toBeVisible();
    expect(within(factors).queryByRole('link')).toBeNull();
    const load = await region('Load of the next twelve weeks');
    expect(load).toHaveTextContent('1 promotion; 2 people');
    expect(load).toHaveTextContent(/2 promotions; nobody/);
    expect(await region('Who can do what')).toHaveTextContent(
      'nobody for 2 services',
    );
  });

  it('asks for the part of the fleet in its address', async () => {
    const coverage = vi.fn<Asked['coverage']>(async () =>
      coverageAt(new Date().toISOString()),
    );
    render({ coverage }, '/?of=system%3Adefault%2Fdelay-forecasting');
    await region('Vacant roles');
    expect(coverage.mock.calls[0][0]).toEqual({
      query: { of: 'system:default/delay-forecasting' },
    });
  });

  it('finds a part by what it is called, and asks for it', async () => {
    const coverage = vi.fn<Asked['coverage']>(async () =>
      coverageAt(new Date().toISOString()),
    );
    const queryEntities = vi.spyOn(catalog, 'queryEntities');
    render({ coverage });
    await userEvent.type(
      await screen.findByLabelText('Part of the fleet'),
      'forecast',
    );
    // What was offered before it was typed is no answer to it.
    await waitFor(() =>
      expect(queryEntities.mock.lastCall?.[0]).toMatchObject({
        fullTextFilter: { term: 'forecast' },
      }),
    );
    await queryEntities.mock.results.at(-1)?.value;
    await userEvent.click(
      await screen.findByRole('option', { name: 'Delay forecasting' }),
    );
    await waitFor(() =>
      expect(coverage.mock.lastCall?.[0]).toEqual({
        query: { of: 'system:default/delays' },
      }),
    );
  });

  it('shows each half although the other fails, and says who grants what is missing', async () => {
    render({
      continuity: async () => {
        throw new ContractError(403, 'You lack mlops.fleet.read.');
      },
    });
    expect(await region('Vacant roles')).toBeVisible();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'mlops.fleet.read',
    );
  });
});
