import { sayDuration, sayPlace, sayVersion, shortDigest } from './index';

describe('words of reviews', () => {
  it.each([
    ['P6M', '6 months'],
    ['P1Y', '1 year'],
    ['P1Y6M', '1 year and 6 months'],
    ['P90D', '90 days'],
    ['P0Y2W', '2 weeks'],
    ['soon', 'soon'],
  ])('says %s as %s', (duration, said) => {
    expect(sayDuration(duration)).toBe(said);
  });

  it('names places, versions and digests shortly', () => {
    expect(sayPlace({ environment: 'production', region: 'eu-west' })).toBe(
      'production / eu-west',
    );
    expect(sayPlace({ environment: 'staging' })).toBe('staging');
    expect(sayVersion({ version: { ordinal: 8 } })).toBe('version 8');
    expect(sayVersion({ version: { ordinal: 8 }, variant: 'plant-3' })).toBe(
      'version 8 of plant-3',
    );
    expect(shortDigest(`sha256:a1b2c3d4${'e'.repeat(56)}`)).toBe('a1b2c3d4');
  });
});
