import path from 'node:path';
import { ESLint } from 'eslint';

const repository = path.resolve(__dirname, '../..');

/** Code that breaks a rule of the linter: file, code, the rule, its sentence. */
const broken: [string, string, string, string][] = [
  [
    'plugins/mlops/src/breaks.ts',
    "import '@pitwall/plugin-mlops-backend';",
    '@backstage/no-mixed-plugin-imports',
    'frontend-plugin',
  ],
  [
    'plugins/mlops-backend/src/breaks.ts',
    "import '@pitwall/plugin-mlops';",
    '@backstage/no-mixed-plugin-imports',
    'backend-plugin',
  ],
  [
    'plugins/mlops-common/src/breaks.ts',
    'export const now = Date.now();',
    'no-restricted-syntax',
    'The rules are pure: time, ids, randomness and the network come in as arguments.',
  ],
  [
    'plugins/mlops-common/src/breaks.ts',
    'export const now = new Date();',
    'no-restricted-syntax',
    'The rules are pure',
  ],
  [
    'plugins/mlops-common/src/breaks.ts',
    'export const chance = Math.random();',
    'no-restricted-syntax',
    'The rules are pure',
  ],
  [
    'plugins/mlops-common/src/breaks.ts',
    "export const answer = fetch('/');",
    'no-restricted-syntax',
    'The rules are pure',
  ],
  [
    'plugins/mlops-backend/src/breaks.test.ts',
    "it.only('runs alone', () => { expect(1).toBe(1); });",
    'jest/no-focused-tests',
    'focused',
  ],
  [
    'plugins/mlops-backend/src/breaks.test.ts',
    "it.skip('never runs', () => { expect(1).toBe(1); });",
    'jest/no-disabled-tests',
    'kip',
  ],
  [
    'plugins/mlops-backend/src/breaks.ts',
    'export const whatever: any = 1;',
    '@typescript-eslint/no-explicit-any',
    'any',
  ],
  [
    'plugins/mlops-backend/src/breaks.ts',
    "import jsdom from 'jsdom';\nexport const dom = jsdom;",
    '@backstage/no-undeclared-imports',
    'must be declared in dependencies',
  ],
];

describe('the lint rules', () => {
  const eslint = new ESLint({ cwd: repository });

  it.each(broken)('refuse in %s: %s', async (file, code, rule, sentence) => {
    const [{ messages }] = await eslint.lintText(`${code}\n`, {
      filePath: path.join(repository, file),
    });
    const message = messages.find(({ ruleId }) => ruleId === rule);
    expect(message?.severity).toBe(2);
    expect(message?.message).toContain(sentence);
  });

  it('let the rules read a date that is an argument', async () => {
    const [{ messages }] = await eslint.lintText(
      'export const year = (at: string) => new Date(at).getUTCFullYear();\n',
      { filePath: path.join(repository, 'plugins/mlops-common/src/keeps.ts') },
    );
    expect(messages).toEqual([]);
  });
});
