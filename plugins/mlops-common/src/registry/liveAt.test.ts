import type { Deployment } from './deployment';
import { deploymentSpans, liveAt } from './liveAt';

let made = 0;

function deployment(
  from: string,
  change: Partial<Deployment> & { version?: string } = {},
): Deployment {
  const { version = 'v', ...rest } = change;
  made += 1;
  return {
    deploymentId: `id-${String(made).padStart(4, '0')}`,
    service: 'component:default/a',
    environment: 'production',
    region: 'eu-west',
    from,
    parts: [
      { part: 'champion', versionId: version, ordinal: 1, trafficShare: 1 },
    ],
    recordedAt: from,
    recordedBy: 'user:default/ada',
    ...rest,
  };
}

const champions = (deployments: readonly Deployment[]) =>
  deployments.map(({ region, parts }) => [region, parts[0]?.versionId]);

describe('liveAt', () => {
  it('answers the last picture before the instant, in each place', () => {
    const all = [
      deployment('2026-03', { version: 'three' }),
      deployment('2026-01', { version: 'one' }),
      deployment('2026-02', { version: 'two' }),
      deployment('2026-02', { version: 'other', region: 'us-east' }),
    ];
    expect(liveAt(all, '2025-12')).toEqual([]);
    expect(champions(liveAt(all, '2026-01'))).toEqual([['eu-west', 'one']]);
    expect(champions(liveAt(all, '2026-02'))).toEqual([
      ['eu-west', 'two'],
      ['us-east', 'other'],
    ]);
    expect(champions(liveAt(all, '2026-09'))).toEqual([
      ['eu-west', 'three'],
      ['us-east', 'other'],
    ]);
  });

  it('leaves out a place that was withdrawn from', () => {
    const all = [deployment('2026-01'), deployment('2026-02', { parts: [] })];
    expect(liveAt(all, '2026-01')).toHaveLength(1);
    expect(liveAt(all, '2026-02')).toEqual([]);
  });

  it('takes what was recorded later for the same instant, wherever it stands', () => {
    const late = deployment('2026-01', {
      version: 'right',
      recordedAt: '2026-05',
    });
    const early = deployment('2026-01', {
      version: 'wrong',
      recordedAt: '2026-01',
    });
    for (const all of [
      [late, early],
      [early, late],
    ]) {
      expect(champions(liveAt(all, '2026-02'))).toEqual([['eu-west', 'right']]);
      expect(deploymentSpans(all)).toHaveLength(1);
    }
  });

  it('puts what is recorded afterwards where it belongs', () => {
    const all = [
      deployment('2026-01', { version: 'one' }),
      deployment('2026-03', { version: 'three' }),
      deployment('2026-02', { version: 'two', recordedAt: '2026-04' }),
    ];
    expect(
      deploymentSpans(all).map(({ from, until, parts }) => [
        parts[0].versionId,
        from,
        until,
      ]),
    ).toEqual([
      ['one', '2026-01', '2026-02'],
      ['two', '2026-02', '2026-03'],
      ['three', '2026-03', undefined],
    ]);
  });
});
