import type { Entity } from '@backstage/catalog-model';

export const base = { lifecycle: 'production', owner: 'team' };

/** For tests: an entity with an owner. */
export function entity(kind: string, name: string, spec: object) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name },
    spec: { owner: 'team', ...spec },
  };
}

/** For tests: one sound entity of each shape, and one that is not ours. */
export const valid = [
  entity('Domain', 'rail', { roles: { 'model-validator': 'validators' } }),
  entity('System', 'forecasting', {
    type: 'ai-system',
    domain: 'rail',
    ai: { intendedPurpose: 'Tells travellers early what will be late.' },
    raci: { retrain: { 'data-engineer': 'none' } },
  }),
  entity('Component', 'delay', {
    ...base,
    type: 'ml-service',
    system: 'forecasting',
    ml: {
      task: 'binary-classification',
      trainedOn: ['resource:history', 'default/History'],
      servedBy: 'delay-api',
      runbooks: { default: 'https://example.com/runbook' },
      needs: ['gpu'],
    },
    activities: { 'measure-energy': { title: 'Measure energy' } },
    roles: { 'on-call': ['Group:default/Pit-Crew'] },
    raci: {
      'respond-to-incident': { 'on-call': 'R' },
      'measure-energy': { 'on-call': 'A/R' },
      // Declared above, or nowhere: one entity cannot tell.
      'measure-noise': { 'on-call': 'I' },
    },
  }),
  entity('Component', 'delay-training', {
    ...base,
    type: 'ml-pipeline',
    ml: { trainedOn: 'history' },
  }),
  entity('Resource', 'history', {
    type: 'dataset',
    data: { dataClasses: ['public'] },
    roles: { 'data-engineer': 'user:default/engineer' },
  }),
  entity('Resource', 'delay-features', {
    type: 'feature-view',
    data: { keys: ['flight'] },
  }),
  entity('Resource', 'delay-model', {
    type: 'ai-model',
    ml: { trainedOn: 'history', servedBy: 'delay-api' },
  }),
  entity('Component', 'delay-api', {
    ...base,
    type: 'service',
    ml: 'not ours',
  }),
  entity('User', 'gpu-specialist', {
    memberOf: [],
    engagement: { employer: 'Example Compute', until: '2026-12-31' },
    specialisations: ['gpu'],
  }),
];

/** For tests: the same entities with mistakes, and what the catalog says of each. */
export const malformed: [Entity, string[]][] = [
  [
    entity('Domain', 'rail', {
      roles: { 'model-validater': 'x', security: 'component:default/x' },
    }),
    [
      'spec.roles.model-validater is not a role; known roles are ',
      '; did you mean model-validator? ',
      'spec.roles.security names component:default/x; allowed kinds are group, user.',
    ],
  ],
  [
    entity('System', 'forecasting', {
      type: 'ai-system',
      ai: { purpose: 'x', riskClass: 'extreme' },
      raci: {
        retrain: { 'data-scientist': 'A', 'ml-engineer': 'A/R' },
        'deploy-it': {},
      },
    }),
    [
      'spec.ai.intendedPurpose is missing.',
      'spec.ai.riskClass is not one of minimal, limited, high, prohibited.',
      'spec.ai.purpose is not a field; known fields are intendedPurpose, ',
      'spec.raci.retrain makes data-scientist and ml-engineer accountable: exactly one role must hold A.',
      'spec.raci.deploy-it is not an activity; known activities are ',
    ],
  ],
  [
    entity('Component', 'delay', {
      ...base,
      type: 'ml-service',
      ml: {
        task: 'ranking',
        latencyBudget: 200,
        trainedOn: ['user:x'],
        runbooks: { latencies: 'https://example.com' },
        needs: ['gpus'],
      },
      activities: { 'measure-energy': { name: 'Measure energy' } },
      raci: { retrain: { 'on-call': 'Q' } },
    }),
    [
      'spec.ml.trainedOn[0] names user:default/x; allowed kinds are resource.',
      'did you mean latencyBudgetMs?',
      'spec.raci.retrain.on-call is not one of R, A, A/R, C, C (veto), I, none.',
      'spec.activities.measure-energy.name is not a field; known fields are title.',
      'spec.ml.runbooks.latencies is not a field; known fields are default, data, drift, ',
      'spec.ml.needs[0] is not one of deployment-engineering, ',
    ],
  ],
  [
    entity('Component', 'delay-training', {
      ...base,
      type: 'ml-pipeline',
      ml: { latencyBudgetMs: 1, trainedOn: [] },
    }),
    [
      'spec.ml.trainedOn must name between 1 and 100 entities, not 0.',
      'spec.ml.latencyBudgetMs is not a field; known fields are task, trainedOn, cadence.',
    ],
  ],
  [
    entity('Resource', 'history', {
      type: 'dataset',
      data: { dataClasses: ['secret'], licence: 7 },
    }),
    [
      'spec.data.dataClasses[0] is not one of public, internal, confidential, personal, special.',
      'spec.data.licence must be a string.',
    ],
  ],
  [
    entity('Resource', 'delay-features', {
      type: 'feature-view',
      data: { key: 'flight', features: 'age' },
    }),
    [
      'spec.data.features must be an array.',
      'spec.data.key is not a field; known fields are dataClasses, keys, features; did you mean keys?',
    ],
  ],
  [
    entity('Resource', 'delay-model', {
      type: 'ai-model',
      ml: { servedBy: 'resource:x', task: 'Two Words' },
    }),
    [
      'spec.ml.task must be words in kebab-case.',
      'spec.ml.servedBy names resource:default/x; allowed kinds are component, api.',
    ],
  ],
  [
    entity('User', 'gpu-specialist', {
      memberOf: [],
      engagement: { employr: 'Example Compute', until: 'soon' },
      specialisations: ['GPU'],
    }),
    [
      'spec.engagement.until is not a day such as 2026-12-31.',
      'spec.engagement.employr is not a field; known fields are employer, from, until; did you mean employer?',
      '; did you mean gpu?',
    ],
  ],
];
