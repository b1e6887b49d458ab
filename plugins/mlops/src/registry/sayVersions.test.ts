import { liveAt, type Deployment } from '@pitwall/plugin-mlops-common';
import { deployments, versions } from '../../dev/fixtures/versions';
import { sayVersions } from './sayVersions';

const now = new Date('2026-02-10T12:00:00.000Z');
const [newest, seven] = versions;

function place(
  region: string | undefined,
  shares: readonly (readonly [number, number])[],
  change: Partial<Deployment> = {},
): Deployment {
  return {
    ...deployments[0],
    from: '2025-11-03T12:00:00.000Z',
    region,
    parts: shares.map(([ordinal, trafficShare], index) => ({
      part: index === 0 ? 'champion' : `arm:${ordinal}`,
      versionId: `v-${ordinal}`,
      ordinal,
      trafficShare,
    })),
    ...change,
  };
}

describe('sayVersions', () => {
  it('says what is live where since when, and what is only registered', () => {
    const live = liveAt(deployments, now.toISOString());
    expect(sayVersions({ live, newest, now })).toBe(
      'Version 7 has served all of production in eu-west since 24 January; version 8 is registered and not deployed.',
    );
    expect(sayVersions({ live, newest: seven, now })).toBe(
      'Version 7 has served all of production in eu-west since 24 January.',
    );
  });

  it.each<[string, Deployment[], string]>([
    [
      'shares',
      [
        place('eu-west', [
          [7, 0.9],
          [8, 0.1],
        ]),
      ],
      'Version 7 has served 90% of production in eu-west since 3 November 2025, version 8 10%.',
    ],
    [
      'the biggest share first',
      [
        place('eu-west', [
          [7, 0.125],
          [8, 0.875],
        ]),
      ],
      'Version 8 has served 87.5% of production in eu-west since 3 November 2025, version 7 12.5%.',
    ],
    [
      'regions together that show the same',
      [place('eu-west', [[7, 1]]), place('us-east', [[7, 1]])],
      'Version 7 has served all of production in eu-west and us-east since 3 November 2025.',
    ],
    [
      'an environment without regions',
      [place(undefined, [[7, 1]], { environment: 'staging' })],
      'Version 7 has served all of staging since 3 November 2025.',
    ],
    [
      'only so many places',
      ['a', 'b', 'c', 'd', 'e'].map((region, n) => place(region, [[n + 1, 1]])),
      'Version 1 has served all of production in a since 3 November 2025; version 2 has served all of production in b since 3 November 2025; version 3 has served all of production in c since 3 November 2025; 2 more places below.',
    ],
    ['nothing', [], 'Nothing is live.'],
  ])('says %s', (_, live, sentence) => {
    expect(sayVersions({ live, now })).toBe(sentence);
  });

  it('speaks of the past in its tense, and not of what is to come', () => {
    const at = '2026-01-23T12:00:00.000Z';
    expect(
      sayVersions({ live: liveAt(deployments, at), newest, at, now }),
    ).toBe(
      'On 23 January, version 6 had served 90% of production in eu-west since 22 January, version 7 10%.',
    );
    expect(
      sayVersions({ live: [], newest, at: '2025-12-31T12:00:00.000Z', now }),
    ).toBe('On 31 December 2025, nothing was live.');
  });
});
