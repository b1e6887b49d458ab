import { TestDatabases } from '@backstage/backend-test-utils';
import {
  createSignerKey,
  createTreeHasher,
  openCheckpoint,
  parseVerifierKey,
  verifyConsistency,
  verifyInclusion,
} from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import { migrate } from '../database';
import { ledgerOver, payloads, record, verifyLedger } from '../../dev/ledgerOf';
import { at, vote, createVotes } from '../../dev/votes';
import { decide, sealText, type LedgerService } from './index';
import { eraseActor } from './actorStore';
import { eraseText } from './textStore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const hasher = createTreeHasher();
const bytes = (base64: string) => Buffer.from(base64, 'base64');
const ada = { kind: 'user', ref: 'user:default/ada' } as const;

describe.each(databases.eachSupportedId())('the ledger on %s', id => {
  let knex: Knex;
  let ledger: LedgerService;
  beforeEach(async () => {
    knex = await databases.init(id);
    await migrate(knex);
    ({ ledger } = ledgerOver(knex));
  });

  it('has a signed head before anything was decided', async () => {
    const { head, publicKey, ...facts } = await ledger.head();
    const key = parseVerifierKey(publicKey);
    expect(openCheckpoint(head, [key])).toMatchObject({ size: 0 });
    expect(facts).toEqual({
      origin: 'ledger.example.com',
      size: 0,
      root: Buffer.from(hasher.empty).toString('base64'),
      anchors: [],
    });
    expect(await verifyLedger(ledger)).toMatchObject({ verified: true });
  });

  it('grows tile by tile into the same tree as all at once', async () => {
    const sizes = [1, 2, 255, 256, 257, 300, 513];
    let size = 0;
    for (const next of sizes) {
      await record(knex, `s/${next}`, payloads(next - size));
      size = next;
      // verifyExport computes the root from the entries alone.
      expect(await verifyLedger(ledger)).toMatchObject({
        ...{ verified: true, size: next, isCut: false },
        root: Uint8Array.from(bytes((await ledger.head()).root)),
      });
    }
  });

  it('proves every entry, and that every head only grew', async () => {
    await record(knex, 's/1', payloads(260));
    const { root, size } = await ledger.head();
    for (const index of [0, 1, 128, 255, 256, 259]) {
      const proof = await ledger.proof({ index });
      if (proof.kind !== 'inclusion') throw new Error(proof.kind);
      const leafHash = hasher.leaf(Buffer.from(proof.leaf));
      expect(proof).toMatchObject({ index, size, root });
      expect(JSON.parse(proof.leaf).index).toBe(index);
      expect(bytes(proof.leafHash)).toEqual(Buffer.from(leafHash));
      const path = proof.proof.map(bytes);
      const claim = { index, size, leafHash, root: bytes(root), proof: path };
      expect(verifyInclusion(claim, hasher)).toBe(true);
    }
    for (const from of [0, 1, 77, 256, 260]) {
      const proof = await ledger.proof({ from });
      if (proof.kind !== 'consistency') throw new Error(proof.kind);
      const claim = {
        ...{ oldSize: from, oldRoot: bytes(proof.fromRoot) },
        ...{ newSize: 260, newRoot: bytes(root) },
        proof: proof.proof.map(bytes),
      };
      expect(verifyConsistency(claim, hasher)).toBe(true);
    }
  });

  it('proves what is in an earlier ledger', async () => {
    await record(knex, 's/1', payloads(3));
    const earlier = await ledger.head();
    await record(knex, 's/2', payloads(4));
    const proof = await ledger.proof({ index: 1, size: 3 });
    expect(proof).toMatchObject({ size: 3, root: earlier.root });
    const growth = await ledger.proof({ from: 3, to: 7 });
    const { root } = await ledger.head();
    expect(growth).toMatchObject({ fromRoot: earlier.root, toRoot: root });
  });

  it.each([
    [{ index: 2 }, 'query.index must be at most 1.'],
    [{ index: 0, size: 3 }, 'query.size must be at most 2.'],
    [{ index: 0, size: 0 }, 'query.index names no entry: the ledger is empty.'],
    [{ from: 2, to: 1 }, 'query.from must be at most 1.'],
    [{ to: 3, from: 0 }, 'query.to must be at most 2.'],
    [{}, 'query must have either index'],
    [{ index: 0, from: 0 }, 'query must have either index'],
    [{ size: 1 }, 'query must have either index'],
  ])('proves nothing for %j', async (query, sentence) => {
    await record(knex, 's/1', payloads(2));
    await expect(ledger.proof(query)).rejects.toThrow(sentence);
  });

  it('lists entries in pages, with what they name', async () => {
    const comment = await decide(knex, { actor: ada, at }, async tx => {
      const sealed = await sealText(tx, 'Only for short flights');
      return {
        answer: sealed,
        decision: {
          ...{ stream: 'review/1', expectedVersion: 0 },
          events: [
            { type: 'mlops.test.said@1', payload: { comment: sealed } },
            { type: 'mlops.test.ended@1', payload: {} },
          ],
        },
      };
    });
    await record(knex, 'review/2', payloads(2));
    const all = await ledger.entries({ limit: 3 });
    expect(all.items.map(({ index }) => index)).toEqual([0, 1, 2]);
    expect(all).toMatchObject({ totalItems: 4, nextCursor: '2' });
    expect(all.items[0]).toMatchObject({
      ...{ type: 'mlops.test.said@1', stream: 'review/1', streamVersion: 1 },
      payload: { comment },
    });
    expect(all.actors).toEqual({ [all.items[0].actor]: ada });
    expect(all.texts).toEqual({ [comment]: 'Only for short flights' });
    const rest = await ledger.entries({ limit: 3, after: all.nextCursor });
    expect(rest.items.map(({ index }) => index)).toEqual([3]);
    expect(rest.nextCursor).toBeUndefined();
    const ofOne = await ledger.entries({ limit: 9, stream: 'review/2' });
    expect(ofOne).toMatchObject({ totalItems: 2, items: [{}, {}] });
    const ofType = await ledger.entries({
      ...{ limit: 9, stream: 'review/1' },
      type: 'mlops.test.ended@1',
    });
    expect(ofType.items.map(({ index }) => index)).toEqual([1]);
    await expect(ledger.entries({ limit: 3, after: 'x' })).rejects.toThrow(
      'query.after is no cursor of an earlier answer.',
    );
  });

  it('lists the newest first for who asks so, each entry on one page', async () => {
    await record(knex, 'review/1', payloads(4));
    await record(knex, 'review/2', payloads(2));
    const indices = async (query: object) => {
      const page = await ledger.entries({
        limit: 4,
        order: 'newest',
        ...query,
      });
      return [page.nextCursor, ...page.items.map(({ index }) => index)];
    };
    expect(await indices({})).toEqual(['2', 5, 4, 3, 2]);
    // What comes on record meanwhile moves nothing that is still to be read.
    await record(knex, 'review/3', payloads(3));
    expect(await indices({ after: '2' })).toEqual([undefined, 1, 0]);
    expect(await indices({ after: '0' })).toEqual([undefined]);
    expect(await indices({ limit: 2, stream: 'review/1' })).toEqual([
      '2',
      3,
      2,
    ]);
    const type = 'mlops.test.recorded@1';
    expect(await indices({ limit: 2, type })).toEqual(['7', 8, 7]);
  });

  it('resolves people whom a payload names', async () => {
    await createVotes(knex);
    await vote(knex, 'review/1', 'bob');
    const [{ actor: bob }] = (await ledger.entries({ limit: 1 })).items;
    await record(knex, 'review/2', [{ requestedBy: bob }]);
    const page = await ledger.entries({ limit: 1, after: '0' });
    expect(Object.values(page.actors)).toContainEqual({
      ...{ kind: 'user', ref: 'user:default/bob' },
    });
  });

  it('stays provable when people and texts are erased', async () => {
    await decide(knex, { actor: ada, at }, async tx => ({
      answer: 0,
      decision: {
        ...{ stream: 'review/1', expectedVersion: 0 },
        events: [
          {
            type: 'mlops.test.said@1',
            payload: { comment: await sealText(tx, 'I am ill') },
          },
        ],
      },
    }));
    const before = await ledger.entries({ limit: 1 });
    await eraseActor(knex, ada);
    await eraseText(knex, Object.keys(before.texts)[0]);
    expect(await ledger.entries({ limit: 1 })).toEqual({
      ...before,
      ...{ actors: {}, texts: {} },
    });
    const verdict = await verifyLedger(ledger);
    expect(verdict).toMatchObject({ verified: true, size: 1 });
  });

  it('says that heads are not signed where there is no key', async () => {
    await record(knex, 's/1', payloads(3));
    const { ledger: unsigned } = ledgerOver(knex, {});
    const sentence = 'Whoever runs the portal sets mlops.ledger.signingKey.';
    await expect(unsigned.head()).rejects.toThrow(sentence);
    await expect(unsigned.export()).rejects.toThrow(sentence);
    expect(await unsigned.proof({ index: 2 })).toMatchObject({ size: 3 });
  });

  it('signs the ledger anew when another key takes over', async () => {
    await record(knex, 's/1', payloads(3));
    const old = await ledger.head();
    const nextKey = createSignerKey('next', new Uint8Array(32).fill(8));
    const { ledger: renewed } = ledgerOver(knex, { signer: nextKey });
    const { head, root } = await renewed.head();
    expect(root).toBe(old.root);
    expect(openCheckpoint(head, [nextKey.verifierKey]).size).toBe(3);
    expect((await ledger.head()).head).toBe(old.head);
  });
});
