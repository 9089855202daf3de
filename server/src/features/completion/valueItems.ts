import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { formatTimeInStyle } from '../../base/formatTime';
import { termKey, termsOf } from '../../frontMatter/terms';
import { localised } from '../../l10n/localised';
import { timeStyle } from '../../note/sequence/timeStyle';
import type { NoteSettings } from '../../settings/noteSettings';
import { writeTomlValue } from '../../toml/writeToml';
import type { SharedKey } from '../workspace/indexedFile';
import type { UsedValue } from '../workspace/valueUsage';
import type { FrontMatterCursor } from './frontMatterCursor';

/** A value to be offered. */
interface Offer {
  readonly label: string;
  /** As TOML. */
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
export function sharedKeyAt(at: FrontMatterCursor): SharedKey | undefined {
  const key = keyAt(at);
  return key === 'tags' || key === 'categories' || key === 'author' ? key : undefined;
}

/**
 * Completions of the value or list item at the cursor.
 *
 * @param used the values of the key in other notes, in the order of the list
 */
export function valueItems(
  at: FrontMatterCursor,
  used: readonly UsedValue[],
  { today }: NoteSettings,
): CompletionItem[] {
  return offers(at, used, today).map(({ label, text, detail }, index) => ({
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

function offers(at: FrontMatterCursor, used: readonly UsedValue[], today: () => string): Offer[] {
  switch (keyAt(at)) {
    case 'date':
    case 'lastmod':
    case 'publishdate':
    case 'expirydate':
      return [{ label: today(), text: `"${today()}"`, detail: localised('today') }];
    case 'draft':
      return ['true', 'false'].map((text) => ({ label: text, text }));
    case 'duration':
      return endOfNote(at);
    case 'tags':
    case 'categories':
    case 'author':
      return usedOffers(at, used);
    default:
      return [];
  }
}

function endOfNote({ note }: FrontMatterCursor): Offer[] {
  const end = note.chronology.endsLast?.end;
  if (end === undefined) return [];
  const label = formatTimeInStyle(end, timeStyle(note, note.blocks.length));
  return [{ label, text: `"${label}"`, detail: localised('end of the last segment') }];
}

/** Offers of used values that the list at the cursor does not contain yet. */
function usedOffers(at: FrontMatterCursor, used: readonly UsedValue[]): Offer[] {
  const { block, offset, place, source } = at;
  const key = keyAt(at);
  const others = termsOf(block).filter(
    ({ taxonomy, value }) => taxonomy === key && !(value.start <= offset && offset <= value.end),
  );
  const existing = new Set([...others.map((term) => term.key), ...itemsBefore(at).map(termKey)]);
  const isList = key !== 'author' && place.kind === 'value' && at.typed === '';
  const isBehindItem = place.kind === 'item' && /["']\s*$/.test(source.slice(0, place.token.start));
  return used
    .filter(({ text }) => !existing.has(termKey(text)))
    .map(({ text, count }) => ({
      label: text,
      text: `${isBehindItem ? ', ' : ''}${writeTomlValue(isList ? [text] : text)}`,
      detail: localised('used {0}×', count),
    }));
}

/** The items before the cursor, found by pattern: an unclosed quote makes the TOML invalid. */
function itemsBefore({ place: { kind, token }, source }: FrontMatterCursor): string[] {
  if (kind !== 'item') return [];
  const list = source.slice(source.lastIndexOf('[', token.start) + 1, token.start);
  return Array.from(
    list.matchAll(/"([^"\r\n]*)"|'([^'\r\n]*)'/g),
    (item) => item[1] ?? item[2] ?? '',
  );
}
