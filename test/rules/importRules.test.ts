import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { broken, kept } from './imports';

const repository = path.resolve(__dirname, '../..');

/** Packages of a repository that is laid out like ours. */
const packages: Record<string, string> = {
  'plugins/mlops-common': '@pitwall/plugin-mlops-common',
  'plugins/mlops-node': '@pitwall/plugin-mlops-node',
  'plugins/mlops-backend': '@pitwall/plugin-mlops-backend',
  'plugins/mlops': '@pitwall/plugin-mlops',
  'plugins/catalog-backend-module-mlops':
    '@pitwall/plugin-catalog-backend-module-mlops',
  'plugins/mlops-backend-module-mlflow':
    '@pitwall/plugin-mlops-backend-module-mlflow',
  'plugins/scaffolder-module-mlops': '@pitwall/plugin-scaffolder-module-mlops',
  'packages/app': 'app',
  'packages/backend': 'backend',
  'packages/demo': '@pitwall/demo',
  'packages/cli': '@pitwall/cli',
};

const contexts = [
  'audit',
  'registry',
  'ownership',
  'governance',
  'monitoring',
  'templates',
  'rhythm',
  'overview',
];

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

interface CruiseResult {
  readonly summary: {
    readonly violations: readonly Violation[];
    readonly ruleSetUsed: {
      readonly forbidden: readonly { name: string; comment: string }[];
    };
  };
}

describe('the import rules', () => {
  let root: string;
  let result: CruiseResult;

  beforeAll(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'pitwall-rules-'));
    await layOut(root);
    result = await cruise(root);
  });

  afterAll(() => rm(root, { recursive: true }));

  it.each(broken)('refuse that %s imports %s', (file, _, rule, sentence) => {
    expect(rulesBrokenBy(file)).toContain(rule);
    const { comment } = result.summary.ruleSetUsed.forbidden.find(
      ({ name }) => name === rule,
    ) ?? { comment: '' };
    expect(comment).toContain(sentence);
  });

  it.each(kept)('let %s import %s', file => {
    expect(rulesBrokenBy(file)).toEqual([]);
  });

  it('are each broken here once', () => {
    const names = result.summary.ruleSetUsed.forbidden.map(({ name }) => name);
    const unbroken = names.filter(
      name => !broken.some(([, , rule]) => rule === name),
    );
    expect(unbroken).toEqual([]);
  });

  function rulesBrokenBy(file: string): string[] {
    return result.summary.violations
      .filter(({ from }) => from === file)
      .map(({ rule }) => rule.name);
  }
});

async function layOut(root: string): Promise<void> {
  const write = async (file: string, content: string) => {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), content);
  };
  await write('package.json', '{}');
  await mkdir(path.join(root, 'node_modules/@pitwall'), { recursive: true });
  for (const [folder, name] of Object.entries(packages)) {
    await write(
      `${folder}/package.json`,
      JSON.stringify({ name, main: 'src/index.ts' }),
    );
    await write(`${folder}/src/index.ts`, 'export const entry = 1;\n');
    await symlink(
      path.join(root, folder),
      path.join(root, 'node_modules', name),
    );
  }
  for (const folder of ['plugins/mlops-common', 'plugins/mlops-backend']) {
    for (const context of contexts) {
      await write(
        `${folder}/src/${context}/index.ts`,
        "export { inner } from './inner';\n",
      );
      await write(
        `${folder}/src/${context}/inner.ts`,
        'export const inner = 1;\n',
      );
    }
  }
  await write('packages/demo/src/circle.ts', "import './breaksCircle';\n");
  for (const [file, target] of [...broken, ...kept]) {
    await write(file, `import '${target}';\n`);
  }
}

function cruise(root: string): Promise<CruiseResult> {
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [
        path.join(repository, 'node_modules/.bin/depcruise'),
        '--config',
        path.join(repository, '.dependency-cruiser.cjs'),
        ...['--output-type', 'json', 'plugins', 'packages', 'test'],
      ],
      { cwd: root, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        if (stdout) {
          resolve(JSON.parse(stdout));
        } else {
          reject(error ?? new Error(stderr));
        }
      },
    );
  });
}
