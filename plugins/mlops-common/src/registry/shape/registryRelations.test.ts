import type { Entity } from '@backstage/catalog-model';
import { registryRelations } from './registryRelations';

function relations(type: string, ml: unknown, kind = 'Component') {
  const entity: Entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name: 'Delay', namespace: 'rail' },
    spec: { type, ml } as Entity['spec'],
  };
  return registryRelations(entity, { serviceTypes: ['ml-service'] }).map(
    ({ source, type: relation, target }) => `${source} ${relation} ${target}`,
  );
}

describe('registryRelations', () => {
  it('goes both ways, once for all spellings of a ref', () => {
    expect(
      relations('ml-service', {
        trainedOn: ['history', 'Rail/History', 'resource:default/weather'],
        servedBy: 'api:default/delays',
      }),
    ).toEqual([
      'component:rail/delay trainedOn resource:rail/history',
      'resource:rail/history trains component:rail/delay',
      'component:rail/delay trainedOn resource:default/weather',
      'resource:default/weather trains component:rail/delay',
      'component:rail/delay servedBy api:default/delays',
      'api:default/delays serves component:rail/delay',
    ]);
  });

  it('speaks of models too', () => {
    expect(relations('ai-model', { servedBy: 'delays' }, 'Resource')).toEqual([
      'resource:rail/delay servedBy component:rail/delays',
      'component:rail/delays serves resource:rail/delay',
    ]);
  });

  it.each([
    ['service', { trainedOn: 'history' }],
    ['ml-service', undefined],
    ['ml-service', 'text'],
    ['ml-service', { trainedOn: 7, servedBy: [':'] }],
  ])('says nothing of a %s that writes %j', (type, ml) => {
    expect(relations(type, ml)).toEqual([]);
  });
});
