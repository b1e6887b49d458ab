import { checkEntityShape } from './checkEntityShape';

function said(kind: string, type: unknown, spec: unknown) {
  const written =
    typeof spec === 'object' && spec !== null ? { type, ...spec } : spec;
  return checkEntityShape(
    { kind, metadata: { name: 'x' }, spec: written },
    { serviceTypes: ['ml-service', 'scoring'] },
  ).map(({ sentence }) => sentence);
}

const useCase = {
  intendedPurpose: 'Tells travellers early which flights will be late.',
  kpi: { name: 'Missed connections', unit: '%', baseline: 4, target: 3 },
  technicalFloors: { auc: { atLeast: 0.7 }, 'p95-latency-ms': { atMost: 200 } },
  regulatoryRole: 'provider',
  riskClass: 'limited',
};

const service = {
  task: 'binary-classification',
  claims: {
    riskTier: 'high',
    materiality: { exposure: 'high', purpose: 'decision-support' },
    dataClasses: ['internal', 'personal'],
  },
  trainedOn: ['resource:flight-history', 'Default/Weather', 'bookings'],
  servedBy: 'arrival-delay-api',
  latencyBudgetMs: 200,
  monitoring: { anything: ['goes', 1] },
  cadence: {},
  runbooks: { default: 'https://example.com/runbook' },
  needs: ['gpu'],
};

describe('checkEntityShape', () => {
  it.each([
    ['System', 'ai-system', { ai: useCase }],
    ['System', 'AI-System', { ai: { intendedPurpose: 'Helps.' } }],
    ['Component', 'ml-service', { ml: service }],
    ['component', 'ML-Service', { ml: service }],
    ['Component', 'scoring', {}],
    ['Component', 'ml-pipeline', { ml: { trainedOn: 'x', cadence: {} } }],
    [
      'Resource',
      'ai-model',
      {
        ml: {
          task: 'ranking',
          framework: 'scikit-learn 1.2',
          licence: 'MIT',
          trainedOn: 'x',
          servedBy: ['api:y'],
        },
      },
    ],
    [
      'Resource',
      'dataset',
      { data: { dataClasses: ['public'], licence: 'CC0', origin: 'US DOT' } },
    ],
    [
      'Resource',
      'feature-view',
      { data: { dataClasses: ['internal'], keys: ['id'], features: ['age'] } },
    ],
    ['Component', 'service', { ml: 'whatever others mean by it' }],
    ['API', 'openapi', { ai: 1, data: 2 }],
  ])('accepts a %s of type %s', (kind, type, spec) => {
    expect(said(kind, type, spec)).toEqual([]);
  });

  it.each<[string, string, unknown, string[]]>([
    ['System', 'ai-system', { ai: null }, ['spec.ai must be an object.']],
    [
      'System',
      'ai-system',
      { ai: { purpose: 'x' } },
      [
        'spec.ai.intendedPurpose is missing.',
        'spec.ai.purpose is not a field; known fields are intendedPurpose, kpi, technicalFloors, regulatoryRole, riskClass.',
      ],
    ],
    [
      'System',
      'ai-system',
      { ai: { ...useCase, kpi: { name: 'x', baseline: '4' } } },
      [
        'spec.ai.kpi.baseline must be a number.',
        'spec.ai.kpi.target is missing.',
      ],
    ],
    [
      'System',
      'ai-system',
      { ai: { ...useCase, technicalFloors: { auc: {}, 'A U C': {} } } },
      [
        'spec.ai.technicalFloors.auc must say atLeast, atMost or both.',
        'spec.ai.technicalFloors.A U C has a name that must be words in kebab-case.',
      ],
    ],
    [
      'System',
      'ai-system',
      { ai: { ...useCase, riskClass: 'hihg', regulatoryRole: 'importer' } },
      [
        'spec.ai.regulatoryRole is not one of provider, deployer.',
        'spec.ai.riskClass is not one of minimal, limited, high, prohibited; did you mean high?',
      ],
    ],
    ['Component', 'ml-service', { ml: {} }, ['spec.ml.task is missing.']],
    [
      'Component',
      'ml-service',
      { ml: { ...service, latencyBudget: 1, latencyBudgetMs: -1 } },
      [
        'spec.ml.latencyBudgetMs must be more than 0.',
        'spec.ml.latencyBudget is not a field; known fields are task, claims, trainedOn, servedBy, latencyBudgetMs, monitoring, cadence, runbooks, needs; did you mean latencyBudgetMs?',
      ],
    ],
    [
      'Component',
      'ml-service',
      {
        ml: {
          ...service,
          claims: {
            riskTier: 1,
            materiality: { exposure: 'enormous', volume: 1 },
            dataClasses: ['secret'],
          },
        },
      },
      [
        'spec.ml.claims.riskTier is not one of minimal, limited, high, prohibited.',
        'spec.ml.claims.materiality.exposure is not one of low, medium, high.',
        'spec.ml.claims.materiality.volume is not a field; known fields are exposure, purpose.',
        'spec.ml.claims.dataClasses[0] is not one of public, internal, confidential, personal, special.',
      ],
    ],
    [
      'Component',
      'scoring',
      {
        ml: {
          task: 'Binary Classification',
          trainedOn: ['component:x', 'a b', 7],
          servedBy: [],
        },
      },
      [
        'spec.ml.task must be words in kebab-case.',
        'spec.ml.trainedOn[0] names component:default/x; allowed kinds are resource.',
        'spec.ml.trainedOn[1] is not an entity reference such as resource:default/name.',
        'spec.ml.trainedOn[2] is not an entity reference such as resource:default/name.',
        'spec.ml.servedBy must name between 1 and 100 entities, not 0.',
      ],
    ],
    [
      'Component',
      'ml-pipeline',
      { ml: { servedBy: 'x' } },
      [
        'spec.ml.servedBy is not a field; known fields are task, trainedOn, cadence.',
      ],
    ],
    [
      'Resource',
      'ai-model',
      { ml: { framework: '', license: 'MIT' } },
      [
        'spec.ml.framework must not be shorter than 1.',
        'spec.ml.license is not a field; known fields are task, framework, licence, trainedOn, servedBy; did you mean licence?',
      ],
    ],
    [
      'Resource',
      'dataset',
      { data: { dataClasses: 'public' } },
      ['spec.data.dataClasses must be an array.'],
    ],
    [
      'Resource',
      'feature-view',
      { data: { keys: [1], features: [] } },
      [
        'spec.data.keys[0] must be a string.',
        'spec.data.features must not be shorter than 1.',
      ],
    ],
    [
      'Resource',
      'ml-service',
      {},
      ['spec.type is ml-service, a type of Component and not of resource.'],
    ],
    [
      'Component',
      'ai-system',
      {},
      ['spec.type is ai-system, a type of System and not of component.'],
    ],
  ])('refuses a %s of type %s with %j', (kind, type, spec, sentences) => {
    expect(said(kind, type, spec)).toEqual(sentences);
  });

  const cyclic: Record<string, unknown> = { task: 'ranking' };
  cyclic.claims = cyclic;
  cyclic.monitoring = cyclic;

  it.each([
    ['no entity at all', undefined],
    ['a number', 7],
    ['a list', [1]],
    ['numbers for words', { kind: 7, spec: { type: 7 } }],
    ['no spec', { kind: 'System', spec: null }],
    ['an anchor inside itself', shaped(cyclic)],
    [
      'a million fields',
      shaped(
        Object.fromEntries(
          Array(1e5)
            .fill(0)
            .map((_, n) => [`f${n}`, n]),
        ),
      ),
    ],
    [
      'a million classes',
      shaped({ task: 'x', claims: { dataClasses: Array(1e6).fill('x') } }),
    ],
    ['a million refs', shaped({ task: 'x', trainedOn: Array(1e6).fill('') })],
    [
      'a prototype',
      shaped(JSON.parse('{"__proto__":{"task":"x"},"constructor":1}')),
    ],
  ])('is not thrown by %s', (_, entity) => {
    const issues = checkEntityShape(entity, { serviceTypes: ['ml-service'] });
    expect(issues.length).toBeLessThanOrEqual(51);
  });
});

function shaped(ml: unknown) {
  return { kind: 'Component', spec: { type: 'ml-service', ml } };
}
