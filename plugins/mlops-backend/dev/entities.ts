import type { Entity } from '@backstage/catalog-model';

const apiVersion = 'backstage.io/v1alpha1';

function user(name: string, title: string): Entity {
  return {
    apiVersion,
    kind: 'User',
    metadata: { name, namespace: 'default' },
    spec: { profile: { displayName: title }, memberOf: [] },
  };
}

function group(
  name: string,
  title: string,
  members: string[],
  children: string[] = [],
): Entity {
  return {
    apiVersion,
    kind: 'Group',
    metadata: { name, namespace: 'default', title },
    spec: { type: 'team', children },
    relations: [
      ...members.map(member => ({
        type: 'hasMember',
        targetRef: `user:default/${member}`,
      })),
      ...children.map(child => ({
        type: 'parentOf',
        targetRef: `group:default/${child}`,
      })),
    ],
  };
}

/** An ML service of a use case, with whatever else its spec says. */
export function mlService(
  name: string,
  spec: Entity['spec'] = {},
  metadata: Partial<Entity['metadata']> = {},
): Entity {
  return {
    apiVersion,
    kind: 'Component',
    metadata: { name, namespace: 'default', ...metadata },
    spec: {
      type: 'ml-service',
      lifecycle: 'production',
      owner: 'group:default/mlops',
      system: 'delay-forecasting',
      ...spec,
    },
  };
}

/**
 * A small organisation: one well-owned service, one whose group is empty, one
 * without a use case, and a website.
 */
export const entities: Entity[] = [
  user('data-scientist-1', 'Data scientist 1'),
  user('ml-engineer-1', 'ML engineer 1'),
  user('mlops-engineer-1', 'MLOps engineer 1'),
  user('product-manager-1', 'Product manager 1'),
  group('forecasting', 'Forecasting', ['data-scientist-1'], ['platform']),
  group('platform', 'ML platform', ['ml-engineer-1']),
  group('mlops', 'MLOps', ['mlops-engineer-1']),
  group('nobody', 'Nobody', []),
  {
    apiVersion,
    kind: 'Domain',
    metadata: { name: 'operations', namespace: 'default', title: 'Operations' },
    spec: {
      owner: 'group:default/mlops',
      roles: { 'mlops-engineer': 'mlops' },
    },
  },
  {
    apiVersion,
    kind: 'System',
    metadata: {
      name: 'delay-forecasting',
      namespace: 'default',
      title: 'Delay forecasting',
    },
    spec: {
      type: 'ai-system',
      owner: 'group:default/mlops',
      domain: 'operations',
      roles: {
        'ai-product-manager': 'user:default/product-manager-1',
        'ml-engineer': 'Group:Default/Platform',
      },
    },
  },
  mlService(
    'arrival-delay',
    { roles: { 'data-scientist': 'group:default/forecasting' } },
    {
      title: 'Arrival delay',
      annotations: { 'mlops.pitwall.dev/pipeline': 'external:arrival-delay' },
    },
  ),
  mlService(
    'baggage-belt',
    { lifecycle: 'experimental', roles: { 'mlops-engineer': 'nobody' } },
    { title: 'Baggage belt' },
  ),
  mlService('crew-roster', { system: undefined }, { title: 'Crew roster' }),
  {
    apiVersion,
    kind: 'Component',
    metadata: { name: 'website', namespace: 'default' },
    spec: { type: 'website', lifecycle: 'production', owner: 'mlops' },
  },
];
