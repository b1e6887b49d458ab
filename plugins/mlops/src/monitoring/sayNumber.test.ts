import { sayNumber, sayRows, sayShare } from './sayNumber';

describe('sayNumber', () => {
  it.each([
    [0.13934, '0.139'],
    [0, '0'],
    [1234.5, '1,230'],
    [0.000012345, '1.2e-5'],
  ])('says %d as %s', (value, said) => {
    expect(sayNumber(value)).toBe(said);
  });

  it.each([
    [0.0421, '4.21%'],
    [0, '0%'],
    [1, '100%'],
    [0.00001, '0.001%'],
  ])('says the share %d as %s', (share, said) => {
    expect(sayShare(share)).toBe(said);
  });

  it('says counts with thousands apart', () => {
    expect(sayRows(115204)).toBe('115,204');
  });
});
