import { runProcess } from '../processes/runProcess.mjs';
import { findForeignContent } from './findForeignContent.mjs';

/**
 * One check of the tree: passes, or throws with what it found.
 *
 * @typedef {object} Check
 * @property {string} title
 * @property {string} remedy what to run or do when it fails
 * @property {() => Promise<unknown>} run
 */

/**
 * Everything `yarn check` holds the tree to.
 *
 * @param {import('../prepare/prepareWorkspace.mjs').Workspace} workspace
 * @returns {readonly Check[]}
 */
export function listChecks({ root, node, env }) {
  /** @param {readonly string[]} args a program of the packages, and its arguments */
  const tool = ([program, ...args]) =>
    runProcess(node, [`node_modules/.bin/${program}`, ...args], {
      cwd: root,
      env,
    });
  const configs = ['app-config.yaml', 'app-config.demo.yaml'];
  return [
    {
      title: 'API reports',
      remedy: 'When the change is meant, run: yarn api-reports',
      // It takes as long as all others together, so it begins.
      run: async () => {
        await tool(declarationArguments);
        await tool([...apiReportArguments, '--ci']);
      },
    },
    {
      title: 'Types',
      remedy: 'Mend the types.',
      // Declarations are checked too, and written by the reports alone.
      run: () =>
        tool(['tsc', '--project', '.', '--noEmit', '--pretty', 'false']),
    },
    {
      title: 'Types of the commands',
      remedy: 'Mend the types.',
      run: () => tool(['tsc', '--project', 'packages/workspace']),
    },
    {
      title: 'Lint',
      remedy: 'Many findings mend themselves: yarn eslint --fix <path>.',
      run: () =>
        tool([
          ...['eslint', '--max-warnings', '0'],
          ...['--ext', '.ts,.tsx,.js,.cjs,.mjs'],
          ...['plugins', 'packages', 'test'],
        ]),
    },
    {
      title: 'Import rules',
      remedy:
        'Move the code; if the rule is wrong, write the decision first. The rules are in .dependency-cruiser.cjs.',
      run: () =>
        tool([
          ...['depcruise', '--config', '.dependency-cruiser.cjs'],
          ...['--output-type', 'err-long', 'plugins', 'packages', 'test'],
        ]),
    },
    {
      title: 'Dead code',
      remedy: 'Delete what nobody uses; git remembers.',
      run: () => tool(['knip', '--no-progress']),
    },
    {
      title: 'Format',
      remedy: 'Run: yarn prettier --write .',
      run: () => tool(['prettier', '--list-different', '.']),
    },
    {
      title: 'Configuration',
      remedy: 'Mend the configuration, or its schema in config.d.ts.',
      run: () =>
        tool([
          ...['backstage-cli', 'config:check', '--lax', '--strict'],
          ...configs.flatMap(file => ['--config', file]),
        ]),
    },
    {
      title: 'Nothing foreign',
      remedy: 'Remove it: it belongs to one machine, not to the repository.',
      run: () => findForeignContent(root),
    },
  ];
}

/**
 * Writes the declarations that the reports read: of what the plugins export
 * alone and from scratch, since the order of a union in them depends on every
 * file that the compiler has met before.
 */
export const declarationArguments = [
  ...['tsc', '--project', 'packages/workspace/tsconfig.reports.json'],
  ...['--pretty', 'false'],
];

/**
 * Every plugin has an API report. Left unsaid: that packages of this
 * repository are sources to each other, and that a field whose name says it
 * all has no words beside it; what is exported carries a release tag, and so
 * a comment.
 */
export const apiReportArguments = [
  'backstage-repo-tools',
  ...['api-reports', '--include', 'plugins/*', '--validate-release-tags'],
  ...['--omit-messages', 'ae-wrong-input-file-type,ae-undocumented'],
];
