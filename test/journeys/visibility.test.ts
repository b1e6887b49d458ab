import { mlServiceRef } from '@pitwall/plugin-mlops-common';
import { demoPortal, mlopsEngineer } from './portal/demoPortal';
import { engines } from './portal/portalDatabase';
import {
  mayNotAsk,
  seesNothing,
  seesOwn,
  strictPolicy,
} from './portal/strictPolicy';
import type { PortalReader } from './portal/portalReader';
import { lineageOf } from './road/arrivalDelay';

const path = (name: string) => ({ path: { namespace: 'default', name } });
const noReview = '019b0000-0000-7000-8000-000000000000';
const digest = `sha256:${'0'.repeat(64)}`;

async function openReview({ mlops }: PortalReader, name: string) {
  const { modelVersion } = await mlops.registry.register({
    body: {
      service: mlServiceRef({ namespace: 'default', name }),
      lineage: lineageOf(name),
      authors: ['user:default/ml-engineer-1'],
    },
  });
  const { reviewId } = await mlops.governance.open({
    body: {
      ...{ versionId: modelVersion.versionId },
      ...{ environment: 'production', region: 'eu-west' },
    },
  });
  return reviewId;
}

/** What somebody is told who signs, whatever the review. */
async function refusalOf({ mlops }: PortalReader, id: string) {
  return mlops.governance
    .signOff({
      path: { id, cid: 'data-lineage-and-pii' },
      body: { slot: 'data-owner', verdict: 'approve', digest },
    })
    .then(
      () => 'signed',
      error => `${error.status} ${error.message.replace(id, 'ID')}`,
    );
}

describe.each(engines)('under a strict policy, on %s', engine => {
  const portal = demoPortal(engine, { policy: strictPolicy });

  it('shows a person the services the catalog shows them, and counts no other', async () => {
    const { mlops } = await portal().as(seesOwn);
    const { items, totalItems, summary } = await mlops.fleet.list({
      query: {},
    });
    expect(items.map(({ service }) => service.entityRef)).toEqual([
      'component:default/missed-connection',
      'component:default/rebooking-ranking',
      'component:default/refund-triage',
      'component:default/travel-assistant',
      'component:default/turnaround-time',
    ]);
    expect(totalItems).toBe(5);
    expect(summary).toEqual({
      services: 5,
      inProduction: items.filter(({ lifecycle }) => lifecycle === 'production')
        .length,
      withViolations: 1,
      lifecycles: ['experimental', 'production'],
    });
    const found = await mlops.fleet.list({ query: { search: 'parcel' } });
    expect(found.totalItems).toBe(0);
  });

  it('answers for a hidden service as for one that is not there', async () => {
    const { mlops } = await portal().as(seesOwn);
    await expect(
      mlops.ownership.get(path('turnaround-time')),
    ).resolves.toMatchObject({
      service: { entityRef: 'component:default/turnaround-time' },
    });
    const sentenceFor = (name: string) =>
      mlops.ownership.get(path(name)).then(
        () => 'answered',
        error => `${error.status} ${error.message.replace(name, 'NAME')}`,
      );
    expect(await sentenceFor('parcel-eta')).toBe(
      await sentenceFor('no-such-service'),
    );
    expect(await sentenceFor('parcel-eta')).toMatch(/^404 /);
  });

  it('shows nothing to who may see nothing of the catalog', async () => {
    const { mlops } = await portal().as(seesNothing);
    const { items, summary } = await mlops.fleet.list({ query: {} });
    expect(items).toEqual([]);
    expect(summary.services).toBe(0);
    await expect(
      mlops.ownership.get(path('arrival-delay')),
    ).rejects.toMatchObject({ status: 404 });
  });

  it('names the permission that is missing, and who helps', async () => {
    const { mlops } = await portal().as(mayNotAsk);
    await expect(mlops.fleet.list({ query: {} })).rejects.toMatchObject({
      status: 403,
      permission: 'mlops.fleet.read',
      contact: { title: 'MLOps team' },
    });
    await expect(
      mlops.ownership.get(path('arrival-delay')),
    ).rejects.toMatchObject({
      status: 403,
      permission: 'mlops.ownership.read',
    });
  });

  it('lets nobody change the review of a service that is hidden from them', async () => {
    const engineer = await portal().as(mlopsEngineer);
    const seen = await openReview(engineer, 'turnaround-time');
    const hidden = await openReview(engineer, 'parcel-eta');
    const own = await portal().as(seesOwn);
    const evidence = { kind: 'report', title: 'Report', digest };
    await expect(
      own.mlops.governance.attachEvidence({
        path: { id: seen, cid: 'data-lineage-and-pii' },
        body: evidence,
      }),
    ).resolves.toMatchObject({ state: 'open' });
    const unknown = await refusalOf(own, noReview);
    expect(unknown).toMatch(/^404 /);
    expect(await refusalOf(own, hidden)).toBe(unknown);
    expect(await refusalOf(own, seen)).not.toBe(unknown);
    expect(await refusalOf(await portal().as(seesNothing), seen)).toBe(unknown);
    expect(await refusalOf(await portal().as(mayNotAsk), seen)).toMatch(
      /^403 You lack the permission mlops.governance.sign/,
    );
  });

  it('shows the whole fleet to everybody else', async () => {
    const { mlops } = await portal().as(mlopsEngineer);
    const { summary } = await mlops.fleet.list({ query: {} });
    expect(summary.services).toBe(12);
  });
});
