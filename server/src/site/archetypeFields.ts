import type { Value } from './archetypeCalls';
import { formatGoTime, type LocalTime, rfc3339 } from './archetypeTime';

/** The file to be created, as an archetype's template sees it. */
export interface NewFile {
  /** The path below `content/`, not percent-encoded: `posts/my-note.md`. */
  readonly path: string;
  /** False while the file has no name; the path then ends with a slash, or is empty. */
  readonly hasName: boolean;
  readonly now: LocalTime;
}

/** Fields of the file are also fields of the template's dot (measured with Hugo 0.169). */
const fieldOfPath = /^\.(?:(?:Page\.)?File\.)?(\w+)$/;

/**
 * The value of a field of an archetype's template, or of `now`. Undefined for any other word. As
 * measured with Hugo 0.169 for a site in one language.
 */
export function fieldOfFile(word: string, { path, hasName, now }: NewFile): Value | undefined {
  if (word === 'now' || word === 'time.Now') return { isNow: true };
  if (word === '.Date') return { ...dateOf(now), isNow: true };
  const [, field = ''] = fieldOfPath.exec(word) ?? [];
  const folders = path.split('/');
  const name = folders.pop() ?? '';
  const [section = ''] = folders;
  if (field === 'Section' || word === '.Page.Section') return { text: section };
  if (word === '.Type' || word === '.Page.Type') return { text: section || 'page' };
  if (field === 'Dir') return { text: `${folders.join('/')}/` };
  const base = name.replace(/\.[^.]*$/, '');
  if (field === 'Ext') return hasName ? { text: name.slice(base.length + 1) } : undefined;
  const isIndex = /^_?index$/.test(base);
  const own = { text: isIndex ? (folders.at(-1) ?? '') : base, from: 'name' } as const;
  if (field === 'ContentBaseName' || word === '.Name') return own;
  if (field === 'TranslationBaseName' || field === 'BaseFileName') {
    return isIndex ? { text: base } : own;
  }
  if (field === 'LogicalName') return { text: name, from: 'name' };
  return field === 'Path' ? { text: path, from: 'name' } : undefined;
}

function dateOf(now: LocalTime): Value {
  const text = formatGoTime(rfc3339, now, false);
  return text === undefined ? {} : { text };
}
