import { saySignature } from './saySignature';

describe('saySignature', () => {
  it.each([
    ['approve', 'Sign a1b2c3d4 for production / eu-west, valid 6 months'],
    [
      'approveWithCondition',
      'Sign a1b2c3d4 for production / eu-west with this condition, valid 6 months',
    ],
    ['sendBack', 'Send a1b2c3d4 back with this reason'],
  ] as const)('states what %s signs', (verdict, said) => {
    expect(
      saySignature(
        verdict,
        `sha256:a1b2c3d4${'0'.repeat(56)}`,
        { validity: 'P6M' },
        { environment: 'production', region: 'eu-west' },
      ),
    ).toBe(said);
  });
});
