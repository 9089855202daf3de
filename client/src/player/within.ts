/** The result of some work; rejects with a sentence where it takes longer than so many milliseconds. */
export function within<Result>(
  work: Promise<Result>,
  milliseconds: number,
  sentence: string,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(sentence)), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
