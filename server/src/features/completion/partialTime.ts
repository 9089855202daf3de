import { readTypedTime } from '../../note/headers/typedTime';

/** What may be typed of a time; see `readTypedTime`. */
export const timeCharacters = '[\\d０-９:：∶.．。;；]*(?: \\d{1,2}){0,2}';

/** What stands for the dash between two times, blanks around it included. */
export const dashBetweenTimes = '\\s*(?:[-‐‑‒–—―−－~～〜]+>?|\\.{2,3}|…{1,2}|→|⇒|至|到|to)\\s*';

/** Whether a time is typed as the format has it, as far as it is there: `00:19.5`, `0：19`. */
export function hasColons(typed: string): boolean {
  return /^[\d０-９]+[:：∶][\d０-９:：∶]*(?:[.．][\d０-９]*)?$/.test(typed);
}

/** Whether all of a time is typed, colons and two digits of seconds, so that nothing is missing. */
export function isWholeTime(typed: string): boolean {
  return /[:：∶]\d\d(?:[.．]\d{1,3})?$/.test(typed) && readTypedTime(typed) !== undefined;
}

/**
 * The text by which an editor keeps a time among its completions while an author types. Editors
 * compare it letter by letter with what is typed, so that other signs for the colons, or none, and
 * a zero left out must not hide the time that was meant. Undefined for a time that begins otherwise
 * than what is typed: an editor that finds all of its letters somewhere in it would offer it.
 *
 * @param typed what the author has typed of the time
 */
export function filterTextOf(time: string, typed: string): string | undefined {
  const plain = withColons(typed);
  const spellings = [time, time.replace(/^0/, ''), `0${time}`];
  for (const spelling of spellings) {
    if (spelling.startsWith(plain)) return typed + spelling.slice(plain.length);
  }
  const isDigits = /^\d{3,}$/.test(plain);
  const begins = spellings.some((spelling) => spelling.replaceAll(':', '').startsWith(plain));
  return isDigits && begins ? typed + time : undefined;
}

/** What is typed, with plain digits, and with colons for whatever stands for them. */
export function withColons(typed: string): string {
  return typed.normalize('NFKC').replace(/[∶.。; ]/g, ':');
}
