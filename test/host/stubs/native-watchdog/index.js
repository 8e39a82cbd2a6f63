'use strict';
// The native module watches from its own thread. A timer is enough if nothing blocks for long.
module.exports.start = (parent) => {
  setInterval(() => {
    try {
      process.kill(parent, 0);
    } catch (error) {
      if (error.code === 'ESRCH') process.exit(87);
    }
  }, 1000).unref();
};
