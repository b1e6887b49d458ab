import { sayLayers } from './sayLayers';

describe('sayLayers', () => {
  it('says each sentence once, and of which layers', () => {
    expect(
      sayLayers([
        { layer: 'performance', sentence: 'The AUC is 0.71.' },
        { layer: 'business', sentence: 'Nothing was pushed yet.' },
        { layer: 'system', sentence: 'Nothing was pushed yet.' },
      ]),
    ).toEqual([
      'Performance: the AUC is 0.71.',
      'Business and system: nothing was pushed yet.',
    ]);
  });
});
