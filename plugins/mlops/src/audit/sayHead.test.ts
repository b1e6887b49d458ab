import { sayHead } from './sayHead';

const file = { name: 'file', size: 14 };

describe('sayHead', () => {
  it.each([
    [
      14,
      [file],
      '14 decisions are on record; their signed head is kept in 1 other place.',
    ],
    [
      1,
      [{ ...file, size: 1 }],
      '1 decision is on record; its signed head is kept in 1 other place.',
    ],
    [
      14,
      [],
      '14 decisions are on record; their signed head is kept in no other place.',
    ],
    [
      14,
      [{ ...file, problem: 'Full.' }],
      '14 decisions are on record; their signed head is kept in no other place.',
    ],
    [
      14,
      [{ name: 'late' }, file, { name: 'log', size: 15 }],
      '14 decisions are on record; their signed head is kept in 2 of 3 other places.',
    ],
    [
      14,
      [{ name: 'behind', size: 13 }, file],
      '14 decisions are on record; their signed head is kept in 1 of 2 other places.',
    ],
    [0, [file], 'No decision is on record yet.'],
  ])('of %i entries and %j', (size, anchors, sentence) => {
    expect(sayHead({ size, anchors })).toBe(sentence);
  });
});
