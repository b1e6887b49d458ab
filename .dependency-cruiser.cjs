/*
 * Who may import whom: packages say where code runs, context folders say what
 * it is about. When a rule fails, move the code; if the rule is wrong, write
 * the decision first.
 */

/** Context folder → the contexts it may look into, always by their index. */
const contexts = {
  audit: [],
  registry: ['audit'],
  ownership: ['audit'],
  governance: ['registry', 'ownership', 'audit'],
  monitoring: ['registry', 'ownership', 'audit'],
  templates: ['governance', 'monitoring', 'registry', 'ownership', 'audit'],
  rhythm: ['governance', 'monitoring', 'registry', 'ownership', 'audit'],
};
const allContexts = [...Object.keys(contexts), 'overview'];

/** Package folder (a pattern) → the packages of this repository it may import. */
const packages = {
  'plugins/mlops-common': [],
  'plugins/mlops-node': ['plugins/mlops-common'],
  'plugins/mlops-backend': ['plugins/mlops-node', 'plugins/mlops-common'],
  'plugins/mlops': ['plugins/mlops-common'],
  'plugins/(?:catalog|scaffolder|search|permission)-backend-module-mlops': [
    'plugins/mlops-common',
  ],
  'plugins/(?:scaffolder|app)-module-mlops': ['plugins/mlops-common'],
  'plugins/[a-z]+-backend-module-(?!mlops)[a-z0-9-]+': [
    'plugins/mlops-node',
    'plugins/mlops-common',
  ],
  'packages/cli': ['plugins/mlops-common'],
  'packages/app': ['plugins/mlops', 'plugins/(?:scaffolder|app)-module-mlops'],
  'packages/backend': [
    'packages/app',
    'packages/demo',
    'plugins/mlops-backend',
    'plugins/[a-z]+-backend-module-[a-z0-9-]+',
  ],
  'packages/workspace': [],
};

const inPackages = '(?:plugins|packages)/[^/]+|test';
const tests = '\\.test\\.[a-z]+$';

module.exports = {
  forbidden: [
    ...Object.entries(packages).map(([from, allowed]) => ({
      name: `packages: ${from.replace(/^[a-z]+\//, '')}`,
      comment: `${from} may import ${
        allowed.length > 0 ? allowed.join(', ') : 'no other package'
      } of this repository.`,
      severity: 'error',
      from: { path: `^${from}/`, pathNot: tests },
      to: {
        path: `^(?:${inPackages})/`,
        pathNot: [`^${from}/`, ...allowed.map(folder => `^${folder}/`)],
      },
    })),
    {
      name: 'packages: by entry point',
      comment:
        'A package is imported by its public entry points, never by a file inside it.',
      severity: 'error',
      from: { path: `^(${inPackages})/` },
      to: {
        path: '^(?:plugins|packages)/',
        pathNot: [
          '^$1/',
          '^(?:plugins|packages)/[^/]+/src/(?:index\\.tsx?|legacy\\.tsx|alpha\\.tsx?|testUtils(?:/index)?\\.tsx?)$',
          '/package\\.json$',
        ],
      },
    },
    {
      name: 'pure: no Node built-in',
      comment:
        'mlops-common runs in the browser too: it touches no Node built-in.',
      severity: 'error',
      from: { path: '^plugins/mlops-common/src/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'workspace: plain Node',
      comment:
        'packages/workspace runs before anything is installed: it imports nothing but Node.',
      severity: 'error',
      from: { path: '^packages/workspace/(?:bin|src)/', pathNot: tests },
      to: { dependencyTypesNot: ['core', 'local'] },
    },
    ...Object.entries(contexts).map(([context, allowed]) => ({
      name: `contexts: ${context}`,
      comment: `${context} may look into ${
        allowed.length > 0 ? allowed.join(', ') : 'no other context'
      }.`,
      severity: 'error',
      from: {
        path: `^((?:plugins|packages)/[^/]+)/src/${context}/`,
        pathNot: tests,
      },
      to: {
        path: `^$1/src/(?:${allContexts
          .filter(other => other !== context && !allowed.includes(other))
          .join('|')})(?:/|$)`,
      },
    })),
    {
      name: 'contexts: by index',
      comment:
        'Folders of a plugin meet only at their index.ts: that is their front door.',
      severity: 'error',
      from: { path: '^(plugins/[^/]+|packages/cli)/src/([^/]+)' },
      to: {
        path: '^$1/src/[^/]+/',
        pathNot: ['^$1/src/$2/', '^$1/src/[^/]+/index\\.tsx?$'],
      },
    },
    {
      name: 'no circle',
      comment: 'Two files that need each other are one idea, or miss a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no dead end',
      comment: 'This import leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: {
      path: '(?:^|/)(?:dist|dist-types|coverage|\\.eslintrc)|^test/rules/',
    },
    tsPreCompilationDeps: true,
    moduleSystems: ['cjs', 'es6'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['main', 'types'],
      extensions: [
        '.ts',
        '.tsx',
        '.mts',
        '.mjs',
        '.cjs',
        '.js',
        '.d.ts',
        '.json',
      ],
    },
  },
};
