/** A pack of checkpoints without forms, each with one slot for one role. */
export function packOfOneSignature(
  name: string,
  checkpoints: number,
  role: string,
) {
  return {
    apiVersion: 'mlops.pitwall.dev/v1',
    kind: 'CheckpointPack',
    metadata: { name, version: '1.0.0', title: 'One signature each' },
    spec: {
      checkpoints: Array.from({ length: checkpoints }, (_, at) => ({
        id: `checkpoint-${at}`,
        title: `Checkpoint ${at}`,
        purpose: 'Is signed by whoever comes first.',
        bindsTo: 'all',
        slots: [{ id: 'only', title: 'The only one', role }],
        timeBox: { days: 5, onTimeout: 'reject' },
        validity: 'P6M',
      })),
    },
  };
}
