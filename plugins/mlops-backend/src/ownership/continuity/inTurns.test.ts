import { inTurns } from './inTurns';
import { turnsDuring } from './turnsForTests';

function* count(steps: number) {
  for (let n = 0; n < steps; n += 1) yield;
  return steps;
}

describe('inTurns', () => {
  it('gives what the steps give', async () => {
    expect(await inTurns(count(3))).toBe(3);
  });

  it('lets others have their turn when a slice is over', async () => {
    expect(await turnsDuring(() => inTurns(count(50), 0))).toBeGreaterThan(49);
  });

  it('goes on at once while a slice is not over', async () => {
    expect(await turnsDuring(() => inTurns(count(50), Infinity))).toBe(0);
  });

  it('fails as a step fails', async () => {
    function* failing() {
      yield;
      throw new Error('no further');
    }
    await expect(inTurns(failing(), 0)).rejects.toThrow('no further');
  });
});
