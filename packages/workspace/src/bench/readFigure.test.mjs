import { readFigure } from './readFigure.mjs';

const figure = {
  suite: 'road',
  figure: 'backend-start',
  value: 6,
  unit: 's',
  floor: 5,
  ratio: 1.2,
  bar: 1.3,
};

describe('readFigure', () => {
  it('reads a figure', () => {
    expect(readFigure(JSON.stringify(figure))).toEqual(figure);
  });

  it('lets words pass', () => {
    expect(readFigure('warming up')).toBeUndefined();
  });

  it.each([
    ['a missing bar', { ...figure, bar: undefined }, '"bar" as a number'],
    ['no finite ratio', { ...figure, ratio: NaN }, '"ratio" as a number'],
    ['a value in words', { ...figure, value: '6' }, '"value" as a number'],
  ])('refuses %s', (_, broken, words) => {
    expect(() => readFigure(JSON.stringify(broken))).toThrow(words);
  });

  it('refuses half a line', () => {
    expect(() => readFigure('{"suite":')).toThrow(/^A figure is not JSON/);
  });
});
