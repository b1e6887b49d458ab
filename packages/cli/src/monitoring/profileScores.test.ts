import {
  driftScoreSchema,
  measureNameSchema,
} from '@pitwall/plugin-mlops-common';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { profileCommand, untimed } from '../__testUtils__';

const { json, bodyOf, remove } = profileCommand();
afterAll(remove);

describe('what pitwall profile scores', () => {
  const statistics = resolve(
    __dirname,
    '../../../../test/fixtures/statistics/golden_evidently_scipy.json',
  );
  const golden = JSON.parse(readFileSync(statistics, 'utf8'));
  const theirs: [string, string][] = [
    ['psi/evidently', 'psi'],
    ['jensen-shannon/evidently', 'jensenshannon'],
    ['wasserstein/evidently', 'wasserstein'],
  ];

  const cases: [
    string,
    string,
    (number | null)[],
    (number | null)[],
    number,
  ][] = Object.entries<{
    ref: (number | null)[];
    cur: (number | null)[];
    evidently: Record<string, { score?: unknown } | undefined>;
    scipy: { ks_2samp_auto: [number, number] };
  }>(golden.numeric).flatMap(([label, { ref, cur, evidently, scipy }]) => [
    ...theirs.flatMap(([measure, name]): (typeof cases)[number][] => {
      const score = evidently[name]?.score;
      return typeof score === 'number'
        ? [[measure, label, ref, cur, score]]
        : [];
    }),
    ['kolmogorov-smirnov/scipy', label, ref, cur, scipy.ks_2samp_auto[0]],
  ]);

  it.each(cases)(
    '%s of %s is what its peer says',
    async (measure, _, ref, cur, expected) => {
      const row = (x: number | null) => ({ x });
      const args = [
        json('cur.jsonl', [...cur.map(row), { x: null }]),
        ...['--reference', json('ref.jsonl', [...ref.map(row), { x: null }])],
        ...['--measures', measure, '--blocks', '1', ...untimed],
      ];
      const { scores } = await bodyOf(args);
      const score = scores.find(
        each => each.measure === measureNameSchema.parse(measure),
      );
      const { value } = driftScoreSchema.parse(score?.score);
      expect(Math.abs(value - expected)).toBeLessThanOrEqual(
        1e-9 * Math.max(Math.abs(expected), Number.MIN_VALUE) + 1e-300,
      );
    },
  );
});
