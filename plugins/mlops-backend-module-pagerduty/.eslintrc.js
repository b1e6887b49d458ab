module.exports = require('../../packages/workspace/eslintPackage.cjs')(
  __dirname,
);
