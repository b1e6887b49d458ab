import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import mlopsPlugin from '@pitwall/plugin-mlops-backend';
import pagerDutyModule from '@pitwall/plugin-mlops-backend-module-pagerduty';
import type { OwnedBy } from '@pitwall/plugin-mlops-common';
import { pagerDutyStandIn } from './portal/pagerDutyStandIn';

const entity = (
  kind: string,
  name: string,
  spec: Entity['spec'],
  annotations: Record<string, string> = {},
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default', annotations },
  spec,
});

const person = (name: string) =>
  entity('User', name, {
    profile: { email: `${name}@pitwall.example` },
    memberOf: [],
  });

const mlService = (name: string, annotations = {}) =>
  entity(
    'Component',
    name,
    {
      ...{ type: 'ml-service', lifecycle: 'production' },
      ...{ owner: 'group:default/operations' },
      ml: { servedBy: [`component:${name}-api`] },
      roles: { 'mlops-engineer': ['user:carrier-1', 'user:carrier-2'] },
    },
    annotations,
  );

const pager = (ids: string) => ({ 'pagerduty.com/service-id': ids });

const organisation = [
  ...['carrier-1', 'carrier-2', 'builder-1'].map(person),
  mlService('delay', pager('PSERV01')),
  // Named by what serves it.
  mlService('gate'),
  entity('Component', 'gate-api', { type: 'service' }, pager('PSERV02')),
];

const stand = pagerDutyStandIn();
afterAll(() => stand.account.stop());

async function aPortal() {
  const baseUrl = await stand.listening;
  const { server } = await startTestBackend({
    features: [
      mlopsPlugin,
      pagerDutyModule,
      mockServices.rootConfig.factory({
        data: {
          mlops: {
            platformContact: { title: 'Platform team' },
            pagerDuty: { token: 'secret-token', baseUrl },
          },
        },
      }),
      catalogServiceMock.factory({ entities: organisation }),
    ],
  });
  return server;
}

async function shiftsOf(
  name: string,
  server: Awaited<ReturnType<typeof aPortal>>,
): Promise<OwnedBy> {
  const answer = await fetch(
    `http://127.0.0.1:${server.port()}/api/mlops/ownership/of?entityRef=user:default/${name}`,
    { headers: { authorization: 'Bearer mock-user-token' } },
  );
  expect(answer.status).toBe(200);
  return answer.json();
}

describe('the page of a person whose shifts PagerDuty keeps', () => {
  it('shows their shifts, by whom they are kept and how new that is', async () => {
    const begun = Date.now();
    const server = await aPortal();
    const { shifts, shiftNotes } = await shiftsOf('carrier-1', server);
    expect(shiftNotes).toEqual([]);
    expect(
      shifts.map(({ provider, title, more, isLastKnown, person: who }) => [
        ...[provider, title, more, isLastKnown, who.entityRef],
      ]),
    ).toEqual(
      Array.from({ length: 2 }, () => [
        ...['pagerduty', 'Flights PSERV01', 1, false],
        'user:default/carrier-1',
      ]),
    );
    expect(Date.parse(shifts[0].asOf)).toBeGreaterThan(begun);
    expect((await shiftsOf('carrier-2', server)).shifts).toHaveLength(1);
  });

  it('asks PagerDuty nothing about somebody who has no service', async () => {
    const before = stand.account.asked;
    const server = await aPortal();
    expect((await shiftsOf('builder-1', server)).shifts).toEqual([]);
    expect(stand.account.asked).toBe(before);
  });
});

describe('the page of a person when PagerDuty refuses', () => {
  it('says so in one line, in the place of nothing', async () => {
    stand.account.isRevoked = true;
    const { shifts, shiftNotes } = await shiftsOf('carrier-1', await aPortal());
    expect(shifts).toEqual([]);
    expect(shiftNotes).toEqual([
      expect.stringMatching(
        /^PagerDuty .*\. Shifts that are kept there are missing\.$/,
      ),
    ]);
  });
});
