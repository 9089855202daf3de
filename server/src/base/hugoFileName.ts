/**
 * What Hugo would call a file: its name without folder and endings; for the index of a page bundle
 * the name of its folder (Hugo's `File.ContentBaseName`). Empty for a document that is no file yet.
 *
 * @param uri as the client has it, characters escaped
 */
export function fileNameOf(uri: string): string {
  const [scheme = '', ...rest] = uri.split(':');
  if (scheme === 'untitled') return '';
  const names = unescaped(rest.join(':').split(/[?#]/, 1).join()).split('/');
  const name = withoutEndings(names.at(-1) ?? '');
  return /^_?index(?:\.[a-z-]+)?$/i.test(name) ? (names.at(-2) ?? '') : name;
}

function withoutEndings(name: string): string {
  return name.replace(/\.(?:md|markdown|mdown)$/i, '').replace(/\.episode$/i, '');
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
