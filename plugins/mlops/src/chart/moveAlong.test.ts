import { moveAlong } from './moveAlong';

describe('moveAlong', () => {
  it.each([
    ['ArrowLeft', 9],
    ['ArrowDown', 9],
    ['ArrowRight', 11],
    ['ArrowUp', 11],
    ['PageDown', 7],
    ['PageUp', 13],
    ['Home', 0],
    ['End', 25],
  ])('leads by %s to point %i', (key, index) => {
    expect(moveAlong(10, key, 26)).toBe(index);
  });

  it('stays among the points', () => {
    expect(moveAlong(0, 'ArrowLeft', 26)).toBe(0);
    expect(moveAlong(25, 'PageUp', 26)).toBe(25);
  });

  it('leaves other keys to the browser', () => {
    expect(moveAlong(1, 'Tab', 26)).toBeUndefined();
  });
});
