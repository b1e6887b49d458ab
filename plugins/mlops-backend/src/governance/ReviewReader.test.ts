import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { readStream } from '../audit';
import { migrate } from '../database';
import {
  answers,
  digest,
  person,
  pipeline,
} from '../../dev/governance/callers';
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

  it('is approved once two people signed at each of two checkpoints', async () => {
    const review = await suite.open(await suite.register());
    await suite.approve(review);
    const shown = await suite.show(review, person('vera'));
    expect(shown).toMatchObject({
      state: 'approved',
      service: { title: 'Arrival delay' },
      version: { ordinal: 1, gaps: [] },
      requestedBy: { kind: 'person', title: 'Rosa' },
      expiresAt: '2026-07-31T09:30:00.000Z',
      checkpoints: [
        { id: data, state: 'approved' },
        { id: risk, state: 'approved' },
      ],
    });
    expect(shown.history.map(({ sentence }) => sentence)).toContain(
      'Olga approved Model risk as Owner, the last signature there.',
    );
    expect(checkpointIn(shown, data).slots).toMatchObject([
      { state: 'signed', signOff: { by: { title: 'Dana' } } },
      { state: 'signed', signOff: { by: { title: 'Carl' } } },
    ]);
  });

  it('says who can sign and what the reader may do, and if not why', async () => {
    const review = await suite.open(await suite.register());
    const draft = checkpointIn(await suite.show(review), data);
    expect(draft).toMatchObject({
      state: 'draft',
      missing: ['The form is not filled in yet.'],
      mine: {
        fillForm: { allowed: true },
        requestSignOffs: { allowed: false },
      },
    });
    const current = await suite.request(review, data);
    const asked = checkpointIn(await suite.show(review, person('dana')), data);
    expect(asked).toMatchObject({ state: 'signing', digest: current });
    expect(asked.form?.data).toEqual(answers[data]);
    const [owner, compliance] = asked.slots;
    expect(owner.eligible.map(({ title }) => title)).toEqual([
      'Dana',
      'Dirk',
      'Twin',
    ]);
    expect(owner.mine).toEqual({ allowed: true });
    expect(compliance.mine).toEqual({
      allowed: false,
      sentence:
        'You do not hold the role Compliance of this service, which signs as Compliance.',
    });
    const piped = checkpointIn(await suite.show(review, pipeline), data);
    expect(piped.slots[0].mine.allowed).toBe(false);
  });

  it('names people by id and texts by commitment in the ledger', async () => {
    const review = await suite.open(await suite.register());
    await suite.governance.attachEvidence(
      {
        path: { id: review, cid: data },
        body: {
          ...{ kind: 'report', digest: digest('7') },
          ...{ title: 'Report of Ada', url: 'https://example.com/ada' },
        },
      },
      person('rosa'),
    );
    const current = await suite.request(review, data);
    await suite.sign(review, data, 'dana', {
      ...{ slot: 'data-owner', digest: current },
      ...{ verdict: 'approveWithCondition', reason: 'Ask Ada again' },
      condition: {
        text: 'Ada documents it',
        owner: 'user:default/carl',
        due: '2026-03-01T00:00:00.000Z',
      },
    });
    const text = JSON.stringify(await readStream(knex, `review/${review}`));
    // Not by their first names alone: digests spell some of them.
    expect(text).not.toMatch(/user:|rosa|carl|Ada|platform/);
    const shown = checkpointIn(await suite.show(review), data);
    expect(shown.evidence.attached).toMatchObject([
      { title: 'Report of Ada', url: 'https://example.com/ada' },
    ]);
    expect(shown.slots[0].signOff).toMatchObject({
      reason: 'Ask Ada again',
      condition: { text: 'Ada documents it', owner: { title: 'Carl' } },
    });
  });

  it('shows what is left once people and texts were erased', async () => {
    const review = await suite.open(await suite.register());
    await suite.approve(review);
    await knex('ledger_texts').update({ text: null, salt: null });
    await knex('ledger_actors').update({ kind: null, ref: null, salt: null });
    const shown = await suite.show(review);
    expect(shown.requestedBy).toEqual({
      kind: 'erased',
      title: 'Somebody who was erased',
    });
    expect(checkpointIn(shown, data).form?.data).toBeUndefined();
    expect(shown.state).toBe('approved');
  });

  it('keeps the pack it was opened with, whatever the pack says today', async () => {
    const review = await suite.open(await suite.register());
    const before = await suite.show(review);
    const pack = JSON.parse(
      (await knex('governance_packs').first('content')).content,
    );
    pack.spec.checkpoints[0].slots.pop();
    suite = governanceOf(knex, { pack });
    const now = await suite.show(review);
    expect(now.packs).toEqual(before.packs);
    expect(checkpointIn(now, data).slots).toHaveLength(2);
    const next = await suite.open(await suite.register({ code: digest('1') }));
    expect(checkpointIn(await suite.show(next), data).slots).toHaveLength(1);
  });
});
