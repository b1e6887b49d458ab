import { dataSets } from './dataSets';

const feature = (
  datasetRole: 'input' | 'prediction',
  segment: string,
  variant?: string,
) => ({
  feature: 'delay',
  datasetRole,
  segment,
  variant,
  verdict: 'ok' as const,
  from: '2026-01-05T00:00:00.000Z',
  to: '2026-01-12T00:00:00.000Z',
  sentence: 'As usual.',
});

describe('dataSets', () => {
  it('names each set once, and knows the chosen one', () => {
    const sets = dataSets(
      {
        features: [
          feature('input', 'all'),
          feature('input', 'all'),
          feature('prediction', 'carrier:aa', 'north'),
        ],
      },
      { role: 'input' },
    );
    expect(
      sets.map(({ title, size, isChosen }) => [title, size, isChosen]),
    ).toEqual([
      ['inputs', 2, true],
      ['predictions, north, carrier:aa', 1, false],
    ]);
  });

  it('lists what the address asks for, even if it was never pushed', () => {
    expect(
      dataSets({ features: [feature('input', 'all')] }, { role: 'label' }),
    ).toMatchObject([
      { title: 'inputs', isChosen: false },
      { title: 'labels', size: 0, isChosen: true },
    ]);
  });
});
