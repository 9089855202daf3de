import { readTypedTime } from '../../note/headers/typedTime';

/** Whether a time being typed has a colon after its first field: `00:`, `00:19.5`, `0：19`. */
export function hasColons(typed: string): boolean {
  return /^[\d０-９]+[:：∶][\d０-９:：∶]*(?:[.．][\d０-９]*)?$/.test(typed);
}

/** Whether a typed time is complete, with colons and two digits of seconds. */
export function isWholeTime(typed: string): boolean {
  return /[:：∶]\d\d(?:[.．]\d{1,3})?$/.test(typed) && readTypedTime(typed) !== undefined;
}

/**
 * The `filterText` of a time. Editors compare it letter by letter with the typed text, so that it
 * begins with the latter even where that has other signs for colons, no colons, or one leading zero
 * more or less. Undefined where the time does not begin like the typed text: an editor that matches
 * letters anywhere would still show it.
 *
 * @param typed the text of the time up to the cursor
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

/** Typed text with ASCII digits, and with colons for the characters that are typed for them. */
export function withColons(typed: string): string {
  return typed.normalize('NFKC').replace(/[∶.。; ]/g, ':');
}
