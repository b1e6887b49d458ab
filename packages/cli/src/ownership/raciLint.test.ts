import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runPitwall } from '../runPitwall';

const folder = mkdtempSync(join(tmpdir(), 'pitwall-raci-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function lint(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runPitwall(['raci', 'lint', ...args], {
    stdin: process.stdin,
    env,
    print: line => out.push(line.replaceAll(`${folder}/`, '')),
    complain: line => err.push(line.replaceAll(`${folder}/`, '')),
  });
  return { code, out, err };
}

const levels = file(
  'levels.yaml',
  `kind: Domain
metadata: { name: rail }
spec:
  owner: risk
  roles:
    ai-product-manager: product
    ml-engineer: builders
    mlops-engineer: operators
---
kind: System
metadata: { name: delays }
spec: { type: ai-system, domain: rail, owner: product }
`,
);
const sound = file(
  'sound.yaml',
  `kind: Component
metadata: { name: delay }
spec: { type: ml-service, system: delays, roles: { on-call: operators } }
`,
);
const broken = file(
  'broken.yaml',
  `---
# the second document is the service
---
kind: Component
metadata: { name: noise }
spec:
  type: ml-service
  system: delays
  roles:
    on-cal: operators
  raci:
    deploy-and-size:
      ml-engineer: A
`,
);

describe('pitwall raci lint', () => {
  it('says yes to files that keep the rules', async () => {
    expect(await lint([levels, sound])).toEqual({
      code: 0,
      out: [],
      err: ['2 files, 3 entities: 0 errors, 0 warnings.'],
    });
  });

  it('names file and line of what is wrong, across files', async () => {
    const { code, out, err } = await lint([sound, broken, levels, sound]);
    expect(code).toBe(1);
    expect(out).toEqual([
      'broken.yaml:10: error: spec.roles.on-cal is not a role; known roles are ai-product-manager, data-scientist, data-engineer, ml-engineer, mlops-engineer, model-validator, compliance, security, on-call; did you mean on-call?',
      'broken.yaml:12: error: spec.raci.deploy-and-size breaks a rule: deploy-and-size has 2 accountable roles, ml-engineer, mlops-engineer: exactly one role must hold A.',
    ]);
    expect(err).toEqual(['3 files, 4 entities: 2 errors, 0 warnings.']);
  });

  it('only warns of what another file may mend', async () => {
    const own = file(
      'own.yaml',
      'kind: System\nmetadata: { name: s }\nspec:\n  domain: rail\n  raci: { deploy-and-size: { ml-engineer: A } }\n',
    );
    const { code, out } = await lint([own]);
    expect(code).toBe(0);
    expect(out).toEqual([
      expect.stringMatching(
        /^own\.yaml:5: warning: .*unless a level above changes the row too/,
      ),
    ]);
  });

  it('annotates for GitHub, on its own where GitHub runs it', async () => {
    const env = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: folder };
    const odd = file('odd,100%:.yaml', 'kind: Sytem\n');
    const { code, out } = await lint([odd], env);
    expect(code).toBe(1);
    expect(out).toEqual([
      expect.stringMatching(
        /^::error file=odd%2C100%25%3A\.yaml,line=1,title=field-malformed::kind is not a kind; /,
      ),
    ]);
    expect((await lint([broken, '--format', 'github'])).out).toEqual([
      expect.stringMatching(/^::error file=broken\.yaml,line=10,/),
      expect.stringMatching(
        /^::warning file=broken\.yaml,line=12,title=several-accountables::/,
      ),
    ]);
    expect((await lint([broken, '--format', 'text'], env)).out[0]).toMatch(
      /^broken\.yaml:10: error: /,
    );
  });

  it('lets no file write a command for GitHub, or a line of its own', async () => {
    const hostile = file(
      'hostile.yaml',
      'kind: System\nspec: { roles: { "x\\n::error::pwned\\r%0A": y } }\n',
    );
    const github = await lint([hostile, '--format', 'github']);
    expect(github.out).toHaveLength(1);
    expect(github.out[0]).not.toMatch(/[\r\n]/);
    expect(github.out[0]).toContain('x%0A::error::pwned%0D%250A');
    const text = await lint([hostile]);
    expect(text.out[0]).not.toMatch(/[\r\n]/);
  });

  it('answers in JSON', async () => {
    const { code, out } = await lint([broken, '--format', 'json']);
    expect(code).toBe(1);
    expect(JSON.parse(out[0])).toEqual({
      findings: [
        expect.objectContaining({
          file: 'broken.yaml',
          line: 10,
          severity: 'error',
          code: 'field-malformed',
          path: 'spec.roles.on-cal',
        }),
        expect.objectContaining({ line: 12, code: 'several-accountables' }),
      ],
      ...{ files: 1, entities: 1, errors: 1, warnings: 1 },
      seconds: expect.any(Number),
    });
  });

  describe('with the configuration of the portal', () => {
    const energy = file(
      'energy.yaml',
      'kind: Component\nmetadata: { name: e }\nspec:\n  type: scoring\n  raci: { measure-energy: { ml-engineer: C } }\n',
    );

    it('takes matrix and service types from it, later files over earlier', async () => {
      expect((await lint([energy])).out[0]).toMatch(/is not an activity/);
      const base = file(
        'base.yaml',
        'mlops:\n  preset: standard\n  platformContact: { title: x }\n  raci: { measure-energy: { mlops-engineer: A/R } }\n',
      );
      const over = file(
        'over.yaml',
        'mlops:\n  serviceTypes: [scoring]\n  raci: { measure-energy: { security: I } }\n',
      );
      const { out } = await lint([
        energy,
        ...['--config', base, '--config', over],
      ]);
      expect(out).toEqual([
        'energy.yaml:3: error: component:default/e belongs to no use case: spec.system is missing.',
      ]);
    });

    it('says at its line which rule the organisation itself breaks', async () => {
      const config = file(
        'broken-config.yaml',
        'app: {}\nmlops:\n  raci:\n    retrain:\n      ml-engineer: A\n',
      );
      const { code, out } = await lint([levels, '--config', config]);
      expect(code).toBe(1);
      expect(out[0]).toBe(
        'broken-config.yaml:4: error: retrain has nobody responsible: at least one role must hold R.',
      );
    });

    it.each([
      ['mlops:\n  preset: huge\n', /^mlops\.preset is not one of starter/],
      ['mlops: [\n', /^config\.yaml:\d: is not YAML: /],
    ])('does not answer for %j', async (content, sentence) => {
      const config = file('config.yaml', content);
      const { code, err } = await lint([sound, '--config', config]);
      expect(code).toBe(2);
      expect(err[0]).toMatch(sentence);
    });
  });

  it.each([
    [[], /^Which files\?/],
    [['--format', 'html', sound], /^There is no format html: choose from text/],
    [['--fix', sound], /^Unknown option '--fix'/],
    [
      [join(folder, 'none.yaml')],
      /^Cannot read none\.yaml: there is no such file\./,
    ],
    [[`${folder}/sub`], /^Cannot read sub: it is a directory\./],
  ])('does not answer for the arguments %j', async (args, sentence) => {
    mkdirSync(join(folder, 'sub'), { recursive: true });
    const { code, out, err } = await lint(args);
    expect({ code, out }).toEqual({ code: 2, out: [] });
    expect(err[0]).toMatch(sentence);
  });

  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...'bcdefghij'.split('').map((name, index) => {
      const before = 'abcdefghij'[index];
      return `${name}: &${name} [${Array(9).fill(`*${before}`).join(',')}]`;
    }),
  ].join('\n');

  it.each<[string, string | Uint8Array, RegExp]>([
    [
      'no YAML',
      'kind: Domain\nspec: [a\nkind: }\n',
      /^bad\.yaml:\d: error: bad\.yaml is not YAML: /,
    ],
    [
      'no UTF-8',
      Uint8Array.of(0x6b, 0xff, 0xfe),
      /^bad\.yaml:1: error: bad\.yaml is no text in UTF-8\.$/,
    ],
    [
      'a bomb of aliases',
      `---\n${bomb}\n`,
      /^bad\.yaml:\d: error: bad\.yaml cannot be read: .*alias/,
    ],
    [
      'endless nesting',
      '['.repeat(20_000),
      /^bad\.yaml:1: error: bad\.yaml is nested deeper than 64 levels\.$/,
    ],
    [
      'a flood of documents',
      '---\n'.repeat(5_000),
      /holds more than 1000 documents\.$/,
    ],
    [
      'a key written twice',
      'kind: A\nspec: {}\nkind: B\n',
      /^bad\.yaml:3: error: bad\.yaml has the key kind twice\.$/,
    ],
    ['plain text', 'hello\n', /^bad\.yaml:1: error: .*is not an entity/],
    ['another long file', 'x'.repeat(5_000_001), /is longer than 5 MB\.$/],
  ])('finds that a file is %s', async (_, content, sentence) => {
    const { code, out } = await lint([file('bad.yaml', content), sound]);
    expect(code).toBe(1);
    expect(out[0]).toMatch(sentence);
  });

  it('stops at a thousand findings, and says so', async () => {
    const many = file(
      'many.yaml',
      `kind: System\nspec:\n  roles:\n${Array.from(
        { length: 40 },
        (_, n) => `    role-${n}: x\n`,
      ).join('')}---\n`.repeat(30),
    );
    const { out, err } = await lint([many]);
    expect(out).toHaveLength(1_000);
    expect(err[0]).toMatch(/There are more: these are the first 1000\.$/);
  });
});
