'use strict';
// Mocha's spec, and at the end the line that scripts/test.mjs adds up.
const { Spec } = require('mocha').reporters;

module.exports = class extends Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes, failures } = runner.stats;
      console.log(`RESULT ${JSON.stringify({ passed: passes, failed: failures })}`);
    });
  }
};
