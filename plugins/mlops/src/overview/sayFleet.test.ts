import { sayFleet } from './sayFleet';

describe('sayFleet', () => {
  it.each([
    [
      41,
      50,
      2,
      '41 in production; the ownership of 2 of 50 services needs attention.',
    ],
    [
      1,
      1,
      1,
      '1 in production; the ownership of 1 of 1 service needs attention.',
    ],
    [
      9,
      12,
      0,
      '9 in production; the ownership of all 12 services is in order.',
    ],
    [0, 1, 0, '0 in production; the only service has its ownership in order.'],
  ])(
    'of %i in production, %i services, %i with violations',
    (inProduction, services, withViolations, said) => {
      expect(
        sayFleet({ inProduction, services, withViolations, lifecycles: [] }),
      ).toBe(said);
    },
  );
});
