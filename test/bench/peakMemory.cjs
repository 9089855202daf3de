const { isMainThread } = require('node:worker_threads');

// Says on standard error how much memory the process held at most, in kB.
if (isMainThread) {
  process.on('exit', () => console.error(`peak ${process.resourceUsage().maxRSS} kB`));
}
