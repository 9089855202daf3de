import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import { snippetText } from '../../note/templates/template';
import type { NoteSettings } from '../../settings/noteSettings';
import { dateKeys } from '../../toml/hugo/hugoDate';
import { listKeys } from '../../toml/hugo/initialValue';
import { writeTomlKey } from '../../toml/writeToml';
import { triggerSuggest } from '../editorCommands';
import { frontMatterKeys } from '../frontMatterKeys';
import { keysBeside } from '../tomlCursorRanges';
import type { CompletionCapabilities } from './cursorLine';
import type { FrontMatterCursor } from './frontMatterCursor';

/** The keys whose values have completions. */
const withValues = new Set(['categories', 'tags', 'author', 'params.duration']);

/** The keys that the front matter does not have yet, each with an initial value. */
export function keyItems(
  at: FrontMatterCursor,
  { frontMatter, today }: NoteSettings,
  { snippets, editorCommands }: CompletionCapabilities,
): CompletionItem[] {
  const { note, source, offset, place, range, typed } = at;
  const isFirst = /(?:^|[\r\n])[ \t]*$/.test(source.slice(0, place.token.start));
  if (place.kind !== 'key' || !isFirst) return [];
  const existing = keysBeside(at);
  const hasValue = /^[ \t]*=/.test(source.slice(Math.max(place.token.end, offset)));
  const wanted = new Set([...frontMatter.required, ...frontMatterKeys.keys()]);
  const items: CompletionItem[] = [];
  for (const key of wanted) {
    const name = nameIn(at, key, existing, !hasValue);
    if (name === undefined || existing.has(key.toLowerCase())) continue;
    const value = hasValue ? '' : ` = ${valueSnippet(key, today())}`;
    const newText = snippets ? snippetText(name) + value : name + plainValue(value);
    const label = key.slice(key.lastIndexOf('.') + 1);
    const asks = editorCommands && snippets && !hasValue && withValues.has(key);
    items.push({
      label,
      kind: CompletionItemKind.Property,
      ...(key !== label && { detail: `[${key.slice(0, -label.length - 1)}]` }),
      filterText: typed.includes('.') ? key : label,
      sortText: String(items.length).padStart(3, '0'),
      insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: { range, newText: newText.replaceAll('\n', note.lineEnd) },
      data: { key },
      ...(asks && { command: triggerSuggest }),
    });
  }
  return items;
}

/**
 * The text of a key at the cursor; undefined where it cannot stand in the table there. It is
 * preceded by the header of its table if that is missing and no other entry follows.
 */
function nameIn(
  { source, offset, place }: FrontMatterCursor,
  key: string,
  existing: ReadonlySet<string>,
  mayHaveHeader: boolean,
): string | undefined {
  const parent = key.slice(0, Math.max(key.lastIndexOf('.'), 0));
  const table = place.table.join('.');
  if (key === 'params') return undefined;
  if (table === parent) return keyText(parent === '' ? key : key.slice(parent.length + 1));
  if (table !== '' || existing.has(parent)) return undefined;
  const hasDotted = [...existing].some((other) => other.startsWith(`${parent}.`));
  const isLast = !/^[ \t]*[^\s#]/m.test(source.slice(offset).replace(/^.*/, ''));
  if (!mayHaveHeader || !isLast || hasDotted) return keyText(key);
  return `[${keyText(parent)}]\n${keyText(key.slice(parent.length + 1))}`;
}

/** A dotted key in TOML, with quotes around names that are not bare keys. */
function keyText(key: string): string {
  return writeTomlKey(key.split('.'));
}

const truthChoice = `\${1|true,false|}`;

/** The snippet of a key's initial value, with a tab stop for the missing text. */
function valueSnippet(key: string, today: string): string {
  const name = key.toLowerCase();
  if (dateKeys.has(name)) return `"${today}"`;
  if (listKeys.has(name)) return '["$1"]';
  if (name === 'draft') return truthChoice;
  return name === 'weight' ? '$1' : '"$1"';
}

/** The initial value as plain text: with the first choice, and without the tab stop. */
function plainValue(snippet: string): string {
  return snippet.replace(truthChoice, 'true').replace('$1', '');
}
