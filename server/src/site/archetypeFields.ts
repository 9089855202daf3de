import type { Value } from './archetypeCalls';
import { formatGoTime, type LocalTime, rfc3339 } from './archetypeTime';

/** The file that is made from an archetype, as its template knows it. */
export interface NewFile {
  /** Its path below `content/`, characters as they are: `posts/my-note.md`. */
  readonly path: string;
  /** Whether the file has its name yet; where it has none, the path ends with a slash. */
  readonly hasName: boolean;
  readonly now: LocalTime;
}

/** A field below the template's dot; those of `.File` may go without that. */
const fieldOfPath = /^\.(?:(?:Page\.)?File\.)?(\w+)$/;

/**
 * A field of an archetype's template that is known without the site, or the moment `now`; undefined
 * for any other word. As Hugo 0.169 has them for a site in one language.
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
