import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { migrate } from '../database';
import type { Caller } from '../http';
import { answers, digest, person } from '../../dev/governance/callers';
import { checkpointIn, governanceOf } from '../../dev/governance/governanceOf';
import { requireAgreement } from '../../dev/governance/requireAgreement';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const data = 'data-lineage-and-pii';
const risk = 'model-risk';

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

  describe('refuses', () => {
    let review: string;
    let current: string;
    beforeEach(async () => {
      review = await suite.open(await suite.register());
      current = await suite.request(review, data);
    });

    const sign = (by: string, slot: string, change: object = {}) =>
      suite.sign(review, data, by, { slot, digest: current, ...change });

    it('a signature for what is not there any more, with both digests', async () => {
      await sign('dana', 'data-owner', {
        ...{ verdict: 'sendBack', reason: 'Which systems?' },
      });
      const now = await suite.request(review, data);
      expect(now).not.toBe(current);
      await expect(sign('dana', 'data-owner')).rejects.toMatchObject({
        name: 'ConflictError',
        current: {
          code: 'stale-digest',
          state: 'open',
          checkpoint: { id: data, state: 'signing' },
          digest: { sent: current, current: now },
        },
      });
    });

    it('a second vote, in the same slot and in another', async () => {
      await sign('twin', 'data-owner');
      await expect(sign('twin', 'data-owner')).rejects.toMatchObject({
        current: { code: 'second-vote' },
      });
      await expect(sign('twin', 'compliance')).rejects.toMatchObject({
        name: 'NotAllowedError',
        message:
          'You signed as Data owner; nobody fills two slots of one checkpoint.',
      });
    });

    it('a vote after the decision, with the state', async () => {
      await sign('dana', 'data-owner');
      await sign('carl', 'compliance');
      await expect(sign('dirk', 'data-owner')).rejects.toMatchObject({
        current: {
          code: 'checkpoint-decided',
          checkpoint: { id: data, state: 'approved' },
        },
      });
      await suite.approveRisk(review);
      await expect(sign('dirk', 'data-owner')).rejects.toMatchObject({
        current: { code: 'not-open', state: 'approved' },
      });
    });

    it.each([
      ['carl', 'data-owner', /You do not hold the role/],
      ['stranger', 'data-owner', /You do not hold the role/],
    ])('%s as %s', async (by, slot, message) => {
      await expect(sign(by, slot)).rejects.toMatchObject({
        name: 'NotAllowedError',
        message: expect.stringMatching(message),
      });
    });

    it('requester and author, though a group gives them the role', async () => {
      await sign('dana', 'data-owner');
      await sign('carl', 'compliance');
      const riskDigest = await suite.request(review, risk);
      const validate = (by: string) =>
        suite.sign(review, risk, by, { slot: 'validator', digest: riskDigest });
      await expect(validate('rosa')).rejects.toThrow(/You opened this review/);
      await expect(validate('ada')).rejects.toThrow(/You are an author/);
      expect(
        checkpointIn(await suite.show(review), risk).slots[0].eligible,
      ).toMatchObject([{ title: 'Vera' }, { title: 'Victor' }]);
    });

    it('the person behind a plugin or agent that opened it', async () => {
      const versionId = await suite.register({ weights: digest('1') });
      const byAgent: Caller = {
        ...person('vera'),
        principal: {
          ...{ kind: 'delegatedUser', id: 'user:default/vera' },
          by: 'plugin:agent',
        },
      };
      const other = await suite.open(versionId, byAgent);
      await suite.approve(other).catch(() => {});
      const { digest: riskDigest = '' } = checkpointIn(
        await suite.show(other),
        risk,
      );
      await expect(
        suite.sign(other, risk, 'vera', {
          ...{ slot: 'validator', digest: riskDigest },
        }),
      ).rejects.toThrow(/You opened this review/);
    });

    it('a condition for nobody, or in the past', async () => {
      const verdict = 'approveWithCondition';
      const condition = {
        text: 'Document it',
        owner: 'user:default/nobody',
        due: '2026-03-01T00:00:00.000Z',
      };
      await expect(
        sign('dana', 'data-owner', { verdict, reason: 'Why', condition }),
      ).rejects.toMatchObject({ field: 'body.condition.owner' });
      await expect(
        sign('dana', 'data-owner', {
          ...{ verdict, reason: 'Why' },
          condition: {
            ...condition,
            owner: 'user:default/carl',
            due: '2026-01-31T09:30:00.000Z',
          },
        }),
      ).rejects.toMatchObject({ field: 'body.condition.due' });
    });

    it('a checkpoint and a review that are not there', async () => {
      await expect(
        suite.sign(review, 'nothing', 'dana', {
          ...{ slot: 'data-owner', digest: current },
        }),
      ).rejects.toMatchObject({ name: 'NotFoundError' });
      await expect(suite.show(digest('0').slice(0, 36))).rejects.toMatchObject({
        name: 'NotFoundError',
      });
    });

    it('a form that breaks its schema, naming each field', async () => {
      const rest = answers[risk];
      await expect(
        suite.governance.fillForm(
          {
            path: { id: review, cid: risk },
            body: { data: { ...rest, harm: 'none', more: 1, fallback: '' } },
          },
          person('rosa'),
        ),
      ).rejects.toMatchObject({
        name: 'InputError',
        issues: expect.arrayContaining([
          {
            field: 'body.data.harm',
            sentence:
              'body.data.harm is not one of annoyance, cost, harm-to-people.',
          },
          {
            field: 'body.data.more',
            sentence: 'body.data.more is not known here.',
          },
          {
            field: 'body.data.fallback',
            sentence:
              'body.data.fallback must not have fewer than 10 characters.',
          },
        ]),
      });
    });

    it('and keeps nothing of what it refused', async () => {
      const texts = await knex('ledger_texts');
      await expect(
        sign('stranger', 'data-owner', { verdict: 'sendBack', reason: 'No' }),
      ).rejects.toThrow();
      expect(await knex('ledger_texts')).toHaveLength(texts.length);
    });
  });
});
