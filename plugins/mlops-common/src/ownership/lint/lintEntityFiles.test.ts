import fc from 'fast-check';
import { organisationMatrix } from '../organisationMatrix';
import type { EntityFile } from './entityFile';
import { lintEntityFiles } from './lintEntityFiles';

const organisation = organisationMatrix({ preset: 'standard', overrides: {} });

const entity = (kind: string, name: string, spec: object) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name },
  spec,
});

/** Every role bound, control roles by the domain. */
const everybody = Object.fromEntries(
  organisation.roles.map(({ role }) => [role, `group:default/${role}`]),
);
const domain = (spec: object = {}) =>
  entity('Domain', 'rail', { owner: 'risk', roles: everybody, ...spec });
const useCase = (spec: object = {}) =>
  entity('System', 'delays', { type: 'ai-system', domain: 'rail', ...spec });
const service = (spec: object = {}, name = 'delay') =>
  entity('Component', name, { type: 'ml-service', system: 'delays', ...spec });
const group = (name: string, members: string[]) =>
  entity('Group', name, { type: 'team', children: [], members });
const user = (name: string) => entity('User', name, { memberOf: [] });

/** Each document in a file of its own, named by its entity. */
function lint(...documents: ReturnType<typeof entity>[]) {
  const files = documents.map(
    (held): EntityFile => ({
      file: `${held.metadata.name}.yaml`,
      documents: [held],
    }),
  );
  return lintEntityFiles(files, { organisation }).map(
    ({ file, severity, code, path, sentence }) => ({
      at: `${file} ${path}`,
      rule: `${severity} ${code}`,
      sentence,
    }),
  );
}

const energy = {
  activities: { 'measure-energy': { title: 'Measure energy' } },
};

describe('lintEntityFiles', () => {
  it('finds nothing in an organisation that keeps the rules', () => {
    expect(
      lint(
        domain(energy),
        useCase({ raci: { 'measure-energy': { 'mlops-engineer': 'A/R' } } }),
        service({ raci: { 'measure-energy': { 'ml-engineer': 'I' } } }),
      ),
    ).toEqual([]);
  });

  it('blames the level that broke a rule, once for all services below', () => {
    expect(
      lint(
        domain(),
        useCase({ raci: { retrain: { 'ml-engineer': 'A/R' } } }),
        service(),
        service({ raci: { retrain: { 'data-engineer': 'I' } } }, 'other'),
      ),
    ).toEqual([
      {
        at: 'delays.yaml spec.raci.retrain',
        rule: 'error several-accountables',
        sentence:
          'spec.raci.retrain breaks a rule: retrain has 2 accountable roles, data-scientist, ml-engineer: exactly one role must hold A.',
      },
    ]);
  });

  it('does not blame a level whose mistake a level below has mended', () => {
    expect(
      lint(
        domain(energy),
        useCase(),
        service({ raci: { 'measure-energy': { 'mlops-engineer': 'A/R' } } }),
      ),
    ).toEqual([]);
  });

  it('warns of a row that nobody below has filled yet, and of one a level above may change', () => {
    expect(lint(domain(energy)).map(({ at, rule }) => [at, rule])).toEqual([
      ['rail.yaml spec.activities.measure-energy', 'warning no-accountable'],
      ['rail.yaml spec.activities.measure-energy', 'warning no-responsible'],
    ]);
    expect(
      lint(service({ raci: { retrain: { 'ml-engineer': 'A/R' } } })),
    ).toMatchObject([
      {
        at: 'delay.yaml spec.raci.retrain',
        rule: 'warning several-accountables',
      },
    ]);
  });

  it('knows an activity by whoever declares it above', () => {
    const own = service({ raci: { 'measure-energy': { security: 'I' } } });
    const slip = service({ raci: { retran: { security: 'I' } } });
    expect(lint(domain(), useCase(), own)).toMatchObject([
      {
        at: 'delay.yaml spec.raci.measure-energy',
        rule: 'error activity-unknown',
      },
    ]);
    // The file of the use case may declare it.
    expect(lint(own)).toMatchObject([{ rule: 'warning activity-unknown' }]);
    expect(lint(slip)).toMatchObject([
      {
        rule: 'error activity-unknown',
        sentence: expect.stringContaining('did you mean retrain?'),
      },
    ]);
  });

  it('says which references no file holds, where files hold others of the kind', () => {
    expect(
      lint(
        domain(),
        entity('System', 'other', { type: 'ai-system', domain: 'road' }),
        service(),
        entity('Component', 'lost', { type: 'ml-service' }),
        entity('System', 'plain', { type: 'website', domain: 'rail' }),
        service({ system: 'plain' }, 'odd'),
      )
        .filter(({ rule }) => /use-case|domain/.test(rule))
        .map(({ at, rule, sentence }) => [at, rule, sentence]),
    ).toEqual([
      [
        'delay.yaml spec.system',
        'warning use-case-missing',
        'spec.system names system:default/delays, which is in none of the files.',
      ],
      [
        'lost.yaml spec.system',
        'error no-use-case',
        'component:default/lost belongs to no use case: spec.system is missing.',
      ],
      [
        'odd.yaml spec.system',
        'warning use-case-untyped',
        'spec.system of component:default/odd names system:default/plain, whose spec.type is not ai-system.',
      ],
      [
        'other.yaml spec.domain',
        'warning domain-missing',
        'spec.domain names domain:default/road, which is in none of the files.',
      ],
    ]);
    expect(
      lint(
        entity('Domain', 'a', { subdomainOf: 'b' }),
        entity('Domain', 'b', { subdomainOf: 'a' }),
      ),
    ).toMatchObject([{ rule: 'error domain-cyclic' }, {}]);
  });

  it('checks bindings by levels where no file holds people', () => {
    const { security: _, ...rest } = everybody;
    expect(
      lint(
        domain({ roles: rest }),
        useCase({ roles: { 'on-call': 'group:default/flight-ops' } }),
        service({
          roles: { security: 'guards', 'model-validator': 'ml-engineer' },
        }),
      ),
    ).toEqual([
      {
        at: 'delay.yaml spec.roles.security',
        rule: 'error control-role-bound-by-team',
        sentence: expect.stringMatching(/^spec\.roles\.security of component/),
      },
    ]);
    expect(
      lint(domain({ roles: {} }), useCase({ roles: everybody }), service())
        .map(({ at, rule }) => `${at}: ${rule}`)
        .filter(said => said.includes('error')),
    ).toEqual([
      'delays.yaml spec.roles.model-validator: error control-role-bound-by-team',
      'delays.yaml spec.roles.compliance: error control-role-bound-by-team',
      'delays.yaml spec.roles.security: error control-role-bound-by-team',
    ]);
    expect(lint(domain({ roles: {} }), useCase(), service())).toContainEqual({
      at: 'delays.yaml spec.roles',
      rule: 'error role-unbound',
      sentence: expect.stringMatching(
        /^spec\.roles breaks a rule: on-call is bound to nobody, but /,
      ),
    });
  });

  it('checks bindings by people where the files hold them', () => {
    const people = [
      ...['one', 'two', 'three'].map(user),
      group('checkers', ['one', 'two']),
      group('builders', ['two', 'three']),
    ];
    const roles = {
      ...Object.fromEntries(
        Object.keys(everybody).map(role => [role, 'user:default/three']),
      ),
      'model-validator': 'checkers',
      'ml-engineer': 'builders',
    };
    const said = lint(
      domain({ roles, owner: 'group:default/checkers' }),
      useCase({ roles: { security: 'user:default/four' } }),
      service({ roles: { 'model-validator': 'user:default/one' } }),
      service({ roles: { compliance: 'user:default/one' } }, 'other'),
      ...people,
    ).map(({ at, rule }) => `${at}: ${rule}`);
    expect(said).toEqual([
      'delays.yaml spec.roles.security: warning person-left',
      // What is pending does not separate the two yet.
      'delay.yaml spec.roles.model-validator: warning control-role-change-pending',
      'rail.yaml spec.roles.model-validator: error validator-is-developer',
    ]);
    expect(
      lint(
        domain({ roles, owner: 'group:default/checkers' }),
        useCase(),
        service({ roles: { compliance: 'user:default/one' } }),
        ...people,
      ).map(({ at, rule }) => `${at}: ${rule}`),
    ).toContain('delay.yaml spec.roles.compliance: error control-role-widened');
  });

  it('says what is wrong with people and with entities that are there twice', () => {
    expect(
      lint(
        entity('User', 'one', { engagement: { until: 'soon' } }),
        user('one'),
      ).map(({ at, rule }) => `${at}: ${rule}`),
    ).toEqual([
      'one.yaml spec.engagement.until: error field-malformed',
      'one.yaml metadata.name: warning entity-twice',
    ]);
  });

  it('names file and document, and stops where it is told to', () => {
    const wrong = entity('System', 'delays', { roles: { pilot: 'x' } });
    const files = [{ file: 'a.yaml', documents: [undefined, wrong, 'text'] }];
    expect(lintEntityFiles(files, { organisation })).toMatchObject([
      { file: 'a.yaml', document: 1, path: 'spec.roles.pilot' },
      { file: 'a.yaml', document: 2, path: '' },
    ]);
    expect(lintEntityFiles(files, { organisation, most: 1 })).toHaveLength(1);
  });

  it('is thrown by no organisation that files can hold', () => {
    const names = fc.constantFrom('a', 'b', 'c');
    const refs = fc.oneof(
      names,
      fc.array(names),
      fc.constantFrom('user:a', 'group:b', ':', '__proto__'),
      fc.anything(),
    );
    const document = fc.record({
      kind: fc.constantFrom(
        ...['Domain', 'System', 'Component', 'Resource', 'Group', 'User'],
      ),
      metadata: fc.record({ name: names }),
      spec: fc.dictionary(
        fc.constantFrom(
          ...['system', 'domain', 'subdomainOf', 'type', 'memberOf'],
          ...['children', 'members', 'parent', 'owner', 'engagement'],
        ),
        fc.oneof(refs, fc.constant('ml-service')),
      ),
      roles: refs,
    });
    fc.assert(
      fc.property(fc.array(document), documents => {
        const held = documents.map(({ roles, spec, ...rest }) => ({
          ...rest,
          spec: { ...spec, roles: { security: roles, 'on-call': roles } },
        }));
        expect(() =>
          lintEntityFiles([{ file: 'f', documents: held }], { organisation }),
        ).not.toThrow();
      }),
    );
  });
});
