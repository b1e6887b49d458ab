import type { CheckpointRecord, SignOffRecord } from './reviewRecord';

/**
 * What one more signature makes of a checkpoint: one who sends it back ends the
 * round, and the last slot approves.
 */
export function signOffOutcome(
  { definition, signOffs }: CheckpointRecord,
  signOff: Pick<SignOffRecord, 'slot' | 'verdict'>,
): 'open' | 'sentBack' | 'approved' {
  if (signOff.verdict === 'sendBack') return 'sentBack';
  const taken = new Set([...signOffs, signOff].map(({ slot }) => slot));
  return definition.slots.every(({ id }) => taken.has(id))
    ? 'approved'
    : 'open';
}
