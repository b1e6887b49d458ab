import { acknowledgementDigest } from './acknowledgementDigest';
import { aLevel, aQuestion } from './aQuestion';
import { ownershipSchema } from './ownership';
import type { OwnershipLevel } from './readOwnershipLevel';
import { resolveOwnership } from './resolveOwnership';

const groups = {
  'group:default/validators': ['user:default/one', 'user:default/two'],
  'group:default/risk': ['user:default/chief'],
};
const domain: OwnershipLevel = {
  ...aLevel('domain', {
    roles: { 'model-validator': ['group:default/validators'] },
  }),
  owner: 'group:default/risk',
};
const service = aLevel('service', {
  roles: { 'model-validator': ['user:default/one'] },
  raci: {
    retrain: { 'model-validator': 'C', 'data-scientist': 'A/R' },
    'decide-promotion': { 'model-validator': 'C' },
  },
});
const digest = acknowledgementDigest({
  entityRef: 'service:default/service',
  role: 'model-validator',
  boundBy: 'domain:default/domain',
  targets: ['user:default/one'],
  cells: { retrain: 'C', 'decide-promotion': 'C' },
});

function resolve(levels: readonly OwnershipLevel[], acknowledged?: string) {
  const ownership = resolveOwnership(
    aQuestion({
      groups,
      levels,
      preset: 'standard',
      ...(acknowledged && { acknowledged: new Set([acknowledged]) }),
    }),
  );
  expect(ownershipSchema.parse(ownership)).toEqual(ownership);
  const validator = ownership.roles.find(r => r.role === 'model-validator');
  const retrain = ownership.activities.find(a => a.activity === 'retrain');
  return {
    targets: validator?.targets.map(({ entityRef }) => entityRef),
    pending: validator?.pending,
    letters: retrain?.cells['model-validator']?.letters,
    said: ownership.violations.filter(
      ({ code }) => code === 'control-role-change-pending',
    ),
  };
}

describe('a change of a control role below the level that bound it', () => {
  it('waits, cells and binding, and says for whom', () => {
    const { targets, pending, letters, said } = resolve([domain, service]);
    expect(targets).toEqual(['group:default/validators']);
    // As the organisation has it.
    expect(letters).toBe('I');
    expect(pending).toEqual([
      {
        writtenIn: {
          entityRef: 'service:default/service',
          title: 'service:default/service',
        },
        targets: [{ entityRef: 'user:default/one', title: 'user:default/one' }],
        // decide-promotion has that letter already: nothing to wait for.
        cells: { retrain: 'C' },
        inForce: {
          targets: [
            {
              entityRef: 'group:default/validators',
              title: 'group:default/validators',
            },
          ],
          cells: { retrain: 'I' },
        },
        digest,
        boundBy: {
          entityRef: 'domain:default/domain',
          title: 'domain:default/domain',
        },
        speaker: {
          entityRef: 'group:default/risk',
          title: 'group:default/risk',
        },
        acknowledgers: ['chief', 'one', 'two'].map(name => ({
          entityRef: `user:default/${name}`,
          title: `user:default/${name}`,
        })),
      },
    ]);
    expect(said).toEqual([
      {
        code: 'control-role-change-pending',
        severity: 'warning',
        role: 'model-validator',
        entityRef: 'service:default/service',
        sentence:
          'spec.roles.model-validator and spec.raci.retrain.model-validator of service:default/service wait until domain:default/domain, which binds model-validator, acknowledges it; group:default/risk speaks for it. Until then what is written above stays in force.',
      },
    ]);
  });

  it('is in force once it is acknowledged', () => {
    expect(resolve([domain, service], digest)).toEqual({
      targets: ['user:default/one'],
      pending: undefined,
      letters: 'C',
      said: [],
    });
  });

  it('waits again when it is written anew', () => {
    const anew = aLevel('service', {
      ...service,
      roles: { 'model-validator': ['user:default/two'] },
    });
    const { targets, letters, said } = resolve([domain, anew], digest);
    expect(targets).toEqual(['group:default/validators']);
    expect(letters).toBe('I');
    expect(said).toHaveLength(1);
  });

  it('waits again where another level binds the role: the word of one says nothing of another', () => {
    const elsewhere = {
      ...domain,
      source: aLevel('domain', {}, 'domain:default/elsewhere').source,
    };
    const { targets, letters, said } = resolve([elsewhere, service], digest);
    expect(targets).toEqual(['group:default/validators']);
    expect(letters).toBe('I');
    expect(said).toHaveLength(1);
  });

  it('waits for a domain where none binds the role', () => {
    const cell = aLevel('use-case', {
      raci: { 'validate-independently': { 'model-validator': 'none' } },
    });
    expect(resolve([cell])).toMatchObject({
      pending: [
        {
          ...{ cells: { 'validate-independently': 'none' }, targets: [] },
          inForce: { cells: { 'validate-independently': 'A/R' }, targets: [] },
          acknowledgers: [],
        },
      ],
      said: [
        {
          activity: 'validate-independently',
          sentence:
            'spec.raci.validate-independently.model-validator of use-case:default/use-case waits for a domain above that binds model-validator and acknowledges it. Until then what is written above stays in force.',
        },
      ],
    });
  });

  it('is no such change where the domain itself, or one above it, writes cells', () => {
    const raci = { retrain: { 'model-validator': 'C' as const } };
    const far = aLevel('domain', { raci }, 'domain:default/far');
    for (const levels of [[far, domain], [{ ...domain, raci }]]) {
      expect(resolve(levels)).toMatchObject({ letters: 'C', said: [] });
    }
  });
});
