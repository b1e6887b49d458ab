import type { Knex } from 'knex';
import { conflict } from '../http';
import { readLines, saveLines } from './lineStore';
import type { PreparedFeature } from './preparePush';
import {
  holdReference,
  insertReferenceFeatures,
  readFeatureDigests,
  type StoredReference,
} from './referenceStore';
import type { ReferenceScope } from './subject';

/** What became of a reference. */
export interface SavedReference {
  readonly accepted: number;
  readonly unchanged: number;
}

interface Difference {
  readonly feature: string;
  readonly measure?: string;
  readonly known: string;
  readonly pushed: string;
}

/**
 * Adds what is new to a reference. Its content is what windows were compared
 * with, so it never changes.
 *
 * @throws 409 with the digests of what is known otherwise
 */
export async function saveReference(
  tx: Knex.Transaction,
  scope: ReferenceScope,
  reference: StoredReference,
  prepared: readonly PreparedFeature[],
): Promise<SavedReference> {
  const held = await holdReference(tx, scope, reference);
  const { referenceId } = reference;
  if (held.against !== reference.against) {
    throw conflict(
      `The reference ${referenceId} is known as one of ${held.against}, not of ${reference.against}; give what you push another id.`,
      { referenceId, against: held.against },
    );
  }
  const known = await readFeatureDigests(tx, held.id);
  const added = prepared.filter(({ feature }) => !known.has(feature.feature));
  await insertReferenceFeatures(
    tx,
    held.id,
    added.map(({ feature }) => feature),
  );
  const differences = [
    ...differentFeatures(prepared, known),
    ...(await addLines(tx, held.id, prepared)),
  ];
  if (differences.length > 0) {
    const [{ feature, known: before, pushed }] = differences;
    // Takes back what was added, too.
    throw conflict(
      `The reference ${referenceId} is known with other content: ${feature} has the digest ${before}, not ${pushed}. Give what you push another id.`,
      { referenceId, differences },
    );
  }
  return {
    accepted: added.length,
    unchanged: prepared.length - added.length,
  };
}

function differentFeatures(
  prepared: readonly PreparedFeature[],
  known: ReadonlyMap<string, string>,
): Difference[] {
  return prepared.flatMap(({ feature: { feature, digest } }) => {
    const before = known.get(feature);
    return before === undefined || before === digest
      ? []
      : [{ feature, known: before, pushed: digest }];
  });
}

/** Raw scores may come later than the windows they are of, but not differ. */
async function addLines(
  tx: Knex.Transaction,
  reference: string,
  prepared: readonly PreparedFeature[],
): Promise<Difference[]> {
  const raw = (await readLines(tx, { references: [reference] })).filter(
    ({ madeFrom }) => madeFrom === 'raw',
  );
  const key = (feature: string, measure: string) =>
    JSON.stringify([feature, measure]);
  const known = new Map(
    raw.map(line => [key(line.feature, line.measure), line.digest]),
  );
  const lines = prepared.flatMap(each => each.lines);
  await saveLines(
    tx,
    lines.map(line => ({ reference, ...line })),
  );
  return lines.flatMap(({ feature, measure, digest }) => {
    const before = known.get(key(feature, measure));
    return digest === undefined || before === undefined || before === digest
      ? []
      : [{ feature, measure, known: before, pushed: digest }];
  });
}
