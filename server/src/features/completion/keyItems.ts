import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import type { TermKeys } from '../../frontMatter/terms';
import { snippetText } from '../../note/templates/template';
import type { NoteSettings } from '../../settings/noteSettings';
import { dateKeys } from '../../toml/hugo/hugoDate';
import { listKeys } from '../../toml/hugo/initialValue';
import { writeTomlKey } from '../../toml/writeToml';
import { askForCompletions } from '../editorCommands';
import { frontMatterKeys } from '../frontMatterKeys';
import { keysBeside } from '../tomlCursorRanges';
import type { CompletionCapabilities } from './cursorLine';
import type { FrontMatterCursor } from './frontMatterCursor';

/** The keys whose values can be completed in their turn. */
const withValues = new Set(['author', 'params.duration']);

/** The keys that are not there yet, each with what has to stand behind it. */
export function keyItems(
  at: FrontMatterCursor,
  { frontMatter, site: { termKeys }, today }: NoteSettings,
  { snippets, editorCommands }: CompletionCapabilities,
): CompletionItem[] {
  const { note, source, offset, place, range, typed } = at;
  const isFirst = /(?:^|[\r\n])[ \t]*$/.test(source.slice(0, place.token.start));
  if (place.kind !== 'key' || !isFirst) return [];
  const there = keysBeside(at);
  const hasValue = /^[ \t]*=/.test(source.slice(Math.max(place.token.end, offset)));
  const named = new Set([...frontMatter.required, ...frontMatterKeys.keys()]);
  const isNamed = new Set(Array.from(named, (key) => key.toLowerCase()));
  const ownTerms = [...termKeys].filter((key) => !isNamed.has(key) && !key.includes('.'));
  const wanted = [...named, ...ownTerms];
  const items: CompletionItem[] = [];
  for (const key of wanted) {
    const name = nameIn(at, key, there, !hasValue);
    if (name === undefined || there.has(key.toLowerCase())) continue;
    const value = hasValue ? '' : ` = ${valueSnippet(key, today(), termKeys)}`;
    const newText = snippets ? snippetText(name) + value : name + plainValue(value);
    const label = key.slice(key.lastIndexOf('.') + 1);
    const asks =
      editorCommands && snippets && !hasValue && (withValues.has(key) || termKeys.has(key));
    items.push({
      label,
      kind: CompletionItemKind.Property,
      ...(key !== label && { detail: `[${key.slice(0, -label.length - 1)}]` }),
      filterText: typed.includes('.') ? key : label,
      sortText: String(items.length).padStart(3, '0'),
      insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: { range, newText: newText.replaceAll('\n', note.lineEnd) },
      data: { key },
      ...(asks && { command: askForCompletions }),
    });
  }
  return items;
}

/**
 * How a key is written at the cursor, the header of its table above it where one is missing and
 * nothing follows that it would take in; undefined where it does not belong.
 */
function nameIn(
  { source, offset, place }: FrontMatterCursor,
  key: string,
  there: ReadonlySet<string>,
  mayHaveHeader: boolean,
): string | undefined {
  const parent = key.slice(0, Math.max(key.lastIndexOf('.'), 0));
  const table = place.table.join('.');
  if (key === 'params') return undefined;
  if (table === parent) return keyText(parent === '' ? key : key.slice(parent.length + 1));
  if (table !== '' || there.has(parent)) return undefined;
  const hasDotted = [...there].some((other) => other.startsWith(`${parent}.`));
  const isLast = !/^[ \t]*[^\s#]/m.test(source.slice(offset).replace(/^.*/, ''));
  if (!mayHaveHeader || !isLast || hasDotted) return keyText(key);
  return `[${keyText(parent)}]\n${keyText(key.slice(parent.length + 1))}`;
}

/** A key as TOML has it: names that are not plain stand in quotes. */
function keyText(key: string): string {
  return writeTomlKey(key.split('.'));
}

const truthChoice = `\${1|true,false|}`;

/** What stands behind a key, with a stop where it is to be filled in. */
function valueSnippet(key: string, today: string, termKeys: TermKeys): string {
  const name = key.toLowerCase();
  if (dateKeys.has(name)) return `"${today}"`;
  if (listKeys.has(name) || termKeys.has(name)) return '["$1"]';
  if (name === 'draft') return truthChoice;
  return name === 'weight' ? '$1' : '"$1"';
}

/** The value for a client without snippets: the first choice, and nothing at the stop. */
function plainValue(snippet: string): string {
  return snippet.replace(truthChoice, 'true').replace('$1', '');
}
