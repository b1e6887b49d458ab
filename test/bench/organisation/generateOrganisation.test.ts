import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { generateOrganisation, serviceName } from './generateOrganisation';

const ofKind = (entities: readonly Entity[], kind: string) =>
  entities.filter(entity => entity.kind === kind);

const parentsOf = (entities: readonly Entity[]) =>
  ofKind(entities, 'Group').flatMap(({ spec }) =>
    spec?.parent ? [`group:default/${spec.parent}`] : [],
  );

describe('generateOrganisation', () => {
  const entities = generateOrganisation(1000);

  it('is the same organisation every time', () => {
    expect(generateOrganisation(1000)).toEqual(entities);
  });

  it('has as many services as asked, in use cases, in domains', () => {
    expect(ofKind(entities, 'Component')).toHaveLength(1000);
    expect(ofKind(entities, 'System')).toHaveLength(200);
    expect(ofKind(entities, 'Domain')).toHaveLength(5);
    expect(ofKind(entities, 'Component')[17].metadata.name).toBe(
      serviceName(17),
    );
  });

  it('has about as many people as asked, every team of them as many', () => {
    const many = generateOrganisation(1000, 20_000);
    expect(ofKind(many, 'User').length).toBeCloseTo(20_000, -2);
    expect(ofKind(entities, 'User').length).toBeCloseTo(2_000, -2);
    expect(ofKind(many, 'Group')).toHaveLength(
      ofKind(entities, 'Group').length,
    );
  });

  it('names every entity once, and refers to none that is not there', () => {
    const refs = entities.map(stringifyEntityRef);
    expect(new Set(refs).size).toBe(refs.length);
    for (const { spec } of ofKind(entities, 'Component')) {
      expect(refs).toContain(`system:default/${spec?.system}`);
      expect(refs).toContain(`group:default/${spec?.owner}`);
    }
    for (const { spec } of ofKind(entities, 'System')) {
      expect(refs).toContain(`domain:default/${spec?.domain}`);
    }
    expect(refs).toEqual(expect.arrayContaining(parentsOf(entities)));
  });
});
