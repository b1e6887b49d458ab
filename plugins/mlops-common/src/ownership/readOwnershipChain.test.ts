import type { Entity } from '@backstage/catalog-model';
import { readOwnershipChain } from './readOwnershipChain';

function entity(kind: string, name: string, spec: Entity['spec'] = {}): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default' },
    spec,
  };
}

function chain(service: Entity['spec'], others: Entity[] = []) {
  const byRef = new Map(
    others.map(e => [`${e.kind.toLowerCase()}:default/${e.metadata.name}`, e]),
  );
  return readOwnershipChain(entity('Component', 'delay', service), ref =>
    byRef.get(ref),
  );
}

const useCase = entity('System', 'forecasting', {
  type: 'ai-system',
  domain: 'rail',
});

describe('readOwnershipChain', () => {
  it('climbs through nested domains, farthest level first', () => {
    const { domains, levels, problems, owner } = chain(
      { system: 'Forecasting', owner: 'mlops' },
      [
        useCase,
        entity('Domain', 'rail', { subdomainOf: 'default/transport' }),
        entity('Domain', 'transport', { roles: { security: 'guards' } }),
        {
          ...entity('Group', 'mlops'),
          metadata: { name: 'mlops', title: 'MLOps' },
        },
      ],
    );
    expect(problems).toEqual([]);
    expect(owner).toEqual({ entityRef: 'group:default/mlops', title: 'MLOps' });
    expect(domains.map(({ entityRef }) => entityRef)).toEqual([
      'domain:default/rail',
      'domain:default/transport',
    ]);
    expect(levels.map(({ source }) => source.level)).toEqual([
      'domain',
      'domain',
      'use-case',
      'service',
    ]);
    expect(levels[0].roles).toEqual({ security: ['group:default/guards'] });
  });

  it.each([
    [{}, [], 'no-use-case'],
    [{ system: 'lost' }, [], 'use-case-missing'],
    [
      { system: 'plain' },
      [entity('System', 'plain', { type: 'product' })],
      'use-case-untyped',
    ],
    [{ system: 'forecasting' }, [useCase], 'domain-missing'],
    [
      { system: 'forecasting' },
      [useCase, entity('Domain', 'rail', { subdomainOf: 'rail' })],
      'domain-cyclic',
    ],
  ])('of %j reports what leads nowhere', (service, others, code) => {
    expect(chain(service, others).problems).toMatchObject([{ code }]);
  });

  it('inherits nothing from a use case that is not there', () => {
    const { levels, useCase: found } = chain({ system: 'lost' });
    expect(found).toBeUndefined();
    expect(levels).toHaveLength(1);
  });

  it.each([null, 7, ['forecasting'], 'a b', ':', ''])(
    'takes %j for no reference',
    system => {
      expect(chain({ system }).problems).toMatchObject([
        { code: 'no-use-case' },
      ]);
    },
  );
});
