const { reporters } = require('mocha');

/** Mocha's usual output, and at its end the line of numbers that `npm test` adds up. */
module.exports = class CountingReporter extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      console.log(`TEST-COUNT passed=${runner.stats.passes} failed=${runner.stats.failures}`);
    });
  }
};
