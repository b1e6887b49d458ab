import { binLabels } from './binLabels';

describe('binLabels', () => {
  it('names ranges, values and categories, and the rest', () => {
    expect(binLabels({ by: 'edges', edges: [0, 5, 10] })).toEqual([
      'below 0',
      '0 to 5',
      '5 to 10',
      'above 10',
    ]);
    expect(binLabels({ by: 'values', values: [1, 2.5] })).toEqual([
      '1',
      '2.5',
      'any other',
    ]);
    expect(
      binLabels({ by: 'categories', categories: ['ORD'], truncated: true }),
    ).toEqual(['ORD', 'rare or new']);
  });

  it('rounds, unless two would look the same', () => {
    expect(binLabels({ by: 'values', values: [1 / 3, 2 / 3] })).toEqual([
      '0.33333',
      '0.66667',
      'any other',
    ]);
    expect(binLabels({ by: 'values', values: [1.0000001, 1.0000002] })).toEqual(
      ['1.0000001', '1.0000002', 'any other'],
    );
  });
});
