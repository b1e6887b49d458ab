import { deploymentMarks, marksWithin } from './deploymentMarks';

const at = '2026-01-08T09:00:00.000Z';

const marker = (ordinals: readonly number[], region: string, when = at) => ({
  at: when,
  region,
  parts: ordinals.map(ordinal => ({
    part: 'champion',
    versionId: `version-${ordinal}`,
    ordinal,
    trafficShare: 1,
  })),
  sentence: `Version ${ordinals.join(' and ')} serves in ${region}.`,
});

describe('deploymentMarks', () => {
  it('is one mark for what changed at one instant, wherever', () => {
    expect(
      deploymentMarks([
        marker([7], 'eu-west'),
        marker([8, 7], 'us-east'),
        marker([], 'eu-west', '2026-01-20T00:00:00.000Z'),
      ]),
    ).toEqual([
      {
        at: Date.parse(at),
        label: 'v7 + v8',
        sentences: [
          'Version 7 serves in eu-west.',
          'Version 8 and 7 serves in us-east.',
        ],
      },
      expect.objectContaining({ label: 'off' }),
    ]);
  });

  it('belongs to the window it happened in, not to the one it begins', () => {
    const marks = deploymentMarks([marker([7], 'eu-west')]);
    const window = (from: string, to: string) =>
      marksWithin(marks, {
        from: `2026-01-${from}T09:00:00.000Z`,
        to: `2026-01-${to}T09:00:00.000Z`,
      });
    expect(window('01', '08')).toEqual([]);
    expect(window('08', '15')).toHaveLength(1);
  });
});
