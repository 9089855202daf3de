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
