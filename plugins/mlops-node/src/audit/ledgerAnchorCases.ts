import {
  createSignerKey,
  signCheckpoint,
  type Checkpoint,
} from '@pitwall/plugin-mlops-common';
import assert from 'node:assert/strict';
import type { LedgerAnchor } from './LedgerAnchor';

/**
 * One thing an implementation of a port must do, for any test runner.
 *
 * @public
 */
export interface ConformanceCase {
  /** A sentence about behaviour. */
  readonly name: string;
  /** Throws when it is not so. */
  run(): Promise<void>;
}

/**
 * A new, empty anchor.
 *
 * @public
 */
export interface AnchorUnderTest {
  readonly anchor: LedgerAnchor;
  /** The same place after a restart of the process. */
  reopen(): Promise<LedgerAnchor>;
}

const origin = 'ledger.example.com';
const signer = createSignerKey(origin, new Uint8Array(32).fill(1));

function head(size: number, change: Partial<Checkpoint> = {}): string {
  const checkpoint = {
    origin,
    size,
    root: new Uint8Array(32).fill(size),
    ...change,
  };
  const key =
    checkpoint.origin === origin
      ? signer
      : createSignerKey(checkpoint.origin, new Uint8Array(32).fill(2));
  return signCheckpoint(checkpoint, key);
}

/**
 * What every anchor of the ledger must do. `open` makes a new, empty one.
 *
 * @example `it.each(ledgerAnchorCases(open))('$name', ({ run }) => run())`
 * @public
 */
export function ledgerAnchorCases(
  open: () => Promise<AnchorUnderTest>,
): readonly ConformanceCase[] {
  const refuses = (name: string, refused: string) => ({
    name,
    async run() {
      const { anchor, reopen } = await open();
      await anchor.keep(head(5));
      await assert.rejects(anchor.keep(refused), Error);
      assert.equal(await anchor.newestHead(), head(5));
      const again = await reopen();
      await assert.rejects(again.keep(refused), Error);
      assert.equal(await again.newestHead(), head(5));
    },
  });
  return [
    {
      name: 'has a name of one word',
      async run() {
        const { anchor } = await open();
        assert.match(anchor.name, /^[a-z][a-z0-9-]*$/);
      },
    },
    {
      name: 'keeps nothing at first',
      async run() {
        const { anchor } = await open();
        assert.equal(await anchor.newestHead(), undefined);
      },
    },
    {
      name: 'keeps the newest of several heads, that of an empty ledger first',
      async run() {
        const { anchor } = await open();
        for (const size of [0, 1, 5, 200]) {
          await anchor.keep(head(size));
          assert.equal(await anchor.newestHead(), head(size));
        }
      },
    },
    {
      name: 'takes the newest head once more',
      async run() {
        const { anchor } = await open();
        await anchor.keep(head(5));
        await anchor.keep(head(5));
        assert.equal(await anchor.newestHead(), head(5));
      },
    },
    {
      name: 'remembers after a restart, and goes on',
      async run() {
        const { anchor, reopen } = await open();
        await anchor.keep(head(3));
        await anchor.keep(head(5));
        const again = await reopen();
        assert.equal(await again.newestHead(), head(5));
        await again.keep(head(6));
        assert.equal(await (await reopen()).newestHead(), head(6));
      },
    },
    refuses('refuses a smaller ledger', head(4)),
    refuses(
      'refuses another ledger of the same size',
      head(5, { root: new Uint8Array(32).fill(99) }),
    ),
    refuses(
      'refuses the ledger of somebody else',
      head(6, { origin: 'elsewhere.example.com' }),
    ),
    refuses('refuses what is no signed head', 'a text\n'),
  ];
}
