import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import {
  ContractError,
  type DatedFact,
  type MlopsClient,
} from '@pitwall/plugin-mlops-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ownedByAt } from '../../../dev/fixtures/continuity';
import { factClient } from '../../../dev/fixtures/factClient';
import { factsAt } from '../../../dev/fixtures/facts';
import { refusingClient } from '../../../dev/fixtures/fixtureClient';
import { wellOwnedService } from '../../../dev/fixtures/ownership';
import { mlopsApiRef } from '../../api';
import { reviewsRouteRef } from '../../routes';
import { MinePage } from './MinePage';
import { PartyContent } from './PartyContent';

const person = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'mlops-engineer-1', namespace: 'default' },
};

function render(
  body: JSX.Element,
  ownedBy: MlopsClient['continuity']['ownedBy'] = async () =>
    ownedByAt(new Date().toISOString()),
  known: readonly DatedFact[] = [],
  facts: MlopsClient['facts']['facts'] = factClient(known).facts,
) {
  const refusing = refusingClient(new ContractError(503, 'It is down.'));
  const client: MlopsClient = {
    ...refusing,
    continuity: { ...refusing.continuity, ownedBy },
    facts: { ...factClient(known), facts },
    ownership: { ...refusing.ownership, get: async () => wellOwnedService },
  };
  renderInTestApp(body, {
    apis: [
      [mlopsApiRef, client],
      mockApis.config(),
      mockApis.identity({ userEntityRef: 'user:default/mlops-engineer-1' }),
    ],
    mountedRoutes: {
      '/catalog/:namespace/:kind/:name': entityRouteRef,
      '/mlops/reviews': reviewsRouteRef,
    },
  });
}

const tab = (
  <EntityProvider entity={person}>
    <PartyContent level={3} />
  </EntityProvider>
);

describe('PartyContent', () => {
  it('opens with the answer, then roles and shifts', async () => {
    const ownedBy = vi.fn<MlopsClient['continuity']['ownedBy']>(async () =>
      ownedByAt(new Date().toISOString()),
    );
    render(tab, ownedBy);
    expect(
      await screen.findByRole('heading', {
        level: 3,
        name: 'MLOps engineer 1 has the role MLOps engineer in 1 service.',
      }),
    ).toBeVisible();
    expect(ownedBy.mock.calls[0][0]).toEqual({
      query: { entityRef: 'user:default/mlops-engineer-1' },
    });
    expect(screen.getByText('Your engagement ends in 5 days.')).toBeVisible();
    expect(screen.getByText('data pipeline hardening')).toBeVisible();
    const roles = screen.getByRole('table', { name: 'Roles and what they do' });
    expect(roles).toHaveTextContent('MLOps engineer through MLOps');
    expect(roles).toHaveTextContent(/no stand-in\s*Arrival delay/);
    expect(roles).toHaveTextContent('Respond to incident');
    const shifts = screen.getByRole('table', { name: 'Shifts' });
    // Whose they are is whose page it is.
    expect(
      within(shifts).queryByRole('columnheader', { name: 'Who' }),
    ).toBeNull();
    expect(within(shifts).getByText('Mon 30 Nov, 08:00 UTC')).toBeVisible();
    const elsewhere = within(shifts).getByRole('row', { name: /^Flights 1/ });
    expect(elsewhere).toHaveTextContent('and 2 more with the same shift');
    expect(elsewhere).toHaveTextContent('no end is known');
    expect(elsewhere).toHaveTextContent(/pagerduty, read .*last known/);
    expect(
      within(
        screen.getByRole('region', { name: 'On call within two weeks' }),
      ).getByRole('note'),
    ).toHaveTextContent('PagerDuty did not answer.');
  });

  it('shows the next ten shifts, so that the roles are in reach, and all of them when asked', async () => {
    const owned = ownedByAt(new Date().toISOString());
    const [shift] = owned.shifts;
    const shifts = Array.from({ length: 12 }, (_, day) => ({
      ...shift,
      title: `Customs desk ${day + 1}`,
    }));
    render(tab, async () => ({ ...owned, shifts, totalShifts: 12 }));
    const table = await screen.findByRole('table', { name: 'Shifts' });
    expect(within(table).getAllByRole('row')).toHaveLength(1 + 10);
    await userEvent.click(screen.getByRole('button', { name: 'Show all 12' }));
    expect(within(table).getAllByRole('row')).toHaveLength(1 + 12);
  });

  it('says of a group whose each shift is', async () => {
    render(tab, async () => ({
      ...ownedByAt(new Date().toISOString()),
      kind: 'group',
    }));
    const shifts = await screen.findByRole('table', { name: 'Shifts' });
    expect(
      within(shifts).getByRole('columnheader', { name: 'Who' }),
    ).toBeVisible();
  });

  it.each([
    ['every service', [true, true, true], 'no stand-in for any of these'],
    ['some services', [true, false, true], 'no stand-in for these'],
  ])('says once that nobody stands in for %s', async (_, alone, said) => {
    const owned = ownedByAt(new Date().toISOString());
    const [role] = owned.roles.items;
    const items = alone.map((isAlone, n) => ({
      ...{ ...role, isAlone },
      service: { entityRef: `component:default/n-${n}`, title: `Service ${n}` },
    }));
    render(tab, async () => ({ ...owned, roles: { totalItems: 3, items } }));
    const roles = await screen.findByRole('region', { name: 'Roles' });
    expect(within(roles).getAllByText(/no stand-in/)).toHaveLength(1);
    expect(within(roles).getByText(said)).toBeVisible();
    expect(within(roles).getAllByText(/^Service \d$/)).toHaveLength(3);
  });

  it('says that a provider of on-call is silent where it would leave nothing', async () => {
    render(tab, async () => ({
      ...ownedByAt(new Date().toISOString()),
      ...{ shifts: [], totalShifts: 0 },
      shiftNotes: ['PagerDuty refused the token.'],
    }));
    const onCall = await screen.findByRole('region', {
      name: 'On call within two weeks',
    });
    expect(within(onCall).getByRole('note')).toHaveTextContent(
      'PagerDuty refused the token.',
    );
    expect(within(onCall).queryByRole('table')).toBeNull();
  });

  it('lists what holds for a while, with who wrote it and when', async () => {
    render(tab, undefined, factsAt(new Date()));
    const facts = await screen.findByRole('region', {
      name: 'Absences, deputies, swaps and hand-overs',
    });
    const [first] = await within(facts).findAllByRole('listitem');
    expect(first).toHaveTextContent(/^now MLOps engineer 1 cannot be reached/);
    expect(first).toHaveTextContent(
      /written by (MLOps engineer 1|mlops-engineer-1) yesterday/,
    );
    expect(
      within(first).getByRole('button', { name: /^Take back/ }),
    ).toBeEnabled();
  });

  it('asks for everything about a person or a group at once', async () => {
    const held = Array.from({ length: 22 }, (_, n): DatedFact => {
      const from = new Date(Date.now() + n * 3_600_000).toISOString();
      return {
        ...{ kind: 'absence', person: `user:default/engineer-${n}`, from },
        until: new Date(Date.now() + 9e8).toISOString(),
        factId: `0199c6d2-0000-7000-8000-${String(n).padStart(12, '0')}`,
        recordedAt: new Date().toISOString(),
      };
    });
    const facts = vi.fn(factClient(held).facts);
    const who = { entityRef: 'group:default/mlops', title: 'MLOps' };
    const people = Array.from({ length: 22 }, (_, n) => ({
      entityRef: `user:default/engineer-${n}`,
      title: `Engineer ${n}`,
    }));
    render(
      tab,
      async () => ({
        ...ownedByAt(new Date().toISOString()),
        ...{ who, kind: 'group' },
        people: { totalItems: 22, items: people },
      }),
      held,
      facts,
    );
    const section = await screen.findByRole('region', {
      name: 'Absences, deputies, swaps and hand-overs',
    });
    expect(
      await within(section).findByText(
        'The first 20 of 22, the soonest first.',
      ),
    ).toBeVisible();
    expect(within(section).getAllByRole('listitem')).toHaveLength(20);
    expect(facts.mock.calls.map(([{ query }]) => query)).toEqual([
      { about: 'group:default/mlops', limit: 20 },
    ]);
    const more = within(section).getByRole('button', { name: 'Show more' });
    await userEvent.click(more);
    expect(
      await within(section).findByText(/^Engineer 21 cannot/),
    ).toBeVisible();
    expect(within(section).getAllByRole('listitem')).toHaveLength(22);
    expect(within(section).queryByText(/^The first/)).toBeNull();
    expect(facts).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['Away', /^MLOps engineer 1 cannot be reached from .* 09:00 UTC\.$/],
    [
      'Name a deputy',
      /^MLOps engineer 2 stands in for MLOps engineer 1 in everything from/,
    ],
    ['Hand over a role', /^MLOps engineer 1 hands MLOps engineer of Arrival/],
  ])(
    'fills in %s as far as it knows, down to the sentence',
    async (word, said) => {
      render(tab);
      await userEvent.click(await screen.findByRole('button', { name: word }));
      const dialog = await screen.findByRole('dialog');
      expect(await within(dialog).findByText(said)).toBeVisible();
    },
  );

  it('says what failed, and what still works', async () => {
    render(tab, async () => {
      throw new ContractError(503, 'The catalog could not be read.');
    });
    expect(await screen.findByRole('alert')).toHaveTextContent('still work');
  });
});

describe('MinePage', () => {
  it('shows what the reader has, and leads to what waits for them', async () => {
    render(<MinePage />);
    expect(
      await screen.findByRole('heading', {
        level: 2,
        name: 'MLOps engineer 1 has the role MLOps engineer in 1 service.',
      }),
    ).toBeVisible();
    expect(await screen.findByText(/^None for you\. /)).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Reviews that wait for me' }),
    ).toHaveAttribute('href', '/mlops/reviews');
  });
});
