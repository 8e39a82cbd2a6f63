'use strict';
// Mocha's spec, and at the end the line that scripts/test.mjs adds up.
const { Spec } = require('mocha').reporters;

module.exports = class extends Spec {
  constructor(runner, options) {
    super(runner, options);
    const failed = [];
    runner.on('fail', (test) => failed.push(test.fullTitle()));
    runner.once('end', () => {
      console.log(`RESULT ${JSON.stringify({ passed: runner.stats.passes, failed })}`);
    });
  }
};
