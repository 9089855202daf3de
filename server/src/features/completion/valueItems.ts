import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { formatTimeInStyle } from '../../base/formatTime';
import type { WrittenValue } from '../../base/writtenValue';
import { languageOf } from '../../frontMatter/language';
import { type TermKeys, termKey, termsOf } from '../../frontMatter/terms';
import { localised } from '../../l10n/localised';
import { timeStyle } from '../../note/sequence/timeStyle';
import type { NoteSettings } from '../../settings/noteSettings';
import { quoteYamlLike } from '../../yaml/quoteYaml';
import { writeYamlValue } from '../../yaml/writeYaml';
import { yamlStyle } from '../../yaml/yamlStyle';
import type { UsedValue } from '../workspace/valueUsage';
import type { FrontMatterCursor } from './frontMatterCursor';

/** A value to be offered. */
interface Offer {
  readonly label: string;
  /** As the front matter's language writes it. */
  readonly text: string;
  readonly detail?: string;
}

/** The key without its table if the cursor is in a value of the root or of `params`; else empty. */
function keyAt({ place: { kind, table, key } }: FrontMatterCursor): string {
  if (kind !== 'value' && kind !== 'item') return '';
  const path = [...table, ...key];
  return path.length === 1 || (path.length === 2 && path[0] === 'params')
    ? (path.at(-1) ?? '')
    : '';
}

/** The key at the cursor if its values are shared by the notes of a site; else undefined. */
export function sharedKeyAt(at: FrontMatterCursor, keys: TermKeys): string | undefined {
  const key = keyAt(at);
  return keys.has(key) || key === 'author' ? key : undefined;
}

/**
 * Completions of the value or list item at the cursor.
 *
 * @param used the values of the key in other notes, in the order of the list
 */
export function valueItems(
  at: FrontMatterCursor,
  used: readonly UsedValue[],
  { today, site: { termKeys } }: NoteSettings,
): CompletionItem[] {
  return offers(at, used, today, termKeys).map(({ label, text, detail }, index) => ({
    label,
    kind: CompletionItemKind.Value,
    ...(detail !== undefined && { detail }),
    sortText: String(index).padStart(4, '0'),
    ...editOf(at, label, text),
  }));
}

/** Keeps quotes around the cursor: replacing those of a snippet would lose its next tab stop. */
function editOf(
  { between, range, typed }: FrontMatterCursor,
  label: string,
  text: string,
): Pick<CompletionItem, 'filterText' | 'textEdit'> {
  const quote = /^["']/.exec(typed)?.[0] ?? '';
  if (between !== undefined && text.startsWith(quote)) {
    return {
      filterText: untilTyped(label),
      textEdit: { range: between, newText: text.slice(1, -1) },
    };
  }
  const isBare = typed !== '' && quote === '';
  return {
    filterText: isBare ? label : quote + untilTyped(label),
    textEdit: { range, newText: text },
  };
}

/**
 * A filter text without the last character: once the whole value is typed, no item matches that
 * would take the next Tab.
 */
function untilTyped(label: string): string {
  return Array.from(label).slice(0, -1).join('') || ' ';
}

function offers(
  at: FrontMatterCursor,
  used: readonly UsedValue[],
  today: () => string,
  keys: TermKeys,
): Offer[] {
  if (sharedKeyAt(at, keys) !== undefined) return usedOffers(at, used, keys);
  switch (keyAt(at)) {
    case 'date':
    case 'lastmod':
    case 'publishdate':
    case 'expirydate':
      return [{ label: today(), text: writerOf(at)(today()), detail: localised('today') }];
    case 'draft':
      return ['true', 'false'].map((text) => ({ label: text, text }));
    case 'duration':
      return endOfNote(at);
    default:
      return [];
  }
}

function endOfNote(at: FrontMatterCursor): Offer[] {
  const { note } = at;
  const end = note.chronology.endsLast?.end;
  if (end === undefined) return [];
  const label = formatTimeInStyle(end, timeStyle(note, note.blocks.length));
  return [{ label, text: writerOf(at)(label), detail: localised('end of the last segment') }];
}

/** Offers of used values that the list at the cursor does not contain yet. */
function usedOffers(at: FrontMatterCursor, used: readonly UsedValue[], keys: TermKeys): Offer[] {
  const { block, offset, place, source } = at;
  const key = keyAt(at);
  const others = termsOf(block, keys).filter(
    ({ taxonomy, value }) => taxonomy === key && !(value.start <= offset && offset <= value.end),
  );
  const existing = new Set([...others.map((term) => term.key), ...itemsBefore(at).map(termKey)]);
  const isList = keys.has(key) && place.kind === 'value' && at.typed === '';
  const isBehindItem = place.kind === 'item' && /["']\s*$/.test(source.slice(0, place.token.start));
  const write = writerOf(at);
  return used
    .filter(({ text }) => !existing.has(termKey(text)))
    .map(({ text, count }) => ({
      label: text,
      text: `${isBehindItem ? ', ' : ''}${write(isList ? [text] : text)}`,
      detail: localised('used {0}×', count),
    }));
}

/** How values are written: in YAML with the quotes that most texts have. */
function writerOf({ block, source, place, typed }: FrontMatterCursor) {
  const { writeValue } = languageOf(block);
  if (block.format !== 'yaml') return writeValue;
  const quote = /^["']/.exec(typed)?.[0] ?? yamlStyle(source).quote;
  const inBrackets = place.kind === 'item' && !/-[ \t]*$/.test(source.slice(0, place.token.start));
  return (value: WrittenValue) =>
    inBrackets && typeof value === 'string'
      ? quoteYamlLike(quote, value, true)
      : writeYamlValue(value, quote);
}

/** The items before the cursor, found by pattern: no parser takes an unclosed quote. */
function itemsBefore({ place: { kind, token }, source }: FrontMatterCursor): string[] {
  if (kind !== 'item') return [];
  const list = source.slice(source.lastIndexOf('[', token.start) + 1, token.start);
  return Array.from(
    list.matchAll(/"([^"\r\n]*)"|'([^'\r\n]*)'/g),
    (item) => item[1] ?? item[2] ?? '',
  );
}
