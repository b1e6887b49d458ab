import { aLevel, factsOf } from './aQuestion';
import { bindRole } from './bindRole';

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

describe('bindRole', () => {
  it('takes the most specific binding of an ordinary role', () => {
    const bind = (level: 'domain' | 'use-case' | 'service', ref: string) =>
      aLevel(level, { roles: { 'data-scientist': [ref] } });
    const { binding } = bindRole(
      'data-scientist',
      [
        bind('domain', 'group:default/a'),
        bind('use-case', 'group:default/b'),
        bind('service', 'group:default/c'),
      ],
      facts,
    );
    expect(binding).toMatchObject({
      targets: ['group:default/c'],
      source: { level: 'service' },
    });
  });

  it('lets the nearest domain bind a control role', () => {
    const far = aLevel('domain', {
      roles: { 'model-validator': ['group:default/strangers'] },
    });
    expect(
      bindRole('model-validator', [far, domain], facts).binding?.targets,
    ).toEqual([validators]);
  });

  it('lets a service narrow a control role', () => {
    expect(
      bindRole(
        'model-validator',
        [domain, service('group:default/one')],
        facts,
      ),
    ).toMatchObject({
      binding: { targets: ['group:default/one'], source: { level: 'service' } },
      violations: [],
    });
  });

  it('narrows below what the use case left, not below the domain', () => {
    const useCase = aLevel('use-case', {
      roles: { 'model-validator': ['user:default/one'] },
    });
    const bound = bindRole(
      'model-validator',
      [domain, useCase, service('user:default/two')],
      facts,
    );
    expect(bound).toMatchObject({
      binding: { targets: ['user:default/one'] },
      violations: [{ code: 'control-role-widened' }],
    });
  });

  it('keeps the binding above when a service would widen it', () => {
    const bound = bindRole(
      'model-validator',
      [domain, service('group:default/strangers')],
      facts,
    );
    expect(bound.binding?.targets).toEqual([validators]);
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
    const bound = bindRole(
      'model-validator',
      [domain, service('group:default/nobody')],
      facts,
    );
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
    const bound = bindRole(
      'security',
      [aLevel('service', { roles: { security: ['group:default/one'] } })],
      facts,
    );
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
