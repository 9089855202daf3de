/**
 * The offset of the brace that closes the one at an offset; undefined where none does. Braces in
 * strings do not count. This is how Hugo looks for the end of JSON front matter before it reads any
 * (parser/pageparser/pagelexer_intro.go, Hugo 0.166): a backslash takes in the next sign anywhere.
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
