import { together } from './together';

const ada = {
  kind: 'person' as const,
  entityRef: 'user:default/ada',
  title: 'Ada',
};
const entry = (at: string, sentence: string, by = ada) => ({
  at: `2026-01-0${at}T09:30:00.000Z`,
  by,
  type: 'mlops.governance.form-filled@1',
  sentence,
});

describe('together', () => {
  it('tells the newest first, and the same in a row once', () => {
    const saved = 'Ada filled in the form.';
    expect(
      together([
        entry('1', 'Ada opened the review.'),
        entry('2', saved),
        entry('3', saved),
        entry('4', 'Ada asked for signatures.'),
        entry('5', saved),
      ]).map(({ at, sentence, times }) => [at.slice(9, 10), sentence, times]),
    ).toEqual([
      ['5', saved, 1],
      ['4', 'Ada asked for signatures.', 1],
      ['3', saved, 2],
      ['1', 'Ada opened the review.', 1],
    ]);
  });
});
