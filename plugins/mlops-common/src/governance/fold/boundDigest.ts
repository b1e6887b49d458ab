import { canonicalDigest } from '../../audit';
import {
  lineageNames,
  type Lineage,
  type LineageName,
  type ModelKind,
} from '../../registry';
import type { PackCheckpoint } from '../pack';
import type { FrozenEvidence } from './reviewEvent';
import type { CheckpointRecord, ReviewRecord } from './reviewRecord';

/**
 * The names of the lineage that signatures at a checkpoint are for, in the
 * order of the making.
 *
 * @public
 */
export function boundNames(
  { bindsTo }: Pick<PackCheckpoint, 'bindsTo'>,
  kind: ModelKind,
): readonly LineageName[] {
  return bindsTo === 'all' ? lineageNames[kind] : bindsTo;
}

/**
 * The digest of the part of a version that a checkpoint is bound to; undefined
 * when any of it is missing, since two gaps are not known to be equal.
 *
 * @public
 */
export function boundDigest(
  definition: Pick<PackCheckpoint, 'bindsTo'>,
  { kind, variant, lineage }: ReviewRecord['subject'],
): string | undefined {
  const names = boundNames(definition, kind);
  if (names.some(name => lineage[name] === undefined)) return undefined;
  return canonicalDigest({
    kind,
    ...(variant && { variant }),
    lineage: boundLineage(names, lineage),
  });
}

/**
 * What a signer signs: the place, the version's bound part, the policy, the
 * form and the frozen evidence. A change in any of them is another digest.
 *
 * @public
 */
export function signedDigest(
  subject: ReviewRecord['subject'],
  { definition, pack, form }: CheckpointRecord,
  evidence: readonly FrozenEvidence[],
): string {
  const { service, variant, versionId, kind, environment, region } = subject;
  return canonicalDigest({
    v: 1,
    subject: {
      ...{ service, versionId, kind, environment },
      ...(variant && { variant }),
      ...(region && { region }),
    },
    lineage: boundLineage(boundNames(definition, kind), subject.lineage),
    pack: pack.digest,
    checkpoint: definition.id,
    form: form?.commitment ?? null,
    evidence,
  });
}

function boundLineage(names: readonly LineageName[], lineage: Lineage) {
  return Object.fromEntries(names.map(name => [name, lineage[name] ?? null]));
}
