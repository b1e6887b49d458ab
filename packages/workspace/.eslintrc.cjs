module.exports = require('./eslintPackage.cjs')(__dirname);
