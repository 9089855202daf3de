import { unescaped } from './unescaped';

/**
 * What Hugo would call a file: its name without folder and endings; for the index of a page bundle
 * the name of its folder (Hugo's `File.ContentBaseName`). Empty for a document that is no file yet.
 *
 * @param uri as the client has it, characters escaped
 * @param languages codes that the site has for languages: one of them is no part of the name
 */
export function fileNameOf(uri: string, languages: ReadonlySet<string> = new Set()): string {
  if (uri.startsWith('untitled:')) return '';
  const names = namesIn(uri);
  const [name] = splitLanguage(withoutEndings(names.at(-1) ?? ''), languages);
  return /^_?index(?:\.[a-z-]+)?$/i.test(name) ? (names.at(-2) ?? '') : name;
}

/**
 * The language that the name of a file has at its end: `en` of `name.en.md`; empty where none.
 *
 * @param languages codes, in lower case, that the site has for languages
 */
export function languageOfFile(uri: string, languages: ReadonlySet<string>): string {
  return splitLanguage(withoutEndings(namesIn(uri).at(-1) ?? ''), languages)[1];
}

/** The decoded names of the folders in a URI, and of its file. */
function namesIn(uri: string): string[] {
  const path = uri
    .slice(uri.indexOf(':') + 1)
    .split(/[?#]/, 1)
    .join();
  return unescaped(path).split('/');
}

/** A name without a language at its end, and that language; empty where it has none. */
export function splitLanguage(
  name: string,
  languages: ReadonlySet<string>,
): [name: string, language: string] {
  const [suffix = '', language = ''] = /\.([a-z\d-]+)$/i.exec(name) ?? [];
  return languages.has(language.toLowerCase())
    ? [name.slice(0, -suffix.length), language.toLowerCase()]
    : [name, ''];
}

/** The file name of a URI, characters unescaped and in lower case. */
export function fileNameIn(uri: string): string {
  const [name = ''] = uri.slice(uri.lastIndexOf('/') + 1).split(/[?#]/, 1);
  return unescaped(name).toLowerCase();
}

/** The file name of a note's URI without its endings, in lower case; undefined for other files. */
export function noteNameIn(uri: string): string | undefined {
  const name = fileNameIn(uri);
  const base = withoutEndings(name);
  return base === name ? undefined : base;
}

function withoutEndings(name: string): string {
  return name.replace(/\.(?:md|markdown|mdown)$/i, '').replace(/\.episode$/i, '');
}
