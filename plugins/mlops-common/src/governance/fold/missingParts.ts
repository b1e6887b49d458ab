import type { EvidenceRequirement } from '../pack';
import type { FrozenEvidence } from './reviewEvent';
import type { CheckpointRecord, ReviewRecord } from './reviewRecord';

/**
 * What is known of a version beside its lineage.
 *
 * @public
 */
export interface VersionFacts {
  readonly metrics: Readonly<Record<string, number>>;
}

/**
 * Whether a requirement of evidence is met, in a sentence; with what is frozen
 * of it when it is.
 *
 * @public
 */
export function checkEvidence(
  requirement: EvidenceRequirement,
  { lineage }: ReviewRecord['subject'],
  { attached }: CheckpointRecord,
  { metrics }: VersionFacts,
): {
  readonly isMet: boolean;
  readonly sentence: string;
  readonly frozen?: FrozenEvidence;
} {
  const { id, title } = requirement;
  switch (requirement.kind) {
    case 'lineage': {
      const gaps = requirement.names.filter(name => !lineage[name]);
      if (gaps.length > 0) {
        return {
          isMet: false,
          sentence: `${title}: the version was registered without ${gaps.join(
            ', ',
          )}.`,
        };
      }
      const digests = Object.fromEntries(
        requirement.names.map(name => [name, lineage[name]]),
      );
      return {
        isMet: true,
        sentence: `${title}: ${requirement.names.join(', ')} are on record.`,
        frozen: { kind: 'lineage', id, digests },
      };
    }
    case 'metric': {
      const { metric, atLeast = -Infinity, atMost = Infinity } = requirement;
      const value = metrics[metric];
      if (value === undefined) {
        return {
          isMet: false,
          sentence: `${title}: the version was registered without ${metric}.`,
        };
      }
      const isMet = value >= atLeast && value <= atMost;
      const wanted = [
        ...(atLeast > -Infinity ? [`at least ${atLeast}`] : []),
        ...(atMost < Infinity ? [`at most ${atMost}`] : []),
      ].join(' and ');
      return {
        isMet,
        sentence: isMet
          ? `${title}: ${metric} is ${value}.`
          : `${title}: ${metric} is ${value}, and must be ${wanted}.`,
        ...(isMet && { frozen: { kind: 'metric', id, metric, value } }),
      };
    }
    case 'attachment': {
      const isMet = attached.some(({ word }) => word === id);
      return {
        isMet,
        sentence: isMet
          ? `${title} is attached.`
          : `${title} is not attached yet.`,
      };
    }
    default:
      throw new Error(
        `Unknown requirement ${JSON.stringify(requirement satisfies never)}`,
      );
  }
}

/**
 * What keeps signatures at a checkpoint from being requested, a sentence each.
 *
 * @public
 */
export function missingParts(
  { subject }: ReviewRecord,
  checkpoint: CheckpointRecord,
  version: VersionFacts,
): string[] {
  const { definition, form } = checkpoint;
  return [
    ...(definition.form && !form ? ['The form is not filled in yet.'] : []),
    ...definition.evidence.flatMap(requirement => {
      const checked = checkEvidence(requirement, subject, checkpoint, version);
      return checked.isMet ? [] : [checked.sentence];
    }),
  ];
}

/** Everything signers will see as evidence. */
export function freezeEvidence(
  { subject }: ReviewRecord,
  checkpoint: CheckpointRecord,
  version: VersionFacts,
): FrozenEvidence[] {
  return [
    ...checkpoint.definition.evidence.flatMap(
      requirement =>
        checkEvidence(requirement, subject, checkpoint, version).frozen ?? [],
    ),
    ...checkpoint.attached.map(
      ({ id, word, digest, description }): FrozenEvidence => ({
        ...{ kind: 'attached', id, word, digest, description },
      }),
    ),
  ];
}
