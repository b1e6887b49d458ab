import { TestDatabases } from '@backstage/backend-test-utils';
import { ServiceUnavailableError } from '@backstage/errors';
import { createLocalJWKSet, decodeJwt, jwtVerify } from 'jose';
import type { Knex } from 'knex';
import { readStream } from '../audit';
import { migrate } from '../database';
import { lonelyService, service } from '../../dev/governance/airline';
import {
  digest,
  newKeyText,
  person,
  pipeline,
  production,
} from '../../dev/governance/callers';
import { governanceOf } from '../../dev/governance/governanceOf';
import { readGateKey } from './gateKey';
import { mintToken } from './gateToken';
import { requireAgreement } from '../../dev/governance/requireAgreement';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const minute = 60 * 1000;

describe.each(databases.eachSupportedId())('the gate on %s', id => {
  let knex: Knex;
  let suite: ReturnType<typeof governanceOf>;
  let versionId: string;
  let review: string;
  beforeEach(async () => {
    knex = await databases.init(id);
    await migrate(knex);
    suite = governanceOf(knex);
    versionId = await suite.register();
    review = await suite.open(versionId);
  });
  afterEach(async () => {
    await requireAgreement(knex);
  });

  const after = (minutes: number) => {
    suite.clock.now = new Date(suite.clock.now.getTime() + minutes * minute);
  };
  const redeem = (
    { decisionId, token = '' }: { decisionId: string; token?: string },
    caller = pipeline,
  ) => suite.gate.redeem({ path: { id: decisionId }, body: { token } }, caller);

  it('denies, then allows, and writes nothing when it is asked', async () => {
    const denied = await suite.ask(versionId);
    expect(denied).toMatchObject({ verdict: 'deny', proceed: false });
    expect(denied.reasons).toHaveLength(3);
    await suite.approve(review);
    const entries = await requireAgreement(knex);
    expect(await suite.ask(versionId)).toMatchObject({
      ...{ verdict: 'allow', proceed: true, reviewId: review },
      checkpoints: [{ state: 'approved' }, { state: 'approved' }],
    });
    expect(await requireAgreement(knex)).toBe(entries);
  });

  it('mints a token that anybody can verify offline', async () => {
    await suite.approve(review);
    const { decisionId, token = '', expiresAt } = await suite.decide(versionId);
    expect(expiresAt).toBe('2026-01-31T09:45:00.000Z');
    const keys = createLocalJWKSet(await suite.gate.keys());
    const { payload, protectedHeader } = await jwtVerify(token, keys, {
      currentDate: suite.clock.now,
    });
    expect(protectedHeader.alg).toBe('ES256');
    expect(payload).toMatchObject({
      ...{ decisionId, service, versionId, ...production },
      direction: 'forward',
      lineageDigest: expect.stringMatching(/^sha256:/),
      jti: expect.any(String),
    });
  });

  it('records a denial as well, without a token', async () => {
    const { decisionId, token, answer } = await suite.decide(versionId);
    expect(token).toBeUndefined();
    expect(answer.verdict).toBe('deny');
    expect(await readStream(knex, `gate/${decisionId}`)).toMatchObject([
      {
        type: 'mlops.governance.gate-decided@1',
        payload: { verdict: 'deny', reasons: answer.reasons },
      },
    ]);
  });

  describe('an allowed decision', () => {
    let decision: Awaited<ReturnType<typeof suite.decide>>;
    beforeEach(async () => {
      await suite.approve(review);
      decision = await suite.decide(versionId);
    });

    it('is redeemed once, also by many at once', async () => {
      const redeemed = await Promise.allSettled(
        Array.from({ length: 8 }, () => redeem(decision)),
      );
      expect(
        redeemed.filter(({ status }) => status === 'fulfilled'),
      ).toHaveLength(1);
      await expect(redeem(decision)).rejects.toMatchObject({
        name: 'ConflictError',
        current: {
          decisionId: decision.decisionId,
          redeemedAt: '2026-01-31T09:30:00.000Z',
          redeemedBy: { kind: 'pipeline', title: 'pipeline:arrival-delay' },
        },
      });
      const { decisionId } = decision;
      const events = await readStream(knex, `gate/${decisionId}`);
      expect(events.map(({ type }) => type)).toEqual([
        'mlops.governance.gate-decided@1',
        'mlops.governance.gate-redeemed@1',
      ]);
    });

    it('ends after fifteen minutes, to the millisecond', async () => {
      after(15);
      await expect(redeem(decision)).rejects.toMatchObject({
        statusCode: 410,
        current: { expiresAt: '2026-01-31T09:45:00.000Z' },
      });
      suite.clock.now = new Date('2026-01-31T09:44:59.999Z');
      await redeem(decision);
    });

    it('is redeemed only by its own, unaltered token', async () => {
      const other = await suite.decide(versionId);
      const { token = '' } = decision;
      const [head, , signature] = token.split('.');
      const claims = { ...decodeJwt(token), environment: 'staging' };
      const forged = Buffer.from(JSON.stringify(claims)).toString('base64url');
      for (const foreign of [
        other.token,
        'no token',
        `${head}.${forged}.${signature}`,
        `${token.slice(0, -6)}AAAAAA`,
        await signedByAnother(token),
        unsigned(token),
      ]) {
        await expect(
          redeem({ ...decision, token: foreign }),
        ).rejects.toMatchObject({ name: 'InputError', field: 'body.token' });
      }
      await redeem(decision);
    });

    /** The very same claims, signed by somebody else. */
    async function signedByAnother(token: string) {
      const stranger = readGateKey(newKeyText());
      if (!stranger) throw new Error('no key');
      const { jti = '' } = decodeJwt(token);
      return mintToken(
        stranger,
        {
          ...{ decisionId: decision.decisionId, service, versionId },
          ...{ lineageDigest: digest('0'), direction: 'forward' },
          ...production,
        },
        {
          tokenId: jti,
          issuedAt: suite.clock.now,
          expiresAt: new Date('2027-01-01T00:00:00.000Z'),
        },
      );
    }

    function unsigned(token: string) {
      const head = Buffer.from(JSON.stringify({ alg: 'none' }));
      return `${head.toString('base64url')}.${token.split('.')[1]}.`;
    }

    it('is not redeemed once the gate would not allow it any more', async () => {
      const next = await suite.open(versionId);
      const data = 'data-lineage-and-pii';
      const current = await suite.request(next, data);
      for (const [by, slot] of [
        ['dana', 'data-owner'],
        ['carl', 'compliance'],
      ]) {
        await suite.sign(next, data, by, { slot, digest: current });
      }
      await suite.request(next, 'model-risk');
      // Nobody signed in time: a later decision supersedes the earlier one.
      await knex('gate_decisions').update({
        expires_at: '2027-01-01T00:00:00.000Z',
      });
      after(10 * 24 * 60);
      await expect(redeem(decision)).rejects.toMatchObject({
        current: { code: 'not-allowed-any-more', verdict: 'deny' },
      });
    });

    it('is nobody else’s', async () => {
      const stranger = {
        ...pipeline,
        principal: { kind: 'service', id: 'pipeline:other' } as const,
        scope: { subject: 'pipeline:other', patterns: [] },
      };
      await expect(redeem(decision, stranger)).rejects.toMatchObject({
        name: 'NotFoundError',
      });
    });

    it('lets the version come back later, whatever became of its review', async () => {
      expect((await suite.ask(versionId, 'rollback')).verdict).toBe('deny');
      await redeem(decision);
      after(365 * 24 * 60);
      expect((await suite.ask(versionId)).verdict).toBe('deny');
      expect((await suite.ask(versionId, 'rollback')).verdict).toBe('allow');
      const back = await suite.decide(versionId, 'rollback');
      expect(await redeem(back)).toMatchObject({ direction: 'rollback' });
    });
  });

  it('never stops what serves', async () => {
    expect(await suite.ask(versionId, 'hold')).toMatchObject({
      ...{ verdict: 'allow', checkpoints: [] },
    });
  });

  it('does not know while the catalog does not answer, but keeps the safe moves', async () => {
    await suite.approve(review);
    await redeem(await suite.decide(versionId));
    const get = async () => {
      throw new ServiceUnavailableError('The catalog could not be read');
    };
    suite = governanceOf(knex, { catalog: { get } });
    expect(await suite.ask(versionId)).toMatchObject({
      ...{ verdict: 'unknown', proceed: false },
    });
    expect((await suite.ask(versionId, 'hold')).verdict).toBe('allow');
    expect((await suite.ask(versionId, 'rollback')).verdict).toBe('allow');
  });

  it('only observes where nothing else is configured', async () => {
    suite = governanceOf(knex, { enforcement: {} });
    expect(await suite.ask(versionId)).toMatchObject({
      ...{ verdict: 'deny', enforced: false, proceed: true },
    });
  });

  it('knows its places, services and versions', async () => {
    const ask = (change: object) =>
      suite.gate.ask(
        {
          query: {
            ...{ service, version: versionId, direction: 'forward' },
            ...{ ...production, ...change },
          },
        },
        person('rosa'),
      );
    await expect(ask({ environment: 'moon' })).rejects.toMatchObject({
      field: 'query.environment',
    });
    await expect(ask({ region: undefined })).rejects.toMatchObject({
      field: 'query.region',
    });
    await expect(ask({ service: lonelyService })).rejects.toMatchObject({
      name: 'NotFoundError',
    });
    await expect(
      ask({ version: digest('0').slice(7, 43) }),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
  });
});
