import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { writeInYaml } from './writeInYaml';

const file = `# The roles of a domain.
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: passenger-travel }
spec:
  owner: group:default/passenger-travel # asks nobody
  roles:
    # two of them
    on-call: group:default/flight-ops
    model-validator:
      [user:default/model-validator-1, user:default/model-validator-2]
  raci: {}
---
kind: System
metadata:
  name: delay-forecasting
spec:
  type: ai-system
`;

describe('writeInYaml', () => {
  it('changes one line, and no other', () => {
    expect(
      writeInYaml(file, 0, [
        { path: ['spec', 'roles', 'on-call'], value: 'group:default/hub-ops' },
      ]),
    ).toBe(file.replace('default/flight-ops', 'default/hub-ops'));
  });

  it('adds a field behind the last, at its indent', () => {
    expect(
      writeInYaml(file, 0, [
        {
          path: ['spec', 'roles', 'security'],
          value: ['user:default/a', 'user:default/b'],
        },
      ]),
    ).toBe(
      file.replace(
        '  raci:',
        '    security:\n      - user:default/a\n      - user:default/b\n  raci:',
      ),
    );
  });

  it('makes the maps that are not there yet, in any document', () => {
    expect(
      writeInYaml(file, 1, [
        { path: ['spec', 'raci', 'retrain', 'security'], value: 'C' },
      ]),
    ).toBe(`${file}  raci:\n    retrain:\n      security: C\n`);
    expect(
      writeInYaml(file, 0, [
        { path: ['spec', 'raci', 'retrain', 'security'], value: 'C' },
      ]),
    ).toBe(
      file.replace('  raci: {}', '  raci:\n    retrain:\n      security: C'),
    );
  });

  it('takes a field away, and the map with its last', () => {
    const both = writeInYaml(file, 0, [
      { path: ['spec', 'roles', 'model-validator'], value: undefined },
    ]);
    expect(both).toBe(file.replace(/ {4}model-validator:\n.*\n/, ''));
    const none = writeInYaml(both, 0, [
      { path: ['spec', 'roles', 'on-call'], value: undefined },
    ]);
    expect(parseAllDocuments(none)[0].toJS().spec).toEqual({
      owner: 'group:default/passenger-travel',
      raci: {},
    });
  });

  it('keeps the line ends of Windows, and a file without a last line end', () => {
    const windows = file.replaceAll('\n', '\r\n');
    const change = {
      path: ['spec', 'roles', 'on-call'],
      value: 'group:default/hub-ops',
    };
    expect(writeInYaml(windows, 0, [change])).toBe(
      windows.replace('default/flight-ops', 'default/hub-ops'),
    );
    expect(
      writeInYaml('kind: Domain\nspec:\n  owner: a', 0, [
        { path: ['spec', 'roles', 'on-call'], value: 'b' },
      ]),
    ).toBe('kind: Domain\nspec:\n  owner: a\n  roles:\n    on-call: b\n');
  });

  it('refuses what it cannot change without changing more', () => {
    const anchored = 'a: &x { one: 1 }\nspec: *x\n';
    expect(() =>
      writeInYaml(anchored, 0, [{ path: ['a', 'one'], value: 2 }]),
    ).toThrow('change it by hand');
  });

  it('says what was meant, for any sequence of changes', () => {
    const word = fc.constantFrom('a', 'b', 'c-d');
    const change = fc.record({
      path: fc
        .tuple(fc.constant('spec'), fc.constantFrom('roles', 'raci'), word)
        .map(p => [...p]),
      value: fc.oneof(
        fc.constant(undefined),
        fc.constantFrom('x', 'yes', '1', 'C (veto)', '# no', ': :'),
        fc.array(fc.constantFrom('x', 'user:default/y'), {
          minLength: 1,
          maxLength: 3,
        }),
      ),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), changes => {
        const written = writeInYaml(file, 0, changes);
        const { spec } = parseAllDocuments(written)[0].toJS();
        for (const { path, value } of changes.slice(-1)) {
          expect(spec[path[1]]?.[path[2]]).toEqual(value);
        }
        expect(written).toContain('# asks nobody');
        expect(written.slice(written.indexOf('---'))).toBe(
          file.slice(file.indexOf('---')),
        );
      }),
    );
  });
});
