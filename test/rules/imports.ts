/** Imports that break a rule: file, what it imports, the rule, its sentence. */
export const broken: [string, string, string, string][] = [
  [
    'plugins/mlops-common/src/breaks.ts',
    '@pitwall/plugin-mlops-node',
    'packages: mlops-common',
    'plugins/mlops-common may import no other package of this repository.',
  ],
  [
    'plugins/mlops-node/src/breaks.ts',
    '@pitwall/plugin-mlops-backend',
    'packages: mlops-node',
    'plugins/mlops-node may import plugins/mlops-common of this repository.',
  ],
  [
    'plugins/mlops-backend/src/breaks.ts',
    '@pitwall/plugin-mlops',
    'packages: mlops-backend',
    'plugins/mlops-backend may import plugins/mlops-node, plugins/mlops-common of this repository.',
  ],
  [
    'plugins/mlops/src/breaks.ts',
    '@pitwall/plugin-mlops-backend',
    'packages: mlops',
    'plugins/mlops may import plugins/mlops-common of this repository.',
  ],
  [
    'plugins/catalog-backend-module-mlops/src/breaks.ts',
    '@pitwall/plugin-mlops-node',
    'packages: (?:catalog|scaffolder|search|permission)-backend-module-mlops',
    'may import plugins/mlops-common of this repository.',
  ],
  [
    'plugins/mlops-backend-module-mlflow/src/breaks.ts',
    '@pitwall/plugin-mlops-backend',
    'packages: [a-z]+-backend-module-(?!mlops)[a-z0-9-]+',
    'may import plugins/mlops-node, plugins/mlops-common of this repository.',
  ],
  [
    'plugins/scaffolder-module-mlops/src/breaks.ts',
    '@pitwall/plugin-mlops',
    'packages: (?:scaffolder|app)-module-mlops',
    'may import plugins/mlops-common of this repository.',
  ],
  [
    'packages/workspace/src/breaksBorder.mjs',
    '@pitwall/plugin-mlops',
    'packages: workspace',
    'packages/workspace may import no other package of this repository.',
  ],
  [
    'packages/cli/src/breaks.ts',
    '@pitwall/plugin-mlops-node',
    'packages: cli',
    'packages/cli may import plugins/mlops-common of this repository.',
  ],
  [
    'packages/app/src/breaks.ts',
    '@pitwall/plugin-mlops-common',
    'packages: app',
    'packages/app may import plugins/mlops,',
  ],
  [
    'packages/backend/src/breaks.ts',
    '@pitwall/plugin-mlops',
    'packages: backend',
    'packages/backend may import packages/app, packages/demo, plugins/mlops-backend,',
  ],
  [
    'packages/demo/src/breaks.ts',
    '@pitwall/plugin-mlops-common/src/ownership',
    'packages: by entry point',
    'A package is imported by its public entry points, never by a file inside it.',
  ],
  [
    'test/breaks.ts',
    '../plugins/mlops-backend/src/ownership',
    'packages: by entry point',
    'A package is imported by its public entry points, never by a file inside it.',
  ],
  [
    'plugins/mlops-common/src/breaksPurity.ts',
    'node:fs',
    'pure: no Node built-in',
    'mlops-common runs in the browser too: it touches no Node built-in.',
  ],
  [
    'packages/workspace/src/breaks.mjs',
    '@pitwall/plugin-mlops-common',
    'workspace: plain Node',
    'packages/workspace runs before anything is installed: it imports nothing but Node.',
  ],
  ...(
    [
      ['audit', 'registry', 'audit may look into no other context.'],
      ['registry', 'ownership', 'registry may look into audit.'],
      ['ownership', 'registry', 'ownership may look into audit.'],
      [
        'governance',
        'monitoring',
        'governance may look into registry, ownership, audit.',
      ],
      [
        'monitoring',
        'governance',
        'monitoring may look into registry, ownership, audit.',
      ],
      ['templates', 'rhythm', 'templates may look into governance,'],
      ['rhythm', 'overview', 'rhythm may look into governance,'],
    ] as const
  ).map(([from, to, sentence]): [string, string, string, string] => [
    `plugins/mlops-backend/src/${from}/breaks.ts`,
    `../${to}`,
    `contexts: ${from}`,
    sentence,
  ]),
  [
    'plugins/mlops-backend/src/overview/breaks.ts',
    '../ownership/inner',
    'contexts: by index',
    'Folders of a plugin meet only at their index.ts: that is their front door.',
  ],
  [
    'plugins/mlops-backend/src/breaksFrontDoor.ts',
    './ownership/inner',
    'contexts: by index',
    'Folders of a plugin meet only at their index.ts: that is their front door.',
  ],
  [
    'packages/demo/src/breaksCircle.ts',
    './circle',
    'no circle',
    'Two files that need each other are one idea, or miss a third.',
  ],
  [
    'packages/demo/src/breaksNowhere.ts',
    './nowhere',
    'no dead end',
    'This import leads nowhere.',
  ],
];

/** Imports that keep every rule. */
export const kept: [string, string][] = [
  ['plugins/mlops-node/src/keeps.ts', '@pitwall/plugin-mlops-common'],
  ['plugins/mlops-backend/src/keeps.ts', '@pitwall/plugin-mlops-node'],
  ['plugins/mlops/src/keeps.ts', '@pitwall/plugin-mlops-common'],
  ['packages/app/src/keeps.ts', '@pitwall/plugin-mlops'],
  ['packages/backend/src/keeps.ts', '@pitwall/plugin-mlops-backend'],
  ['packages/demo/src/keeps.ts', '@pitwall/plugin-mlops-common'],
  ['plugins/mlops-backend/src/ownership/keeps.ts', '../audit'],
  ['plugins/mlops-backend/src/governance/keeps.ts', '../ownership'],
  ['plugins/mlops-backend/src/overview/keeps.ts', '../rhythm'],
  ['plugins/mlops-backend/src/keepsFrontDoor.ts', './ownership'],
  ['plugins/mlops-common/src/keeps.test.ts', 'node:fs'],
  ['packages/workspace/src/keeps.mjs', 'node:fs'],
];
