'use strict';
// The native module clones files if the file system supports it. A plain copy has the same result.
const { promises, constants } = require('node:fs');

module.exports.cp = promises.cp;
module.exports.copyFile = (from, to, mode) => promises.copyFile(from, to, mode);
module.exports.isCloneSupported = () => Promise.resolve(false);
module.exports.constants = constants;
