import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { readStream } from '../audit';
import { migrate } from '../database';
import { lonelyService } from '../../dev/governance/airline';
import { digest, person, production } from '../../dev/governance/callers';
import { checkpointIn, governanceOf } from '../../dev/governance/governanceOf';
import { requireAgreement } from '../../dev/governance/requireAgreement';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const data = 'data-lineage-and-pii';
const risk = 'model-risk';
const day = 24 * 60 * 60 * 1000;

describe.each(databases.eachSupportedId())('a review on %s', id => {
  let knex: Knex;
  let suite: ReturnType<typeof governanceOf>;
  beforeEach(async () => {
    knex = await databases.init(id);
    await migrate(knex);
    suite = governanceOf(knex);
  });
  afterEach(async () => {
    await requireAgreement(knex);
  });

  const after = (days: number) => {
    suite.clock.now = new Date(suite.clock.now.getTime() + days * day);
  };

  describe('is opened', () => {
    it('once for a version and place, also by many at once', async () => {
      const versionId = await suite.register();
      const opened = await Promise.allSettled(
        Array.from({ length: 8 }, () => suite.open(versionId)),
      );
      const won = opened.filter(({ status }) => status === 'fulfilled');
      expect(won).toHaveLength(1);
      const [{ review_id: live }] = await knex('governance_reviews');
      await expect(suite.open(versionId)).rejects.toMatchObject({
        name: 'ConflictError',
        current: { code: 'exists', reviewId: live, state: 'open' },
      });
    });

    it('in another region beside it', async () => {
      const versionId = await suite.register();
      await suite.open(versionId);
      const { state } = await suite.opening.open(
        { body: { versionId, ...production, region: 'us-east' } },
        person('rosa'),
      );
      expect(state).toBe('open');
    });

    it.each([
      [{ environment: 'moon' }, 'body.environment'],
      [{ environment: 'production', region: 'moon' }, 'body.region'],
      [{ environment: 'production' }, 'body.region'],
    ])('not in %j', async (place, field) => {
      const versionId = await suite.register();
      await expect(
        suite.opening.open({ body: { versionId, ...place } }, person('rosa')),
      ).rejects.toMatchObject({ name: 'InputError', field });
    });

    it('not where no rule is for it', async () => {
      const versionId = await suite.register();
      await expect(
        suite.opening.open(
          { body: { versionId, environment: 'staging' } },
          person('rosa'),
        ),
      ).rejects.toMatchObject({ current: { code: 'unassigned' } });
    });

    it('again once it was withdrawn, and once it was approved', async () => {
      const versionId = await suite.register();
      const first = await suite.open(versionId);
      await suite.governance.withdraw(
        { path: { id: first }, body: { reason: 'Wrong version' } },
        person('rosa'),
      );
      const second = await suite.open(versionId);
      await suite.approve(second);
      const third = await suite.open(versionId);
      expect((await suite.show(first)).state).toBe('withdrawn');
      expect((await suite.show(second)).state).toBe('approved');
      expect((await suite.show(third)).state).toBe('open');
    });

    it('again once a time box ran out', async () => {
      const versionId = await suite.register();
      const first = await suite.open(versionId);
      const lineageDigest = await suite.request(first, data);
      await suite.sign(first, data, 'dana', {
        ...{ slot: 'data-owner', digest: lineageDigest },
      });
      await suite.sign(first, data, 'carl', {
        ...{ slot: 'compliance', digest: lineageDigest },
      });
      await suite.request(first, risk);
      after(10);
      expect((await suite.show(first)).state).toBe('rejected');
      await suite.open(versionId);
      expect(await readStream(knex, `review/${first}`)).toContainEqual(
        expect.objectContaining({
          type: 'mlops.governance.review-lapsed@1',
          payload: { checkpoint: risk, cause: 'timeBox' },
        }),
      );
    });

    it('with what was approved for an equal part before', async () => {
      const first = await suite.open(await suite.register());
      await suite.approve(first);
      after(1);
      const next = await suite.open(
        await suite.register({ weights: digest('1') }),
      );
      const shown = await suite.show(next);
      expect(checkpointIn(shown, data)).toMatchObject({
        state: 'approved',
        carriedFrom: { reviewId: first },
        expiresAt: '2027-01-31T09:30:00.000Z',
      });
      expect(checkpointIn(shown, risk).state).toBe('draft');
      await suite.approveRisk(next);
      expect((await suite.show(next)).state).toBe('approved');
    });
  });

  it('is unassignable where one person would fill two slots', async () => {
    const review = await suite.open(
      await suite.register({}, undefined, lonelyService),
    );
    await expect(suite.request(review, data)).rejects.toMatchObject({
      current: { code: 'unassignable' },
      message: expect.stringContaining('Nobody can sign as'),
    });
  });

  it('is unassignable while an author is not known', async () => {
    const review = await suite.open(
      await suite.register({}, ['nobody@example.com']),
    );
    await expect(suite.request(review, data)).rejects.toMatchObject({
      current: { code: 'unassignable' },
      message: expect.stringContaining(
        'nobody@example.com, named as author of the version, is not in the catalog',
      ),
    });
  });
});
