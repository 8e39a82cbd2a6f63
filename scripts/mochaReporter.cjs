'use strict';
// Mocha's spec reporter, followed by a line with the results for scripts/test.mjs.
const { Spec } = require('mocha').reporters;

module.exports = class extends Spec {
  constructor(runner, options) {
    super(runner, options);
    const failed = [];
    // With the reason, because often only the end of a long output is kept.
    runner.on('fail', (test, error) => failed.push(`${test.fullTitle()}: ${error.stack ?? error}`));
    runner.once('end', () => {
      console.log(`RESULT ${JSON.stringify({ passed: runner.stats.passes, failed })}`);
    });
  }
};
