import {
  packDigest,
  packSchema,
  type CheckpointPack,
} from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import type { LoadedPack } from './loadPacks';

const table = 'governance_packs';

interface PackRow {
  digest: string;
  name: string;
  version: string;
  content: string;
  first_used_at: string;
}

/** Keeps packs, so that reviews which pin them read them as they are now. */
export async function keepPacks(
  tx: Knex.Transaction,
  packs: readonly LoadedPack[],
  at: string,
): Promise<void> {
  if (packs.length === 0) return;
  await tx<PackRow>(table)
    .insert(
      packs.map(({ pack, digest }) => ({
        digest,
        name: pack.metadata.name,
        version: pack.metadata.version,
        content: JSON.stringify(pack),
        first_used_at: at,
      })),
    )
    .onConflict('digest')
    .ignore();
}

// A digest stands for one content for ever.
const known = new Map<string, CheckpointPack>();
const mostKnown = 1_000;

/**
 * The packs with these digests. What somebody changed in the database is not
 * the pack that was pinned.
 *
 * @throws Error when one is not there, or is not what its digest says
 */
export async function readPacks(
  knex: Knex | Knex.Transaction,
  digests: readonly string[],
): Promise<ReadonlyMap<string, CheckpointPack>> {
  const missing = digests.filter(digest => !known.has(digest));
  if (missing.length > 0) {
    const rows = await knex<PackRow>(table).whereIn('digest', missing);
    for (const { digest, content } of rows) {
      const pack = packSchema.parse(JSON.parse(content));
      if (packDigest(pack) !== digest) {
        throw new Error(`The pack ${digest} was changed in the database`);
      }
      if (known.size >= mostKnown) known.clear();
      known.set(digest, pack);
    }
  }
  return new Map(
    digests.map(digest => {
      const pack = known.get(digest);
      if (!pack) throw new Error(`The pack ${digest} is not in the database`);
      return [digest, pack];
    }),
  );
}
