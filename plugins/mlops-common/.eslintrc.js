const pure =
  'The rules are pure: time, ids, randomness and the network come in as arguments.';

module.exports = require('../../packages/workspace/eslintPackage.cjs')(
  __dirname,
  {
    restrictedSrcSyntax: [
      "CallExpression[callee.object.name='Date'][callee.property.name='now']",
      "NewExpression[callee.name='Date'][arguments.length=0]",
      "MemberExpression[object.name='Math'][property.name='random']",
      'CallExpression[callee.name=/^(fetch|setTimeout|setInterval|setImmediate)$/]',
      'MemberExpression[object.name=/^(crypto|performance|process|window|document|globalThis)$/]',
    ].map(selector => ({ selector, message: pure })),
  },
);
