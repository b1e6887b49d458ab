import { fromLocalField, toLocalField } from './localInstant';

describe('the field of an instant', () => {
  it('comes back to the minute', () => {
    const instant = '2026-01-31T09:30:00.000Z';
    expect(fromLocalField(toLocalField(instant))).toBe(instant);
    expect(toLocalField(instant)).toMatch(/^2026-0[12]-\d\dT\d\d:\d\d$/);
  });

  it('is empty until it is filled in', () => {
    expect(fromLocalField('')).toBeUndefined();
  });
});
