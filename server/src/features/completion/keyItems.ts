import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import { dateKeys } from '../../base/hugo/hugoDate';
import { listKeys } from '../../base/hugo/initialValue';
import { languageOf } from '../../frontMatter/language';
import type { TermKeys } from '../../frontMatter/terms';
import { snippetText } from '../../note/templates/template';
import type { NoteSettings } from '../../settings/noteSettings';
import { type YamlStyle, yamlStyle } from '../../yaml/yamlStyle';
import { triggerSuggest } from '../editorCommands';
import { frontMatterKeys } from '../frontMatterKeys';
import type { CompletionCapabilities } from './cursorLine';
import type { FrontMatterCursor } from './frontMatterCursor';

/** The keys whose values have completions. */
const withValues = new Set(['author', 'params.duration']);

/** Items for the missing keys, each with the start of its value. */
export function keyItems(
  at: FrontMatterCursor,
  { frontMatter, site: { termKeys }, today }: NoteSettings,
  { snippets, editorCommands }: CompletionCapabilities,
): CompletionItem[] {
  const { note, block, source, offset, place, range, typed } = at;
  const language = languageOf(block);
  const isFirst = /(?:^|[\r\n{,])[ \t]*$/.test(source.slice(0, place.token.start));
  if (place.kind !== 'key' || !isFirst) return [];
  const existing = language.keysBeside(source, offset, place);
  const hasValue = /^[ \t]*[=:]/.test(source.slice(Math.max(place.token.end, offset)));
  const named = new Set([...frontMatter.required, ...frontMatterKeys.keys()]);
  const isNamed = new Set(Array.from(named, (key) => key.toLowerCase()));
  const ownTerms = [...termKeys].filter((key) => !isNamed.has(key) && !key.includes('.'));
  const wanted = [...named, ...ownTerms];
  const ownStyle = block.format === 'yaml' ? yamlStyle(source) : undefined;
  const style = snippets ? ownStyle : ownStyle && { ...ownStyle, dashIndent: undefined };
  const { behind, additionalTextEdits } = commasAround(at);
  const items: CompletionItem[] = [];
  for (const key of wanted) {
    const name = nameIn(at, key, existing, !hasValue && snippets);
    if (name === undefined || existing.has(key.toLowerCase())) continue;
    const value = hasValue
      ? ''
      : `${language.sign}${valueSnippet(key, today(), termKeys, style)}${behind}`;
    const newText = snippets ? snippetText(name) + value : name + plainValue(value);
    const label = key.slice(key.lastIndexOf('.') + 1);
    const asks =
      editorCommands && snippets && !hasValue && (withValues.has(key) || termKeys.has(key));
    items.push({
      label,
      kind: CompletionItemKind.Property,
      ...(key !== label && { detail: `[${key.slice(0, -label.length - 1)}]` }),
      filterText: (/^["']/.exec(typed)?.[0] ?? '') + (typed.includes('.') ? key : label),
      sortText: String(items.length).padStart(3, '0'),
      insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: { range, newText: newText.replace(/ (?=\n)/, '').replaceAll('\n', note.lineEnd) },
      ...(additionalTextEdits.length > 0 && { additionalTextEdits }),
      data: { key },
      ...(asks && { command: triggerSuggest }),
    });
  }
  return items;
}

/** The commas that JSON needs before and behind a new entry. */
function commasAround({ note, block, source, offset, place }: FrontMatterCursor) {
  const none = { behind: '', additionalTextEdits: [] };
  if (block.format !== 'json') return none;
  const before = source.slice(0, place.token.start).trimEnd();
  const behind = /^\s*"/.test(source.slice(Math.max(place.token.end, offset))) ? ',' : '';
  if (/[{,]$/.test(before)) return { behind, additionalTextEdits: [] };
  const end = note.positionAt(before.length);
  return { behind, additionalTextEdits: [{ range: { start: end, end }, newText: ',' }] };
}

/**
 * The text of a key at the cursor; undefined where it cannot stand in the table there. It is
 * preceded by the start of its table if that is missing and nothing follows that it would take in.
 */
function nameIn(
  { block, source, offset, place }: FrontMatterCursor,
  key: string,
  existing: ReadonlySet<string>,
  mayHaveHeader: boolean,
): string | undefined {
  const parent = key.slice(0, Math.max(key.lastIndexOf('.'), 0));
  const name = key.slice(parent === '' ? 0 : parent.length + 1);
  const table = place.table.join('.');
  const { writeKey } = languageOf(block);
  const written = (path: string) => writeKey(path.split('.'));
  if (key === 'params') return undefined;
  if (table === parent) return written(name);
  if (table !== '' || existing.has(parent) || block.format === 'json') return undefined;
  if (block.format === 'yaml')
    return mayHaveHeader ? `${written(parent)}:\n  ${written(name)}` : undefined;
  const hasDotted = [...existing].some((other) => other.startsWith(`${parent}.`));
  const isLast = !/^[ \t]*[^\s#]/m.test(source.slice(offset).replace(/^.*/, ''));
  if (!mayHaveHeader || !isLast || hasDotted) return written(key);
  return `[${written(parent)}]\n${written(name)}`;
}

const truthChoice = `\${1|true,false|}`;

/** The snippet of a key's initial value, with a tab stop for the missing text. */
function valueSnippet(
  key: string,
  today: string,
  termKeys: TermKeys,
  style: YamlStyle | undefined,
): string {
  const name = key.toLowerCase();
  const quote = style?.quote ?? '"';
  if (dateKeys.has(name)) return quote + today + quote;
  if (listKeys.has(name) || termKeys.has(name)) {
    const indent = style?.dashIndent;
    return indent === undefined ? `[${quote}$1${quote}]` : `\n${indent}- ${quote}$1${quote}`;
  }
  if (name === 'draft') return truthChoice;
  return name === 'weight' ? '$1' : `${quote}$1${quote}`;
}

/** The initial value as plain text: with the first choice, and without the tab stop. */
function plainValue(snippet: string): string {
  return snippet.replace(truthChoice, 'true').replace('$1', '');
}
