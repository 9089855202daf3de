/**
 * The offset of the brace that closes the one at an offset; undefined where none does. Braces in
 * strings do not count. A backslash escapes the next character, also outside of strings, as in
 * Hugo's search for the end of JSON (parser/pageparser/pagelexer_intro.go, Hugo 0.166).
 */
export function endOfJson(text: string, start: number): number | undefined {
  let depth = 0;
  let inString = false;
  for (let at = start; at < text.length; at++) {
    const sign = text[at];
    if (sign === '\\') at++;
    else if (sign === '"') inString = !inString;
    else if (sign === '{' && !inString) depth++;
    else if (sign === '}' && !inString && --depth === 0) return at;
  }
  return undefined;
}
