import type { Entity } from '@backstage/catalog-model';

const apiVersion = 'backstage.io/v1alpha1';

function user(name: string): Entity {
  return {
    apiVersion,
    kind: 'User',
    metadata: { name, namespace: 'default' },
    spec: {
      profile: {
        displayName: name.charAt(0).toUpperCase() + name.slice(1),
        email: `${name}@example.com`,
      },
      memberOf: [],
    },
  };
}

/** The service that is reviewed. */
export const service = 'component:default/arrival-delay';
/** A service whose roles nobody holds but one. */
export const lonelyService = 'component:default/lonely';

function mlService(
  name: string,
  roles: object,
  system = 'delay-forecasting',
): Entity {
  return {
    apiVersion,
    kind: 'Component',
    metadata: { name, namespace: 'default', title: 'Arrival delay' },
    spec: {
      type: 'ml-service',
      lifecycle: 'production',
      owner: 'user:default/rosa',
      system,
      ml: {
        task: 'binary-classification',
        claims: { riskTier: 'limited', materiality: { exposure: 'high' } },
      },
      roles,
    },
  } as Entity;
}

/**
 * People of a small airline: rosa opens reviews, ada writes versions, dana and
 * dirk own data, carl is compliance, vera and victor validate (as a group, in
 * which ada and rosa are too), olga owns the model, and twin owns data and is
 * compliance as well.
 */
export const airline: Entity[] = [
  ...['rosa', 'ada', 'dana', 'dirk', 'carl', 'vera', 'victor', 'olga'].map(
    user,
  ),
  user('twin'),
  user('stranger'),
  {
    apiVersion,
    kind: 'Group',
    metadata: { name: 'validators', namespace: 'default' },
    spec: { type: 'team', children: [] },
    relations: ['vera', 'victor', 'ada', 'rosa'].map(name => ({
      type: 'hasMember',
      targetRef: `user:default/${name}`,
    })),
  },
  {
    apiVersion,
    kind: 'Domain',
    metadata: { name: 'operations', namespace: 'default' },
    spec: {
      owner: 'user:default/rosa',
      roles: {
        'model-validator': 'group:default/validators',
        compliance: ['user:default/carl', 'user:default/twin'],
      },
    },
  },
  {
    apiVersion,
    kind: 'System',
    metadata: { name: 'delay-forecasting', namespace: 'default' },
    spec: {
      type: 'ai-system',
      owner: 'user:default/rosa',
      domain: 'operations',
      roles: { 'ai-product-manager': 'user:default/olga' },
    },
  },
  mlService('arrival-delay', {
    'data-engineer': [
      'user:default/dana',
      'user:default/dirk',
      'user:default/twin',
    ],
    'mlops-engineer': 'user:default/rosa',
  }),
  {
    apiVersion,
    kind: 'System',
    metadata: { name: 'lonely', namespace: 'default' },
    spec: {
      type: 'ai-system',
      owner: 'user:default/rosa',
      roles: { compliance: 'user:default/twin' },
    },
  },
  mlService('lonely', { 'data-engineer': 'user:default/twin' }, 'lonely'),
];
