// Loaded into the measured server: sent SIGUSR2, it collects its garbage and says what is left.
process.on('SIGUSR2', () => {
  globalThis.gc();
  process.stderr.write(`${process.memoryUsage().heapUsed}\n`);
});
