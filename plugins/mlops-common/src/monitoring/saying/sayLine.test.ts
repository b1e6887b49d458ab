import type { Threshold } from '../drift/judgeDrift';
import { sayDeployment } from './sayDeployment';
import { sayLine } from './sayLine';

const calibrated = {
  kind: 'calibrated',
  from: 'profile',
  warn: 0.0582,
  drifted: 0.1325,
  windows: 8,
  mean: 0.03,
  deviation: 0.02,
  rows: 100_000,
} as const;

describe('sayLine', () => {
  it.each<[Threshold, number, string]>([
    [
      calibrated,
      8,
      "No window of the reference's 8 lies above 0.058; above 0.13 is not by chance.",
    ],
    [
      { ...calibrated, warn: 0.01, drifted: 0.01 },
      8,
      "The reference's 8 windows hardly differ; above 0.01 is more than a trifle.",
    ],
    [
      { kind: 'fixed', judgedBy: 'value', drifted: 0.1 },
      2,
      "With 2 windows the reference cannot say what is usual, so psi/evidently's own limit of 0.1 stands in.",
    ],
    [
      { kind: 'tooFewWindows', windows: 1, leastWindows: 4 },
      1,
      'With 1 window the reference cannot say what is usual, and psi/evidently has no limit of its own: nothing is judged.',
    ],
  ])('says what %o rests on', (line, windows, sentence) => {
    expect(sayLine('psi/evidently', line, windows)).toBe(sentence);
  });
});

describe('sayDeployment', () => {
  const part = (name: string, ordinal: number, trafficShare: number) => ({
    part: name,
    versionId: `version-${ordinal}`,
    ordinal,
    trafficShare,
  });
  it.each([
    [[part('champion', 3, 1)], undefined, 'Version 3 serves'],
    [
      [part('champion', 3, 0.9), part('challenger', 4, 0.1)],
      'eu-west',
      'Version 3 is champion with 90% in eu-west; version 4 is challenger with 10% in eu-west',
    ],
    [
      [part('champion', 3, 1), part('shadow', 4, 0)],
      undefined,
      'Version 3 serves; version 4 is shadow',
    ],
    [[], 'eu-west', 'Nothing serves in eu-west any more'],
  ])('says %o', (parts, region, sentence) => {
    expect(sayDeployment(parts, region)).toBe(sentence);
  });
});
