import { prefillAnswers, withPrefilled } from './prefillAnswers';

const schema = {
  properties: { auc: {}, data: {}, run: {}, purpose: {}, missing: {} },
};
const ui = {
  auc: { 'ui:prefill': 'metrics.auc' },
  data: { 'ui:prefill': 'lineage.data' },
  run: { 'ui:prefill': 'source' },
  missing: { 'ui:prefill': 'metrics.recall' },
};
const version = {
  ordinal: 8,
  metrics: { auc: 0.91 },
  source: 'https://ci.example/runs/8',
  lineage: { data: `sha256:${'a'.repeat(64)}` },
};

describe('prefillAnswers', () => {
  it('takes what is known from the version, and says from where', () => {
    const prefilled = prefillAnswers(schema, ui, { version });
    expect(Object.fromEntries(prefilled)).toEqual({
      auc: { value: 0.91, source: 'metrics.auc of version 8' },
      data: {
        value: `sha256:${'a'.repeat(64)}`,
        source: 'lineage.data of version 8',
      },
      run: {
        value: 'https://ci.example/runs/8',
        source: 'source of version 8',
      },
    });
    expect(withPrefilled({ auc: 0.5 }, prefilled)).toMatchObject({
      auc: 0.5,
      run: 'https://ci.example/runs/8',
    });
  });

  it('knows nothing without the version', () => {
    expect(prefillAnswers(schema, ui, {}).size).toBe(0);
  });
});
