import type { ReviewView } from '@pitwall/plugin-mlops-common';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { answers, lineageOf, service } from './road/arrivalDelay';
import { profileWeeks } from './road/profileWeeks';
import { verifyExported } from './road/verifyExported';
import { demoPortal } from './portal/demoPortal';
import { eventually } from './portal/eventually';
import { ledgerKey, pipelineToken } from './portal/portalConfig';
import { engines } from './portal/portalDatabase';
import { refusalOf, type PortalReader } from './portal/portalReader';

const place = { environment: 'production', region: 'eu-west' };

/** Who signs in which slot of the standard pack. */
const signers = {
  'data-lineage-and-pii': {
    'data-owner': 'user:default/data-engineer-1',
    compliance: 'user:default/compliance-officer-1',
  },
  'model-risk': {
    validator: 'user:default/model-validator-1',
    owner: 'user:default/ai-product-manager-1',
  },
} as const;

describe.each(engines)('the road of one ML service, on %s', engine => {
  const portal = demoPortal(engine);
  let pipeline: PortalReader;
  let scientist: PortalReader;
  let versionId = '';
  let reviewId = '';

  beforeAll(async () => {
    pipeline = portal().withToken(pipelineToken);
    scientist = await portal().as('user:default/data-scientist-1');
  });

  const review = (reader = scientist): Promise<ReviewView> =>
    reader.mlops.governance.get({ path: { id: reviewId } });
  const checkpoint = async (cid: string, reader = scientist) => {
    const { checkpoints } = await review(reader);
    const found = checkpoints.find(({ id }) => id === cid);
    if (!found) throw new Error(`The review has no checkpoint ${cid}`);
    return found;
  };
  const gate = () =>
    pipeline.mlops.gate.ask({
      query: { service, version: versionId, ...place },
    });

  it('begins with a version, registered by its lineage', async () => {
    const registration = {
      service,
      lineage: lineageOf('8'),
      authors: ['data-scientist-1@pitwall.example'],
      metrics: { auc: 0.81 },
    };
    const first = await pipeline.mlops.registry.register({
      body: registration,
    });
    versionId = first.modelVersion.versionId;
    expect(first.isNew).toBe(true);
    expect(first.modelVersion.authors).toEqual([
      {
        given: 'data-scientist-1@pitwall.example',
        person: {
          entityRef: 'user:default/data-scientist-1',
          title: 'Data scientist 1',
        },
      },
    ]);
    const again = await pipeline.mlops.registry.register({
      body: registration,
    });
    expect(again).toMatchObject({ isNew: false, modelVersion: { versionId } });
  });

  it('is kept out of production while nobody has signed', async () => {
    const answer = await gate();
    expect(answer).toMatchObject({ verdict: 'deny', proceed: false });
    const decision = await pipeline.mlops.gate.decide({
      body: { service, version: versionId, ...place },
    });
    expect(decision.token).toBeUndefined();
    expect(decision.answer.reasons.join(' ')).not.toBe('');
  });

  it('is reviewed by the pack that production asks for', async () => {
    const opened = await scientist.mlops.governance.open({
      body: { versionId, ...place },
    });
    reviewId = opened.reviewId;
    const { packs, checkpoints } = await review();
    expect(packs.map(({ name }) => name)).toEqual(['standard']);
    expect(checkpoints.map(({ id }) => id)).toEqual(Object.keys(signers));
    const twice = await scientist.post('/api/mlops/reviews', {
      versionId,
      ...place,
    });
    expect(twice.status).toBe(409);
    expect(refusalOf(twice).current).toMatchObject({ reviewId });
  });

  it('refuses a form that breaks its schema, field by field', async () => {
    const cid = 'data-lineage-and-pii';
    const refused = await scientist.post(
      `/api/mlops/reviews/${reviewId}/checkpoints/${cid}/form`,
      { data: { ...answers[cid], personalData: 'perhaps' } },
    );
    expect(refused.status).toBe(400);
    expect(refusalOf(refused).field).toBe('body.data.personalData');
  });

  it.each(Object.keys(signers) as (keyof typeof signers)[])(
    'has %s filled in, frozen, and signed by two people who did not build it',
    async cid => {
      const at = { id: reviewId, cid };
      await scientist.mlops.governance.fillForm({
        path: at,
        body: { data: answers[cid] },
      });
      await scientist.mlops.governance.requestSignOffs({ path: at, body: {} });
      const { digest, slots } = await checkpoint(cid);
      if (!digest) throw new Error(`${cid} shows no digest to sign`);
      const sign = (who: PortalReader, slot: string, of = digest) =>
        who.post(
          `/api/mlops/reviews/${reviewId}/checkpoints/${cid}/sign-offs`,
          {
            slot,
            verdict: 'approve',
            digest: of,
          },
        );

      // The requester is its author as well, and holds none of these roles.
      const own = await sign(scientist, slots[0].id);
      expect(own.status).toBe(403);

      for (const [slot, person] of Object.entries(signers[cid])) {
        const signer = await portal().as(person);
        const waiting = await signer.mlops.governance.list({
          query: { waitingFor: 'me' },
        });
        expect(waiting.items.map(({ id }) => id)).toContain(reviewId);

        const stale = `sha256:${'0'.repeat(64)}`;
        const unseen = await sign(signer, slot, stale);
        expect(unseen.status).toBe(409);
        expect(refusalOf(unseen).current).toMatchObject({
          digest: { sent: stale, current: digest },
        });
        expect((await sign(signer, slot)).status).toBe(200);
        expect((await sign(signer, slot)).status).toBe(409);
      }
      expect((await checkpoint(cid)).state).toBe('approved');
    },
  );

  it('passes the gate, once', async () => {
    expect(await gate()).toMatchObject({ verdict: 'allow', proceed: true });
    const { decisionId, token } = await pipeline.mlops.gate.decide({
      body: { service, version: versionId, ...place },
    });
    if (!token) throw new Error('The gate minted no token');
    // Whoever deploys can check it without asking anybody.
    const keys = createLocalJWKSet(await pipeline.mlops.gate.keys({}));
    const { payload } = await jwtVerify(token, keys, {
      ...{ issuer: 'pitwall', audience: 'pitwall:gate' },
      algorithms: ['ES256'],
    });
    expect(payload).toMatchObject({ decisionId, versionId, ...place });
    const redeem = () =>
      pipeline.post(`/api/mlops/gate/decisions/${decisionId}/redeem`, {
        token,
      });
    const [one, other] = await Promise.all([redeem(), redeem()]);
    expect([one.status, other.status].sort()).toEqual([200, 409]);
    expect((await redeem()).status).toBe(409);
  });

  it('serves, and says so for any instant', async () => {
    const before = new Date().toISOString();
    await pipeline.mlops.registry.deploy({
      body: {
        service,
        ...place,
        parts: [{ part: 'champion', versionId, trafficShare: 1 }],
      },
    });
    const { live } = await scientist.mlops.registry.deployments({
      query: { service },
    });
    expect(live).toMatchObject([{ ...place, parts: [{ versionId }] }]);
    const asOf = await scientist.mlops.registry.deployments({
      query: { service, at: before },
    });
    expect(asOf.live).toEqual([]);
  });

  it('is watched: rows become profiles beside the data, and drift is seen', async () => {
    const said = await profileWeeks(portal().baseUrl, pipelineToken);
    expect(said).toContain('Pushed to');
    const { features, sentence, markers } =
      await scientist.mlops.monitoring.drift({
        path: { namespace: 'default', name: 'arrival-delay' },
        query: { environment: 'production' },
      });
    expect(
      Object.fromEntries(
        features.map(({ feature, verdict }) => [feature, verdict]),
      ),
    ).toEqual({ delay: 'drifted', distance: 'ok', origin: 'ok' });
    expect(sentence).toMatch(/^1 of 3 features drifted/);
    expect(markers).toHaveLength(1);
    const { bins } = await scientist.mlops.monitoring.distribution({
      path: { namespace: 'default', name: 'arrival-delay' },
      query: { environment: 'production', feature: 'delay' },
    });
    expect(bins.length).toBeGreaterThan(1);
  });

  it('is on record in a ledger that anybody can verify', async () => {
    const auditor = await portal().as('user:default/compliance-officer-1');
    const types = await eventually(async () => {
      const { items } = await auditor.mlops.audit.entries({
        query: { limit: 200 },
      });
      const { size } = await auditor.mlops.audit.head({});
      expect(size).toBe(items.length);
      return items.map(({ type }) => type);
    });
    expect(types).toEqual(
      expect.arrayContaining([
        'mlops.registry.version-registered@1',
        'mlops.governance.signed-off@1',
        'mlops.governance.gate-decided@1',
        'mlops.governance.gate-redeemed@1',
        'mlops.registry.deployment-recorded@1',
      ]),
    );
    const { text } = await auditor.call('/api/mlops/audit/export');
    expect(await verifyExported(text, ledgerKey.verifierKey)).toMatchObject({
      verified: true,
      size: types.length,
    });
    const tampered = text.replace('"verdict":"approve"', '"verdict":"Approve"');
    expect(tampered).not.toBe(text);
    expect(await verifyExported(tampered, ledgerKey.verifierKey)).toMatchObject(
      { verified: false },
    );
  });
});
