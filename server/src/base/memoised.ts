/**
 * Makes a function of an object that never changes remember its answer for as long as the object
 * lives. Blocks of a note keep their identity over edits elsewhere, so answers about them last.
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
