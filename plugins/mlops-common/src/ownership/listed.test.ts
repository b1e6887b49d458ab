import { listed } from './listed';

describe('listed', () => {
  it('names a few', () => {
    expect(listed(['a', 'b'])).toBe('a, b');
  });

  it('counts what it does not name', () => {
    const refs = Array.from({ length: 12 }, (_, n) => `r${n}`);
    expect(listed(refs)).toBe(
      'r0, r1, r2, r3, r4, r5, r6, r7, r8, r9 and 2 more',
    );
  });
});
