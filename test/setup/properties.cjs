const fc = require('fast-check');

/**
 * Mocha loads this before any test: properties try the same texts in every run, so that a run
 * judges the change and not its luck. `npm run properties` tries others.
 */
fc.configureGlobal({ seed: Number(process.env.EPISODE_NOTES_SEED ?? 1) });
