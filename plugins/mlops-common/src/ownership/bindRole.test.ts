import { acknowledgementDigest } from './acknowledgementDigest';
import { aLevel, factsOf } from './aQuestion';
import { bindControlRole, bindRole } from './bindRole';
import { controlRoleWritings } from './controlRoleWriting';
import type { OwnershipLevel } from './readOwnershipLevel';
import type { Role } from './role';

const validators = 'group:default/validators';
const facts = factsOf({
  [validators]: ['user:default/one', 'user:default/two'],
  'group:default/one': ['user:default/one'],
  'group:default/strangers': ['user:default/one', 'user:default/three'],
  'group:default/nobody': [],
});
const domain = aLevel('domain', { roles: { 'model-validator': [validators] } });
const service = (...targets: string[]) =>
  aLevel('service', { roles: { 'model-validator': targets } });
const useCase = (...targets: string[]) =>
  aLevel('use-case', { roles: { 'model-validator': targets } });

/** Binds a control role; levels named in `acknowledged` have their writing acknowledged. */
function bind(
  levels: readonly OwnershipLevel[],
  acknowledged: readonly OwnershipLevel[] = [],
  role: Role = 'model-validator',
) {
  const digests = acknowledged.map(({ source, roles }) =>
    acknowledgementDigest({
      entityRef: 'entityRef' in source ? source.entityRef : '',
      role,
      boundBy: 'domain:default/domain',
      targets: roles[role] ?? [],
    }),
  );
  const control = controlRoleWritings(levels, new Set(digests)).get(role);
  if (!control) throw new Error(`nobody writes about ${role}`);
  return bindControlRole(role, control, facts);
}

describe('bindRole', () => {
  it('takes the most specific binding of an ordinary role', () => {
    const level = (name: 'domain' | 'use-case' | 'service', ref: string) =>
      aLevel(name, { roles: { 'data-scientist': [ref] } });
    expect(
      bindRole('data-scientist', [
        level('domain', 'group:default/a'),
        level('use-case', 'group:default/b'),
        level('service', 'group:default/c'),
      ]).binding,
    ).toMatchObject({
      targets: ['group:default/c'],
      source: { level: 'service' },
    });
  });
});

describe('bindControlRole', () => {
  const narrowed = service('group:default/one');

  it('keeps the binding above until a narrowing is acknowledged', () => {
    const bound = bind([domain, narrowed]);
    expect(bound.binding?.targets).toEqual([validators]);
    expect(bound.waiting).toMatchObject([{ targets: ['group:default/one'] }]);
    expect(bind([domain, narrowed], [narrowed])).toMatchObject({
      binding: { targets: ['group:default/one'], source: { level: 'service' } },
      violations: [],
      waiting: [],
    });
  });

  it('holds an acknowledgement for what was written then, and nothing else', () => {
    const later = service('user:default/two');
    const bound = bind([domain, later], [narrowed]);
    expect(bound.binding?.targets).toEqual([validators]);
    expect(bound.waiting).toHaveLength(1);
  });

  it('lets a domain inside the one that bound a role only narrow it, too', () => {
    const inside = (ref: string) =>
      aLevel(
        'domain',
        { roles: { 'model-validator': [ref] } },
        'domain:default/inside',
      );
    const wider = inside('group:default/strangers');
    expect(bind([domain, wider], [wider])).toMatchObject({
      binding: { targets: [validators] },
      violations: [{ code: 'control-role-widened' }],
    });
    const narrower = inside('group:default/one');
    expect(bind([domain, narrower]).binding?.targets).toEqual([validators]);
    expect(bind([domain, narrower], [narrower]).binding?.targets).toEqual([
      'group:default/one',
    ]);
  });

  it('narrows below what the use case left, not below the domain', () => {
    const above = useCase('user:default/one');
    const below = service('user:default/two');
    expect(bind([domain, above, below], [above, below])).toMatchObject({
      binding: { targets: ['user:default/one'] },
      violations: [{ code: 'control-role-widened' }],
    });
  });

  it('has nothing to say of a level that writes the same again', () => {
    expect(bind([domain, service(validators)])).toMatchObject({
      binding: { source: { level: 'domain' } },
      violations: [],
      waiting: [],
    });
  });

  it('keeps the binding above when a service would widen it, acknowledged or not', () => {
    const wider = service('group:default/strangers');
    const bound = bind([domain, wider], [wider]);
    expect(bound.binding?.targets).toEqual([validators]);
    expect(bound.waiting).toEqual([]);
    expect(bound.violations).toEqual([
      {
        code: 'control-role-widened',
        severity: 'error',
        role: 'model-validator',
        entityRef: 'service:default/service',
        sentence:
          'spec.roles.model-validator of service:default/service does not count: it adds user:default/three, whom domain:default/domain did not choose. It may only narrow model-validator.',
      },
    ]);
  });

  it('keeps the binding above when a service would narrow it to nobody', () => {
    const bound = bind([domain, service('group:default/nobody')]);
    expect(bound.binding?.targets).toEqual([validators]);
    expect(bound.violations).toMatchObject([
      {
        code: 'role-empty',
        sentence:
          'spec.roles.model-validator of service:default/service leads to nobody and does not count: domain:default/domain stays in force.',
      },
    ]);
  });

  it('does not let a team choose who checks it', () => {
    const own = aLevel('service', {
      roles: { security: ['group:default/one'] },
    });
    const bound = bind([own], [own], 'security');
    expect(bound.binding).toBeUndefined();
    expect(bound.violations).toMatchObject([
      {
        code: 'control-role-bound-by-team',
        sentence:
          'spec.roles.security of service:default/service does not count: security checks the team and is bound by a domain above it, and none binds it.',
      },
    ]);
  });
});
