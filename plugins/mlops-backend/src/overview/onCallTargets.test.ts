import {
  organisationMatrix,
  type PresetName,
} from '@pitwall/plugin-mlops-common';
import { entities, mlService } from '../../dev/entities';
import { ownershipOf } from '../ownership';
import { onCallTargets } from './onCallTargets';

const systems = new Map(
  entities
    .filter(({ kind }) => kind === 'System')
    .map(entity => [`system:default/${entity.metadata.name}`, entity]),
);

function onCallOf(preset: PresetName, roles: Record<string, string>) {
  const ownership = ownershipOf(
    mlService('arrival-delay', { roles }),
    {
      facts: {
        people: new Map(),
        groups: new Map([
          ['group:default/rota', { title: 'Rota', members: [], children: [] }],
          ['group:default/ops', { title: 'Ops', members: [], children: [] }],
        ]),
      },
      domains: new Map(),
      systems,
      services: new Map(),
      digest: '',
      asOf: '2026-01-31T12:00:00.000Z',
    },
    organisationMatrix({ preset, overrides: {} }),
  );
  return onCallTargets(ownership).map(({ title }) => title);
}

describe('onCallTargets', () => {
  it('is what the on-call role is bound to', () => {
    expect(
      onCallOf('standard', { 'on-call': 'rota', 'mlops-engineer': 'ops' }),
    ).toEqual(['Rota']);
  });

  it('is nobody when the role is not bound', () => {
    expect(onCallOf('standard', { 'mlops-engineer': 'ops' })).toEqual([]);
  });

  it('falls back to who responds to incidents where there is no such role', () => {
    expect(onCallOf('starter', { 'mlops-engineer': 'ops' })).toEqual(['Ops']);
  });
});
