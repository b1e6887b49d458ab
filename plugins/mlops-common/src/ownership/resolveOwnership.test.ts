import { aLevel, aQuestion } from './aQuestion';
import { organisationMatrix } from './organisationMatrix';
import { ownershipSchema } from './ownership';
import { resolveOwnership, type OwnershipQuestion } from './resolveOwnership';

const groups = {
  'group:default/owners': ['user:default/owner'],
  'group:default/builders': ['user:default/builder', 'user:default/helper'],
  'group:default/operators': ['user:default/operator'],
};
const bound = aLevel('domain', {
  roles: {
    'ai-product-manager': ['group:default/owners'],
    'ml-engineer': ['group:default/builders'],
    'mlops-engineer': ['group:default/operators'],
  },
});

function violations(question: OwnershipQuestion) {
  return resolveOwnership(question).violations;
}

describe('resolveOwnership', () => {
  it('finds nothing wrong with a service that is owned well', () => {
    const ownership = resolveOwnership(aQuestion({ groups, levels: [bound] }));
    expect(ownership.violations).toEqual([]);
    expect(ownershipSchema.parse(ownership)).toEqual(ownership);
    expect(ownership.roles.map(({ role, title }) => [role, title])).toEqual([
      ['ai-product-manager', 'Model owner'],
      ['ml-engineer', 'Builder'],
      ['mlops-engineer', 'Operator'],
    ]);
    expect(ownership.activities).toHaveLength(7);
    expect(ownership.roles[1].people.map(p => p.entityRef)).toEqual([
      'user:default/builder',
      'user:default/helper',
    ]);
  });

  it('shows a role that is bound although the matrix does not have it', () => {
    const onCall = aLevel('service', {
      roles: { 'on-call': ['group:default/operators'] },
    });
    const ownership = resolveOwnership(
      aQuestion({ groups, levels: [bound, onCall] }),
    );
    expect(ownership.roles.at(-1)).toMatchObject({
      role: 'on-call',
      title: 'On-call',
      source: { level: 'service' },
    });
    expect(ownership.violations).toEqual([]);
  });

  it('says which level wrote a cell, and lets the nearest one win', () => {
    const { activities } = resolveOwnership(
      aQuestion({
        groups,
        levels: [
          aLevel('domain', {
            raci: {
              'deploy-and-size': { 'ml-engineer': 'R', 'on-call': 'C' },
            },
          }),
          aLevel('service', {
            raci: {
              'deploy-and-size': {
                'ml-engineer': 'I',
                'ai-product-manager': 'none',
              },
            },
          }),
        ],
      }),
    );
    const row = activities.find(a => a.activity === 'deploy-and-size');
    expect(row?.cells).toEqual({
      'ml-engineer': {
        letters: 'I',
        source: expect.objectContaining({ level: 'service' }),
      },
      'mlops-engineer': {
        letters: 'A/R',
        source: { level: 'organisation' },
      },
      'on-call': {
        letters: 'C',
        source: expect.objectContaining({ level: 'domain' }),
      },
    });
  });

  it('leaves the organisation matrix as it was', () => {
    const organisation = organisationMatrix({
      preset: 'starter',
      overrides: {},
    });
    const before = structuredClone(organisation);
    const raci = { 'deploy-and-size': { 'ml-engineer': 'none' as const } };
    resolveOwnership(
      aQuestion({ organisation, levels: [aLevel('service', { raci })] }),
    );
    expect(organisation).toEqual(before);
    expect(
      resolveOwnership(aQuestion({ organisation })).activities.find(
        a => a.activity === 'deploy-and-size',
      )?.cells['ml-engineer']?.letters,
    ).toBe('C');
  });

  it.each([
    [
      'two accountables after inheritance',
      { 'deploy-and-size': { 'ml-engineer': 'A' as const } },
      'deploy-and-size has 2 accountable roles, ml-engineer, mlops-engineer: exactly one role must hold A.',
    ],
    [
      'nobody accountable after inheritance',
      { 'deploy-and-size': { 'mlops-engineer': 'R' as const } },
      'deploy-and-size has nobody accountable: exactly one role must hold A.',
    ],
    [
      'nobody responsible after inheritance',
      { 'deploy-and-size': { 'mlops-engineer': 'A' as const } },
      'deploy-and-size has nobody responsible: at least one role must hold R.',
    ],
    [
      'an activity that nobody knows',
      { 'deploy-it': { 'mlops-engineer': 'A' as const } },
      'spec.raci.deploy-it of service:default/service is no activity of this organisation and changes nothing: spec.activities here or on a level above would declare it.',
    ],
  ])('reports %s', (_, raci, sentence) => {
    expect(
      violations(
        aQuestion({ groups, levels: [bound, aLevel('service', { raci })] }),
      ).map(violation => violation.sentence),
    ).toEqual([sentence]);
  });

  it('reports a role that nobody is bound to, with what waits for it', () => {
    expect(
      violations(
        aQuestion({
          groups,
          levels: [
            aLevel('service', {
              roles: { ...bound.roles, 'ml-engineer': undefined },
            }),
          ],
        }),
      ),
    ).toEqual([
      {
        code: 'role-unbound',
        severity: 'error',
        role: 'ml-engineer',
        sentence:
          'ml-engineer is bound to nobody, but train-and-document, decide-promotion wait for it.',
      },
    ]);
  });

  it.each([
    [
      ['user:default/gone'],
      [
        'spec.roles.on-call of service:default/service names user:default/gone, who is not in the catalog.',
      ],
    ],
    [
      ['group:default/lost', 'user:default/owner'],
      [
        'spec.roles.on-call of service:default/service names group:default/lost, which is not in the catalog.',
      ],
    ],
    [
      ['group:default/leaving'],
      [
        'group:default/leaving, which spec.roles.on-call of service:default/service leads to, has the member user:default/gone, who is not in the catalog.',
      ],
    ],
    [
      ['group:default/cycle'],
      [
        'spec.roles.on-call of service:default/service leads to group:default/cycle, which is inside itself through group:default/cycle.',
      ],
    ],
    [
      ['group:default/empty'],
      [
        'spec.roles.on-call of service:default/service names group:default/empty, where there is nobody.',
      ],
    ],
  ])('says what is wrong with the people behind %j', (targets, sentences) => {
    const onCall = aLevel('service', { roles: { 'on-call': targets } });
    expect(
      violations(
        aQuestion({
          groups: {
            ...groups,
            'group:default/leaving': [
              'user:default/owner',
              'user:default/gone',
            ],
            'group:default/cycle': [
              'user:default/owner',
              'group:default/cycle',
            ],
            'group:default/empty': [],
          },
          levels: [bound, onCall],
        }),
      ).map(violation => violation.sentence),
    ).toEqual(sentences);
  });

  it('names the people who would validate what they develop', () => {
    const found = violations(
      aQuestion({
        groups: {
          ...groups,
          'group:default/validators': [
            'user:default/validator',
            'group:default/builders',
          ],
        },
        levels: [
          bound,
          aLevel('domain', {
            roles: { 'model-validator': ['group:default/validators'] },
          }),
        ],
      }),
    );
    expect(found).toEqual([
      {
        code: 'validator-is-developer',
        severity: 'error',
        role: 'model-validator',
        sentence:
          'user:default/builder, user:default/helper would validate what they develop: model-validator shares no person with data-scientist or ml-engineer.',
      },
    ]);
  });

  it('lets one person hold two roles that do not check each other', () => {
    const owner = ['group:default/operators'];
    expect(
      violations(
        aQuestion({
          groups,
          levels: [
            bound,
            aLevel('service', { roles: { 'ai-product-manager': owner } }),
          ],
        }),
      ),
    ).toEqual([]);
  });
});
