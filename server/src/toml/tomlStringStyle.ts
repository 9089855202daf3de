const escapes = new Map([
  ['\b', '\\b'],
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['\f', '\\f'],
  ['\r', '\\r'],
  ['"', '\\"'],
  ['\\', '\\\\'],
]);

/**
 * A text as a TOML string on one line in the quotation marks of another value: `'…'`, `"…"`, or
 * three of either. Where the other value is no string, or the text cannot stand in its marks, `"`
 * is used (toml.io/en/v1.1.0, String).
 *
 * @param raw the other value as written, marks included
 */
export function quoteTomlLike(raw: string, text: string): string {
  const marks = /^(?:"""|'''|'|)/.exec(raw)?.[0] || '"';
  const takesAll = marks.startsWith("'") && !/['\0-\x08\x0a-\x1f\x7f]/.test(text);
  if (takesAll) return marks + text + marks;
  const quotes = marks === '"""' ? marks : '"';
  return quotes + escaped(text) + quotes;
}

function escaped(text: string): string {
  return text.replace(/["\\\0-\x1f\x7f]/g, (character) => {
    const code = character.charCodeAt(0).toString(16).padStart(4, '0');
    return escapes.get(character) ?? `\\u${code}`;
  });
}
