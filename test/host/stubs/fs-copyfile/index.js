'use strict';
// The native one clones files where the file system can; a plain copy gives the same result.
const { promises, constants } = require('node:fs');

module.exports.cp = promises.cp;
module.exports.copyFile = (from, to, mode) => promises.copyFile(from, to, mode);
module.exports.isCloneSupported = () => Promise.resolve(false);
module.exports.constants = constants;
