import fc from 'fast-check';
import { lintEntityDocuments } from './lintEntityDocuments';
import { lintFindingSchema } from '../lintFinding';
import { organisationMatrix } from '../organisationMatrix';

const organisation = organisationMatrix({ preset: 'starter', overrides: {} });

function lint(...documents: unknown[]) {
  return lintEntityDocuments(documents, organisation);
}

describe('lintEntityDocuments', () => {
  it('finds nothing in files that keep the rules', () => {
    expect(
      lint(
        { kind: 'Domain', spec: { roles: { security: 'guards' } } },
        null,
        undefined,
        { kind: 'Component', spec: { type: 'ml-service', raci: {} } },
        { kind: 'User', spec: { memberOf: [] } },
      ),
    ).toEqual([]);
  });

  it('says which document and which field', () => {
    expect(
      lint(null, { kind: 'System', spec: { roles: { 'on-call': 7 } } }),
    ).toEqual([
      {
        severity: 'error',
        code: 'field-malformed',
        path: 'document[1].spec.roles.on-call',
        sentence:
          'document[1].spec.roles.on-call is not an entity reference such as group:default/name.',
      },
    ]);
  });

  it.each([
    [
      'text',
      'error',
      'document[0] is not an entity: it must hold kind, metadata and spec.',
    ],
    [{}, 'error', 'document[0].kind is missing.'],
    [{ kind: 7 }, 'error', 'document[0].kind is missing.'],
    [
      { kind: 'Sytem' },
      'error',
      'document[0].kind is not a kind; known kinds are Domain, System, Component, Resource, API, Group, User, Location, Template, AiResource; did you mean System?',
    ],
    [
      { kind: 'API', spec: { roles: {} } },
      'warning',
      'document[0].spec.roles is not read on the kind API; it is on Domain, System, Component, Resource.',
    ],
    [
      {
        kind: 'System',
        spec: { raci: { 'deploy-and-size': { 'ml-engineer': 'A' } } },
      },
      'warning',
      'document[0].spec.raci.deploy-and-size breaks a rule, unless a level above changes the row too: deploy-and-size has 2 accountable roles, ml-engineer, mlops-engineer: exactly one role must hold A.',
    ],
    [
      {
        kind: 'System',
        spec: {
          raci: {
            'deploy-and-size': { 'ml-engineer': 'A', 'mlops-engineer': 'A/R' },
          },
        },
      },
      'error',
      'document[0].spec.raci.deploy-and-size makes ml-engineer and mlops-engineer accountable: exactly one role must hold A.',
    ],
  ])('of %j says', (document, severity, sentence) => {
    expect(lint(document)).toEqual([
      {
        severity,
        code: expect.any(String),
        path: expect.stringMatching(/^document\[0\]/),
        sentence,
      },
    ]);
  });

  it('does not blame an override for what the organisation broke', () => {
    const broken = organisationMatrix({
      preset: 'starter',
      overrides: { 'deploy-and-size': { 'mlops-engineer': 'none' } },
    });
    const override = { 'deploy-and-size': { 'on-call': 'I' } };
    expect(
      lintEntityDocuments(
        [{ kind: 'System', spec: { raci: override } }],
        broken,
      ),
    ).toEqual([]);
  });

  it('stops at a number of findings that a person can read', () => {
    expect(lint(...Array(100_000).fill('text'))).toHaveLength(200);
  });

  it('is thrown by nothing that a file can hold', () => {
    const cyclic: Record<string, unknown> = { kind: 'System' };
    cyclic.spec = cyclic;
    cyclic.roles = cyclic;
    cyclic.raci = { 'deploy-and-size': cyclic };
    expect(() => lint(cyclic, [cyclic], new Map())).not.toThrow();

    const anything = fc.anything({
      withNullPrototype: true,
      withBigInt: true,
      withDate: true,
      key: fc.oneof(
        fc.constantFrom('__proto__', 'constructor', 'on-call', 'retrain'),
        fc.string(),
      ),
    });
    const document = fc.oneof(
      anything,
      fc.record({
        kind: fc.oneof(fc.constantFrom('System', 'Component', 'API'), anything),
        spec: fc.oneof(
          anything,
          fc.record({ roles: anything, raci: anything }),
        ),
      }),
    );
    fc.assert(
      fc.property(fc.array(document), documents => {
        for (const finding of lint(...documents)) {
          expect(lintFindingSchema.safeParse(finding).success).toBe(true);
        }
      }),
    );
  });
});
