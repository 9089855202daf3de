/**
 * Makes a function of an immutable object remember its result for as long as the object lives.
 * Blocks of a note keep their identity over edits elsewhere, so results about them last.
 */
export function memoised<K extends object, T extends object>(work: (key: K) => T): (key: K) => T {
  const answers = new WeakMap<K, T>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = work(key);
    answers.set(key, answer);
    return answer;
  };
}

/**
 * Like `memoised`, for work that also depends on something that seldom changes, such as what a site
 * says: a result is kept as long as both objects live.
 */
export function memoisedFor<K extends object, C extends object, T extends object>(
  work: (key: K, context: C) => T,
): (key: K, context: C) => T {
  const byContext = new WeakMap<C, (key: K) => T>();
  return (key, context) => {
    const known = byContext.get(context) ?? memoised((key: K) => work(key, context));
    byContext.set(context, known);
    return known(key);
  };
}
