import { readFileSync } from 'node:fs';
import path from 'node:path';
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  checkEntityShape,
  checkOwnershipShape,
  controlRoles,
} from '@pitwall/plugin-mlops-common';
import { parse } from 'yaml';
import {
  canonical,
  demoEntities,
  demoEntitiesOf,
  demoMatrix,
  demoOwnership,
  demoRefs,
} from './__testUtils__/demoOrganisation';

const services = demoEntitiesOf('Component', 'ml-service');

/** The only reference that leads nowhere, and does so on purpose. */
const personWhoLeft = 'user:default/mlops-engineer-3';

describe('the demo organisation', () => {
  it.each([
    ['Domain', undefined, 2],
    ['System', 'ai-system', 4],
    ['Group', undefined, 10],
    ['User', undefined, 14],
    ['Component', 'ml-service', 12],
    ['Resource', 'ai-model', 12],
    ['Resource', 'dataset', 8],
    ['Resource', 'feature-view', 4],
    ['Component', 'ml-pipeline', 4],
  ])('holds its %s of type %s: %i', (kind, type, count) => {
    expect(demoEntitiesOf(kind, type)).toHaveLength(count);
  });

  it('has no system but use cases', () => {
    expect(demoEntitiesOf('System')).toHaveLength(4);
  });

  it('nests its groups three deep, each parent knowing its children', () => {
    const parents = demoEntitiesOf('Group').flatMap(group =>
      demoRefs(group, 'parent', 'group').map(parent => ({
        parent,
        child: stringifyEntityRef(group),
      })),
    );
    for (const { parent, child } of parents) {
      const group = demoEntities.get(parent);
      expect(group && demoRefs(group, 'children', 'group')).toContain(child);
    }
    const deepest = parents.filter(({ parent }) =>
      parents.some(({ child }) => child === parent),
    );
    expect(deepest.length).toBeGreaterThan(0);
  });

  it('names people by their job, with an address nobody can have', () => {
    for (const { metadata, spec } of demoEntitiesOf('User')) {
      expect(metadata.name).toMatch(
        /^(ai-product-manager|data-scientist|data-engineer|ml-engineer|mlops-engineer|model-validator|compliance-officer|security-engineer|operations-controller)-\d$/,
      );
      const words = metadata.name.replaceAll('-', ' ');
      expect(spec?.profile).toEqual({
        displayName: expect.stringMatching(new RegExp(`^${words}$`, 'i')),
        email: `${metadata.name}@pitwall.example`,
      });
      expect(metadata.description).toMatch(/^[A-Z].+\.$/);
    }
  });

  it('keeps the shapes of the suite', () => {
    const issues = [...demoEntities.values()].flatMap(entity => [
      ...checkEntityShape(entity, { serviceTypes: ['ml-service'] }),
      ...checkOwnershipShape(entity, demoMatrix),
    ]);
    expect(issues).toEqual([]);
  });

  it('says of every use case what it is for, what it must achieve and how badly it may do', () => {
    for (const { spec } of demoEntitiesOf('System')) {
      expect(spec?.ai).toMatchObject({
        intendedPurpose: expect.stringMatching(/.{80}/s),
        kpi: { baseline: expect.any(Number), target: expect.any(Number) },
        technicalFloors: expect.any(Object),
        regulatoryRole: expect.any(String),
        riskClass: expect.any(String),
      });
    }
  });

  it('leaves no reference dangling but the person who left', () => {
    const dangling = [...demoEntities.values()]
      .flatMap(referencesOf)
      .filter(ref => !demoEntities.has(ref));
    expect([...new Set(dangling)]).toEqual([personWhoLeft]);
  });

  it('puts every service into a use case, and serves it by a component', () => {
    for (const service of services) {
      expect(demoRefs(service, 'system', 'system')).toHaveLength(1);
      expect(service.spec?.ml).toMatchObject({
        servedBy: expect.any(Array),
        trainedOn: expect.any(Array),
      });
    }
  });

  it('binds the control roles at each domain, above the teams', () => {
    for (const domain of demoEntitiesOf('Domain')) {
      expect(Object.keys(Object(domain.spec?.roles))).toEqual(
        expect.arrayContaining([...controlRoles]),
      );
    }
  });

  it('owns nine services cleanly and two badly, each in its own way, and lets one wait', () => {
    const violations = Object.fromEntries(
      services
        .map(service => demoOwnership(service))
        .filter(ownership => ownership.violations.length > 0)
        .map(ownership => [
          ownership.service.entityRef,
          ownership.violations.map(({ code, role, activity }) =>
            [code, role ?? activity].join(' '),
          ),
        ]),
    );
    expect(violations).toEqual({
      'component:default/address-quality': [
        'control-role-change-pending model-validator',
      ],
      'component:default/customs-dwell': [
        'person-left mlops-engineer',
        'role-empty on-call',
      ],
      'component:default/refund-triage': [
        'several-accountables decide-promotion',
        'validator-is-developer model-validator',
      ],
    });
  });

  it('shows a narrowing that waits for people of the domain, and not for the team', () => {
    const ownership = services
      .map(service => demoOwnership(service))
      .find(({ service }) => service.title === 'Address quality');
    const validator = ownership?.roles.find(
      ({ role }) => role === 'model-validator',
    );
    const refs = (links: readonly { entityRef: string }[] = []) =>
      links.map(({ entityRef }) => entityRef.replace('user:default/', ''));
    expect(refs(validator?.people)).toEqual([
      'model-validator-1',
      'model-validator-2',
    ]);
    const [change] = validator?.pending ?? [];
    expect(refs(change.targets)).toEqual(['model-validator-2']);
    expect(refs(change.acknowledgers)).toEqual([
      'ai-product-manager-2',
      'model-validator-1',
      'model-validator-2',
    ]);
  });

  it('lets one sign in as every one of its people', () => {
    const config = parse(
      readFileSync(
        path.resolve(__dirname, '../../../../app-config.demo.yaml'),
        'utf8',
      ),
    );
    expect([...config.auth.providers.demoPeople.people].sort()).toEqual(
      demoEntitiesOf('User')
        .map(user => stringifyEntityRef(user))
        .sort(),
    );
  });
});

/** Every ref an entity writes: the fields of the catalog, and the suite's own. */
function referencesOf(entity: (typeof services)[number]): string[] {
  const ml = Object(entity.spec?.ml);
  const roles: unknown[] = Object.values(Object(entity.spec?.roles)).flat();
  return [
    ...demoRefs(entity, 'owner', 'group'),
    ...demoRefs(entity, 'system', 'system'),
    ...demoRefs(entity, 'domain', 'domain'),
    ...demoRefs(entity, 'parent', 'group'),
    ...demoRefs(entity, 'children', 'group'),
    ...demoRefs(entity, 'memberOf', 'group'),
    ...demoRefs(entity, 'dependsOn', 'component'),
    ...demoRefs(entity, 'providesApis', 'api'),
    ...demoRefs(entity, 'consumesApis', 'api'),
    ...[ml.trainedOn ?? []].flat().map(ref => canonical(ref, 'resource')),
    ...[ml.servedBy ?? []].flat().map(ref => canonical(ref, 'component')),
    ...roles.map(ref => canonical(String(ref), 'group')),
  ];
}
