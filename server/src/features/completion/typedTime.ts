/** What may be typed of a time: digits, and colons or dots of either width. */
export const timeCharacters = '[\\d:：∶.．]*';

/** What stands for the dash between two times, blanks around it included. */
export const dashBetweenTimes = '\\s*(?:[-‐‑‒–—―−－~～〜]+|至|到)\\s*';

/**
 * The text by which an editor keeps a time among its completions while an author types. Editors
 * compare it letter by letter with what is typed, so that a full-width colon, a dot or a zero left
 * out must not hide the time that was meant.
 *
 * @param typed what the author has typed of the time
 */
export function filterTextOf(time: string, typed: string): string {
  const plain = typed.replace(/[：∶．.]/g, ':');
  const unpadded = time.replace(/^0/, '');
  for (const spelling of [time, unpadded, `0${time}`]) {
    if (spelling.startsWith(plain)) return typed + spelling.slice(plain.length);
  }
  return time;
}
