import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runPitwall } from '../runPitwall';

const folder = mkdtempSync(join(tmpdir(), 'pitwall-rota-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** A Monday, 10:00 in Berlin. */
const at = ['--at', '2026-03-30T10:00:00+02:00'];

async function lint(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runPitwall(['rota', 'lint', ...args], {
    stdin: process.stdin,
    env,
    print: line => out.push(line.replaceAll(`${folder}/`, '')),
    complain: line => err.push(line.replaceAll(`${folder}/`, '')),
  });
  return { code, out, err };
}

const sound = file(
  'sound.yaml',
  `rotas:
  flight-ops:
    zone: Europe/Berlin
    holidays: [germany]
    layers:
      - start: 2026-01-05T09:00
        handOver: { every: week, on: monday, at: 09:00 }
        members: [mlops-engineer-1, mlops-engineer-2]
`,
);
const holidays = file(
  'holidays.yaml',
  '# of every rota\nholidays:\n  germany: [2026-04-06, 2026-12-25]\n',
);
const fading = file(
  'fading.yaml',
  `---
# the second document
---
rotas:
  hub-ops:
    zone: Europe/Amsterdam
    layers:
      - start: 2026-01-05T07:00
        handOver:
          every: pattern
          turns:
            - { days: 4, member: mlops-engineer-2 }
            - { days: 3, member: ml-engineer-2 }
        hours:
          - days: [monday, tuesday]
            from: 09:00
            to: 17:00
    overrides:
      - member: mlops-engineer-1
        from: 2026-03-01T09:00
        until: 2026-03-02T09:00
`,
);
const people = file(
  'people.yaml',
  ['mlops-engineer-1', 'mlops-engineer-2']
    .map(name => `---\nkind: User\nmetadata: { name: ${name} }\n`)
    .join(''),
);

describe('pitwall rota lint', () => {
  it('says yes to rotas that are well, read together', async () => {
    expect(await lint([sound, holidays, ...at])).toEqual({
      code: 0,
      out: [],
      err: ['2 files, 1 rota: 0 errors, 0 warnings.'],
    });
  });

  it('looks at them as of now', async () => {
    // Whatever day it is, the holidays of a century ago are over.
    const past = file(
      'past.yaml',
      'rotas:\n  a:\n    zone: UTC\n    holidays: [1971-12-25]\n    layers: [{ start: 1971-01-01T00:00, handOver: { every: day }, members: [a] }]\n',
    );
    expect((await lint([past])).out).toEqual([
      'past.yaml:4: warning: rotas.a.holidays end on 1971-12-25: no holiday counts any more.',
    ]);
  });

  it('names file and line of what somebody may want to mend, and passes', async () => {
    const { code, out, err } = await lint([sound, holidays, fading, ...at]);
    expect(code).toBe(0);
    expect(out).toEqual([
      'fading.yaml:5: warning: rotas.hub-ops has nobody on duty from Monday 30 March 2026, 17:00 (Europe/Amsterdam) until Tuesday 31 March 2026, 09:00 (Europe/Amsterdam), and 7 times more within four weeks.',
      'fading.yaml:13: warning: rotas.hub-ops.layers[0].handOver.turns[1].member is user:default/ml-engineer-2, whose turns never meet the hours of the layer: they never have duty.',
      'fading.yaml:19: warning: rotas.hub-ops.overrides[0] is over since Monday 2 March 2026, 09:00 (Europe/Amsterdam): take it out of the file.',
    ]);
    expect(err).toEqual(['3 files, 2 rotas: 0 errors, 3 warnings.']);
  });

  it('compares members with people where it is given some', async () => {
    const { code, out } = await lint([sound, holidays, people, ...at]);
    expect({ code, out }).toEqual({ code: 0, out: [] });
    const others = file(
      'others.yaml',
      'kind: User\nmetadata: { name: mlops-engineer-1 }\nspec: { engagement: { until: 2026-04-01 } }\n',
    );
    expect((await lint([sound, holidays, others, ...at])).out).toEqual([
      'sound.yaml:2: warning: rotas.flight-ops gives user:default/mlops-engineer-1 a shift from Monday 30 March 2026, 09:00 (Europe/Berlin) until Monday 6 April 2026, 09:00 (Europe/Berlin), and their engagement does not last for all of it.',
      'sound.yaml:8: warning: rotas.flight-ops.layers[0].members[1] names user:default/mlops-engineer-2, whom the catalog does not hold: nobody has these shifts.',
    ]);
  });

  const unknown = file(
    'unknown.yaml',
    `rotas:
  flight-ops:
    zone: Europe/Berlim
    layers:
      - start: 2026-01-05T09:00
        handOver: { every: pattern, turns: [] }
`,
  );

  it('says no to what keeps the portal from starting', async () => {
    const { code, out, err } = await lint([unknown, ...at]);
    expect(code).toBe(1);
    expect(out).toEqual([
      'unknown.yaml:3: error: rotas.flight-ops.zone is not an IANA zone such as Europe/Berlin: Europe/Berlim.',
      'unknown.yaml:6: error: rotas.flight-ops.layers[0].handOver.turns is empty: a pattern has at least one turn.',
    ]);
    expect(err).toEqual(['1 file, 0 rotas: 2 errors, 0 warnings.']);
  });

  it('says no to a rota that two files hold, in the second', async () => {
    const { code, out } = await lint([
      sound,
      holidays,
      file(
        'again.yaml',
        'rotas:\n  flight-ops:\n    zone: UTC\n    layers: [{ start: 2026-01-05T09:00, handOver: { every: day }, members: [a] }]\n',
      ),
      ...at,
    ]);
    expect(code).toBe(1);
    expect(out).toEqual([
      'again.yaml:2: error: rotas.flight-ops is a rota of sound.yaml already.',
    ]);
  });

  it('annotates for GitHub, on its own where GitHub runs it', async () => {
    const env = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: folder };
    const { code, out } = await lint([unknown, ...at], env);
    expect(code).toBe(1);
    expect(out[0]).toMatch(
      /^::error file=unknown\.yaml,line=3,title=field-malformed::rotas\.flight-ops\.zone is not /,
    );
    expect((await lint([fading, ...at], env)).out[0]).toMatch(
      /^::warning file=fading\.yaml,line=5,title=cover-gap::/,
    );
  });

  it('lets no file write a command for GitHub, or a line of its own', async () => {
    const hostile = file(
      'hostile.yaml',
      'rotas:\n  a:\n    zone: "x\\n::error::pwned\\r%0A"\n    layers: []\n',
    );
    for (const format of ['github', 'text']) {
      const { out } = await lint([hostile, '--format', format, ...at]);
      expect(out.length).toBeGreaterThan(0);
      for (const line of out) expect(line).not.toMatch(/[\r\n]/);
    }
  });

  it('answers in JSON', async () => {
    const { code, out } = await lint([fading, '--format', 'json', ...at]);
    expect(code).toBe(0);
    expect(JSON.parse(out[0])).toEqual({
      findings: [
        {
          ...{ file: 'fading.yaml', line: 5, severity: 'warning' },
          ...{ code: 'cover-gap', path: 'rotas.hub-ops' },
          sentence: expect.stringContaining('nobody on duty'),
        },
        expect.objectContaining({ code: 'turn-never-covers', line: 13 }),
        expect.objectContaining({ code: 'override-past', line: 19 }),
      ],
      ...{ files: 1, rotas: 1, errors: 0, warnings: 3 },
      seconds: expect.any(Number),
    });
  });

  it('tells in its help what it looks for', async () => {
    const { code, out } = await lint(['--help']);
    expect(code).toBe(0);
    expect(out[0]).toContain('pitwall rota lint <files…>');
    expect(out[0]).toContain('Exit codes: 0');
  });

  it.each([
    [[], /^Which files\?/],
    [['--format', 'html', sound], /^There is no format html: choose from text/],
    [['--at', 'tomorrow', sound], /^--at is not an instant such as 2026/],
    [[join(folder, 'none.yaml')], /^Cannot read none\.yaml: there is no such/],
    [[people], /^None of these files holds rotas/],
    [[file('empty.yaml', '# nobody yet\n')], /^None of these files holds/],
  ])('does not answer for the arguments %j', async (args, sentence) => {
    const { code, out, err } = await lint(args);
    expect({ code, out }).toEqual({ code: 2, out: [] });
    expect(err[0]).toMatch(sentence);
  });

  it.each<[string, string | Uint8Array, RegExp]>([
    [
      'no YAML',
      'rotas: [a\nkind: }\n',
      /^bad\.yaml:\d: error: bad\.yaml is not YAML: /,
    ],
    [
      'no UTF-8',
      Uint8Array.of(0x6b, 0xff, 0xfe),
      /^bad\.yaml:1: error: bad\.yaml is no text in UTF-8\.$/,
    ],
    ['endless nesting', '['.repeat(20_000), /is nested deeper than 64 levels/],
    ['plain text', 'hello\n', /^bad\.yaml:1: error: /],
    ['a list', '- rotas\n', /^bad\.yaml:1: error: /],
    ['of the wrong keys', 'rota: {}\n', /^bad\.yaml:1: error: rota /],
    [
      'a rota without layers',
      'rotas:\n  a: { zone: UTC }\n',
      /levels is missing/,
    ],
  ])('finds that a file is %s', async (_, content, sentence) => {
    const { code, out } = await lint([file('bad.yaml', content), ...at]);
    expect(code).toBe(1);
    expect(out[0]).toMatch(sentence);
  });

  it('lets no warning take the place of an error', async () => {
    const many = file(
      'many.yaml',
      `rotas:\n  a:\n    zone: UTC\n    layers: [{ start: 2026-01-05T09:00, handOver: { every: day }, members: [a] }]\n    overrides:\n${'      - { member: a, from: 2026-01-01T00:00, until: 2026-01-02T00:00 }\n'.repeat(
        900,
      )}`,
    );
    const { code, out, err } = await lint([many, unknown, ...at]);
    expect(code).toBe(1);
    expect(out).toHaveLength(1_000);
    expect(out.at(-1)).toMatch(/^unknown\.yaml:6: error: /);
    expect(err[0]).toMatch(/There are more: these are the first 1000\.$/);
  });
});
