import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { finish } from '../continuity/steps';
import { servicesBelow } from './servicesBelow';

function entity(kind: string, name: string, spec: Entity['spec']): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default' },
    spec,
  };
}

const levels = [
  entity('Domain', 'logistics', {}),
  entity('Domain', 'freight', { subdomainOf: 'logistics' }),
  entity('Domain', 'parcels', { subdomainOf: 'freight' }),
  entity('Domain', 'round', { subdomainOf: 'about' }),
  entity('Domain', 'about', { subdomainOf: 'round' }),
  entity('System', 'arrival', { domain: 'parcels' }),
  entity('System', 'planning', { domain: 'Domain:Default/Freight' }),
  entity('System', 'turning', { domain: 'round' }),
  entity('System', 'elsewhere', {}),
];
const byRef = new Map(levels.map(each => [stringifyEntityRef(each), each]));

const services = [
  entity('Component', 'eta', { system: 'arrival' }),
  entity('Component', 'hub-load', { system: 'System:default/Planning' }),
  entity('Component', 'spin', { system: 'turning' }),
  entity('Component', 'other', { system: 'elsewhere' }),
  entity('Component', 'lost', { system: 'not-there' }),
  entity('Component', 'alone', {}),
];

const below = (levelRef: string) =>
  finish(servicesBelow(levelRef, services, ref => byRef.get(ref))).map(
    ({ metadata }) => metadata.name,
  );

describe('servicesBelow', () => {
  it.each([
    ['system:default/arrival', ['eta']],
    ['system:default/planning', ['hub-load']],
    ['domain:default/parcels', ['eta']],
    ['domain:default/freight', ['eta', 'hub-load']],
    ['domain:default/logistics', ['eta', 'hub-load']],
    ['domain:default/about', ['spin']],
    ['domain:default/nowhere', []],
  ])('finds what inherits from %s', (levelRef, names) => {
    expect(below(levelRef)).toEqual(names);
  });
});
