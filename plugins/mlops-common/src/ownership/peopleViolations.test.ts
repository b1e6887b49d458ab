import { aLevel, aQuestion, factsOf } from './aQuestion';
import { organisationAt, type OrganisationFacts } from './people';
import { resolveOwnership } from './resolveOwnership';
import type { Role } from './role';

const now = '2026-11-26T09:30:00.000Z';
const ended = '2026-11-01T00:00:00.000Z';
const toCome = '2026-12-01T00:00:00.000Z';

const groups = {
  'group:default/owners': ['user:default/owner'],
  'group:default/builders': ['user:default/builder', 'group:default/externals'],
  'group:default/externals': ['user:default/left-1', 'user:default/left-2'],
  'group:default/mixed': ['user:default/owner', 'user:default/left-1'],
  'group:default/nobody': ['group:default/nobody-else'],
  'group:default/nobody-else': [],
  'group:default/newcomers': ['user:default/newcomer'],
};

function facts(): OrganisationFacts {
  const { people, groups: known } = factsOf(groups);
  const engagement = (ref: string) => {
    if (ref.includes('left')) return { until: ended };
    return ref.includes('newcomer') ? { from: toCome } : undefined;
  };
  return organisationAt(
    {
      groups: known,
      people: new Map(
        [...people].map(([ref, person]) => {
          const found = engagement(ref);
          return [ref, found ? { ...person, engagement: found } : person];
        }),
      ),
    },
    now,
  );
}

/** What is said of a service whose roles are bound like this, and who holds them. */
function resolve(roles: Partial<Record<Role, string[]>>) {
  const bound = aLevel('service', {
    roles: {
      'ai-product-manager': ['group:default/owners'],
      'ml-engineer': ['user:default/builder'],
      'mlops-engineer': ['user:default/builder'],
      ...roles,
    },
  });
  const ownership = resolveOwnership(
    aQuestion({ facts: facts(), levels: [bound] }),
  );
  return {
    said: ownership.violations.map(
      ({ code, severity, sentence }) => `${severity} ${code}: ${sentence}`,
    ),
    people: (role: Role) =>
      ownership.roles
        .find(each => each.role === role)
        ?.people.map(({ entityRef }) => entityRef),
  };
}

const where = 'spec.roles.ml-engineer of service:default/service';

describe('the people of a role', () => {
  it('may be in two roles', () => {
    expect(resolve({}).said).toEqual([]);
  });

  it.each<[string, string[], string[]]>([
    [
      'whoever is named and whose engagement has ended',
      ['user:default/left-1'],
      [
        `error engagement-ended: ${where} names user:default/left-1, whose engagement ended on 1 November 2026.`,
      ],
    ],
    [
      'one member of a group',
      ['group:default/mixed'],
      [
        `error engagement-ended: group:default/mixed, which ${where} leads to, has the member user:default/left-1, whose engagement ended on 1 November 2026.`,
      ],
    ],
    [
      'several members of a group inside another',
      ['group:default/builders'],
      [
        `error engagement-ended: group:default/externals, which ${where} leads to, has the members user:default/left-1, user:default/left-2, whose engagements have ended.`,
      ],
    ],
    [
      'a group of nobody else',
      ['group:default/externals'],
      [
        `error engagement-ended: group:default/externals, which ${where} leads to, has the members user:default/left-1, user:default/left-2, whose engagements have ended.`,
        `error role-empty: ${where} names group:default/externals, where there is nobody.`,
      ],
    ],
    [
      'whoever is to come, and nobody until then',
      ['user:default/newcomer'],
      [
        `warning engagement-not-begun: ${where} names user:default/newcomer, whose engagement begins on 1 December 2026.`,
        `error role-empty: ${where} names user:default/newcomer, where there is nobody.`,
      ],
    ],
    [
      'empty groups inside each other',
      ['group:default/nobody'],
      [
        `error role-empty: ${where} names group:default/nobody, where there is nobody.`,
      ],
    ],
  ])('are told of: %s', (_, targets, sentences) => {
    expect(resolve({ 'ml-engineer': targets }).said).toEqual(sentences);
  });

  it('are those who are engaged', () => {
    const { people } = resolve({
      'ml-engineer': ['group:default/builders', 'group:default/newcomers'],
      'mlops-engineer': ['group:default/mixed'],
    });
    expect(people('ml-engineer')).toEqual(['user:default/builder']);
    expect(people('mlops-engineer')).toEqual(['user:default/owner']);
  });

  it.each<[string, string[], boolean]>([
    ['a person', ['user:default/builder'], true],
    [
      'a group that holds them, or holds a group that does',
      ['group:default/builders'],
      true,
    ],
    [
      'whoever has left',
      ['group:default/externals', 'user:default/owner'],
      false,
    ],
  ])('do not validate what they develop: %s', (_, validators, isShared) => {
    const domain = aLevel('domain', {
      roles: { 'model-validator': validators },
    });
    const service = aLevel('service', {
      roles: {
        'ml-engineer': ['user:default/builder', 'user:default/left-1'],
      },
    });
    const { violations } = resolveOwnership(
      aQuestion({ facts: facts(), levels: [domain, service] }),
    );
    const shared = violations.filter(v => v.code === 'validator-is-developer');
    expect(shared).toHaveLength(isShared ? 1 : 0);
  });
});
