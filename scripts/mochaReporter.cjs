'use strict';
// Mocha's spec, and at the end the line that scripts/test.mjs adds up.
const { Spec } = require('mocha').reporters;

module.exports = class extends Spec {
  constructor(runner, options) {
    super(runner, options);
    const failed = [];
    // With the reason: of a long output, often only the end is kept.
    runner.on('fail', (test, error) => failed.push(`${test.fullTitle()}: ${error.stack ?? error}`));
    runner.once('end', () => {
      console.log(`RESULT ${JSON.stringify({ passed: runner.stats.passes, failed })}`);
    });
  }
};
