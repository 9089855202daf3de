import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { formatTime } from '../../base/formatTime';
import { type TermKeys, termKey, termsOf } from '../../frontMatter/terms';
import { localised } from '../../l10n/localised';
import { timeStyle } from '../../note/sequence/timeStyle';
import type { NoteSettings } from '../../settings/noteSettings';
import { writeTomlValue } from '../../toml/writeToml';
import type { UsedValue } from '../workspace/valueUsage';
import type { FrontMatterCursor } from './frontMatterCursor';

/** A value as it is offered. */
interface Offer {
  readonly label: string;
  /** As TOML. */
  readonly text: string;
  readonly detail?: string;
}

/** The key at the cursor without its table, where a value is to be completed; else empty. */
function keyAt({ place: { kind, table, key } }: FrontMatterCursor): string {
  if (kind !== 'value' && kind !== 'item') return '';
  const path = [...table, ...key];
  return path.length === 1 || (path.length === 2 && path[0] === 'params')
    ? (path.at(-1) ?? '')
    : '';
}

/** The key at the cursor if its values are those of other notes too; see `FileReading`. */
export function sharedKeyAt(at: FrontMatterCursor, keys: TermKeys): string | undefined {
  const key = keyAt(at);
  return keys.has(key) || key === 'author' ? key : undefined;
}

/** @param used what other notes have for the key, in the order in which it is offered */
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

/**
 * Quotes that stand around the cursor stay: where a snippet has put them, its next stop would be
 * lost together with them.
 */
function editOf(
  { inside, range, typed }: FrontMatterCursor,
  label: string,
  text: string,
): Pick<CompletionItem, 'filterText' | 'textEdit'> {
  const quote = /^["']/.exec(typed)?.[0] ?? '';
  if (inside !== undefined && text.startsWith(quote)) {
    return {
      filterText: untilTyped(label),
      textEdit: { range: inside, newText: text.slice(1, -1) },
    };
  }
  const isBare = typed !== '' && quote === '';
  return {
    filterText: isBare ? label : quote + untilTyped(label),
    textEdit: { range, newText: text },
  };
}

/**
 * The text by which an editor finds a value until all of it is typed: then a Tab goes on, and is not
 * taken for the list.
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
      return [{ label: today(), text: `"${today()}"`, detail: localised('today') }];
    case 'draft':
      return ['true', 'false'].map((text) => ({ label: text, text }));
    case 'duration':
      return endOfNote(at);
    default:
      return [];
  }
}

function endOfNote({ note }: FrontMatterCursor): Offer[] {
  const end = note.chronology.endsLast?.end;
  if (end === undefined) return [];
  const label = formatTime(end, timeStyle(note, note.blocks.length));
  return [{ label, text: `"${label}"`, detail: localised('end of the last segment') }];
}

/** What the list has already is not offered a second time. */
function usedOffers(at: FrontMatterCursor, used: readonly UsedValue[], keys: TermKeys): Offer[] {
  const { block, offset, place, source } = at;
  const key = keyAt(at);
  const others = termsOf(block, keys).filter(
    ({ taxonomy, value }) => taxonomy === key && !(value.start <= offset && offset <= value.end),
  );
  const there = new Set([...others.map((term) => term.key), ...itemsBefore(at).map(termKey)]);
  const isList = keys.has(key) && place.kind === 'value' && at.typed === '';
  const isBehindItem = place.kind === 'item' && /["']\s*$/.test(source.slice(0, place.token.start));
  return used
    .filter(({ text }) => !there.has(termKey(text)))
    .map(({ text, count }) => ({
      label: text,
      text: `${isBehindItem ? ', ' : ''}${writeTomlValue(isList ? [text] : text)}`,
      detail: localised('used {0}×', count),
    }));
}

/** The items in front of the one at the cursor, which no parser reads while a quote is open. */
function itemsBefore({ place: { kind, token }, source }: FrontMatterCursor): string[] {
  if (kind !== 'item') return [];
  const list = source.slice(source.lastIndexOf('[', token.start) + 1, token.start);
  return Array.from(
    list.matchAll(/"([^"\r\n]*)"|'([^'\r\n]*)'/g),
    (item) => item[1] ?? item[2] ?? '',
  );
}
