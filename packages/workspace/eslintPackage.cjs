const createPackageConfig = require('@backstage/cli/config/eslint-factory');

/**
 * What Backstage's rules leave open and this repository has decided.
 *
 * @param {string} folder of the package
 * @param {object} [extra] keys of Backstage's factory
 */
module.exports = function eslintPackage(
  folder,
  { rules, overrides = [], ...extra } = {},
) {
  return createPackageConfig(folder, {
    // Its rules see Vitest's functions, which have the same names.
    settings: { jest: { version: 29 } },
    ...extra,
    rules: {
      '@backstage/no-mixed-plugin-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      // A file reads from the story down to its parts.
      '@typescript-eslint/no-use-before-define': [
        'error',
        { functions: false, typedefs: false, variables: false },
      ],
      '@typescript-eslint/no-non-null-assertion': 'error',
      'jest/no-disabled-tests': 'error',
      'jest/no-focused-tests': 'error',
      // Functions of a test file expect on behalf of its tests.
      'jest/no-standalone-expect': 'off',
      'max-lines': ['error', 299],
      // Written for `var`, which nobody writes.
      'no-loop-func': 'off',
      ...rules,
    },
    overrides: [
      {
        // A plugin that runs alone is an app.
        files: ['dev/**'],
        rules: { '@backstage/no-ui-css-imports-in-non-frontend': 'off' },
      },
      ...overrides,
    ],
  });
};
