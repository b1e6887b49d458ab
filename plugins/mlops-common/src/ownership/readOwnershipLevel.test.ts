import type { Entity } from '@backstage/catalog-model';
import { readOwnershipLevel } from './readOwnershipLevel';

function read(spec: unknown, namespace?: string) {
  const entity: Entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'System',
    metadata: { name: 'forecasting', namespace },
    spec: spec as Entity['spec'],
  };
  return readOwnershipLevel(entity, { level: 'organisation' });
}

describe('readOwnershipLevel', () => {
  it.each([
    ['group:default/flight-ops', 'group:default/flight-ops'],
    ['Group:Default/Flight-Ops', 'group:default/flight-ops'],
    ['default/flight-ops', 'group:default/flight-ops'],
    ['flight-ops', 'group:rail/flight-ops'],
    ['FLIGHT-OPS', 'group:rail/flight-ops'],
    ['group:flight-ops', 'group:rail/flight-ops'],
    ['user:someone', 'user:rail/someone'],
    ['User:default/Someone', 'user:default/someone'],
  ])('reads the ref %s', (written, ref) => {
    expect(read({ roles: { 'on-call': written } }, 'rail').roles).toEqual({
      'on-call': [ref],
    });
    expect(
      read({ roles: { 'on-call': [written, written] } }, 'rail').roles,
    ).toEqual({ 'on-call': [ref] });
  });

  it.each([
    [undefined],
    [null],
    [[]],
    ['text'],
    [{ roles: null, raci: null }],
    [{ roles: [], raci: [] }],
    [{ roles: { pilot: 'x', 'on-call': 7 } }],
    [{ roles: { 'on-call': ['', ':', 'a b', null, {}, 'component:x'] } }],
    [{ raci: { retrain: null, 'Not kebab': { 'on-call': 'R' } } }],
    [{ raci: { retrain: { 'on-call': 'X', pilot: 'R' } } }],
    [JSON.parse('{"roles":{"__proto__":"x"},"raci":{"__proto__":{}}}')],
  ])('leaves out what is not legal in %j', spec => {
    expect(read(spec)).toEqual({
      source: { level: 'organisation' },
      roles: {},
      raci: {},
    });
  });

  it('reads letters and none', () => {
    const raci = { retrain: { 'on-call': 'C (veto)', security: 'none' } };
    expect(read({ raci }).raci).toEqual(raci);
  });
});
