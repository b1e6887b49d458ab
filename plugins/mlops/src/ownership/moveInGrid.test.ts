import { moveInGrid } from './moveInGrid';

const size = { rows: 8, columns: 4 };

describe('moveInGrid', () => {
  it.each([
    ['ArrowUp', false, 1, 2],
    ['ArrowDown', false, 3, 2],
    ['ArrowLeft', false, 2, 1],
    ['ArrowRight', false, 2, 3],
    ['Home', false, 2, 0],
    ['End', false, 2, 3],
    ['Home', true, 0, 0],
    ['End', true, 7, 3],
    ['PageUp', false, 0, 2],
    ['PageDown', false, 7, 2],
  ])(
    'leads by %s (control: %s) to row %i, column %i',
    (key, ctrlKey, row, column) => {
      expect(moveInGrid({ row: 2, column: 2 }, { key, ctrlKey }, size)).toEqual(
        {
          row,
          column,
        },
      );
    },
  );

  it.each(['ArrowUp', 'ArrowLeft', 'PageUp'])(
    'stays inside at the first cell on %s',
    key => {
      const first = { row: 0, column: 0 };
      expect(moveInGrid(first, { key, ctrlKey: false }, size)).toEqual(first);
    },
  );

  it.each(['ArrowDown', 'ArrowRight', 'PageDown'])(
    'stays inside at the last cell on %s',
    key => {
      const last = { row: 7, column: 3 };
      expect(moveInGrid(last, { key, ctrlKey: false }, size)).toEqual(last);
    },
  );

  it('leaves other keys to the browser', () => {
    expect(
      moveInGrid({ row: 1, column: 1 }, { key: 'Tab', ctrlKey: false }, size),
    ).toBeUndefined();
  });
});
