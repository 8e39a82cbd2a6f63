'use strict';
// The native one watches from a thread of its own; a timer is enough where nothing blocks for long.
module.exports.start = (parent) => {
  setInterval(() => {
    try {
      process.kill(parent, 0);
    } catch (error) {
      if (error.code === 'ESRCH') process.exit(87);
    }
  }, 1000).unref();
};
