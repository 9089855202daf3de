/**
 * Makes a function that does `work`, one at a time. Calls meanwhile lead to one more, and resolve at
 * once; the first call resolves when all is done.
 */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let isDue = false;
  let isBusy = false;
  return async () => {
    isDue = true;
    if (isBusy) return;
    isBusy = true;
    try {
      while (isDue) {
        isDue = false;
        await work();
      }
    } finally {
      isBusy = false;
    }
  };
}
