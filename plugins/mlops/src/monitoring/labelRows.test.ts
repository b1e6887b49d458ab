import { labelRows } from './labelRows';

const axis = { from: 0, to: 100, pixels: 500 };

describe('labelRows', () => {
  it('keeps labels that are far apart in one row', () => {
    expect(
      labelRows(
        [
          { at: 10, label: 'v1' },
          { at: 50, label: 'v2' },
        ],
        axis,
      ),
    ).toEqual([0, 0]);
  });

  it('lifts a label that would cover another, and drops the third', () => {
    const label = 'v2 + v3';
    expect(
      labelRows(
        [
          { at: 50, label },
          { at: 52, label },
          { at: 54, label },
          { at: 70, label },
        ],
        axis,
      ),
    ).toEqual([0, 1, undefined, 0]);
  });
});
