module.exports = require('../../packages/workspace/eslintPackage.cjs')(
  __dirname,
  {
    rules: {
      // What is bundled must not be installed again with the command: the
      // common package would bring Backstage along.
      '@backstage/no-undeclared-imports': 'off',
    },
  },
);
