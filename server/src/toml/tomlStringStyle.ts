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
 * A text as a TOML string on one line with the quotation marks that another value has: `'…'` and
 * `"…"` stay what they are, also in threes. What is no string, or cannot stand between its marks, is
 * written between `"` (toml.io/en/v1.1.0, String).
 *
 * @param raw the other value as written, marks and all
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
