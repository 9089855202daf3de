/**
 * Does one piece of set-up and says so: what is being done while it is being done, with the
 * seconds counted up on a terminal, and how long it took. `work` may return a string to add.
 */
export async function step(what, work) {
  const started = Date.now();
  const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)} s`;
  const terminal = process.stdout.isTTY;
  if (!terminal) {
    console.log(`${what} …`);
  }
  const show = () => process.stdout.write(`\r${what} … ${seconds()}`);
  const ticker = terminal ? setInterval(show, 200) : undefined;
  let outcome = 'failed after';
  try {
    const result = await work();
    outcome = 'done in';
    return result;
  } finally {
    clearInterval(ticker);
    console.log(`${terminal ? '\r' : ''}${what}: ${outcome} ${seconds()}`);
  }
}
