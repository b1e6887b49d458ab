import { createHash } from 'node:crypto';
import { mlServiceRef } from '@pitwall/plugin-mlops-common';

/** The service that travels the road. */
export const service = mlServiceRef({
  namespace: 'default',
  name: 'arrival-delay',
});

const parts = [
  'code',
  'data',
  'params',
  'weights',
  'environment',
  'servingConfig',
] as const;

/** A whole lineage: digests of texts that stand for what a release is made of. */
export function lineageOf(release: string): Record<string, string> {
  return Object.fromEntries(
    parts.map(part => [
      part,
      `sha256:${createHash('sha256')
        .update(`${part} of release ${release}`)
        .digest('hex')}`,
    ]),
  );
}

/** What the data scientist answers to the forms of the standard pack. */
export const answers = {
  'data-lineage-and-pii': {
    sources: 'Flight history of the national statistics office, half a year.',
    personalData: 'none',
    lawfulUse: 'Published as public data, without conditions.',
  },
  'model-risk': {
    intendedUse: 'Tells travellers early which flights will be late.',
    knownLimits: 'Weak at airports with fewer than ten flights a day.',
    harm: 'annoyance',
    fallback: 'Travellers see the timetable, as they did before.',
  },
} as const;
