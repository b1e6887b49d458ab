import { sayHowMade } from './sayHowMade';

describe('sayHowMade', () => {
  it('says everything that another tool may do differently', () => {
    expect(
      sayHowMade({
        method: 'population-stability-index',
        variant: 'evidently',
        base: 'e',
        binning: 'reference-bins',
        normalised: 'none',
        nulls: 'dropped',
        from: 'profile',
      }),
    ).toBe(
      'as Evidently defines it; logarithm to base e; the bins of the reference’s profile; missing rows left out; by the portal from profiles',
    );
  });

  it('says what a distance is counted in, and who measured it', () => {
    expect(
      sayHowMade({
        method: 'wasserstein-distance',
        variant: 'plain',
        binning: 'none',
        normalised: 'reference-deviation',
        nulls: 'own-bin',
        from: 'raw',
      }),
    ).toBe(
      'without bins; counted in standard deviations of the reference; missing rows as a bin of their own; by the pipeline from raw rows',
    );
  });
});
