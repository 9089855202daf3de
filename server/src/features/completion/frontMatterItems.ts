import type { CompletionItem, Position } from 'vscode-languageserver';
import type { TermKeys } from '../../frontMatter/terms';
import type { Note } from '../../note/note';
import type { NoteSettings } from '../../settings/noteSettings';
import type { FileReading } from '../workspace/fileReading';
import { usedValues } from '../workspace/valueUsage';
import type { CompletionCapabilities } from './cursorLine';
import { frontMatterCursor } from './frontMatterCursor';
import { keyItems } from './keyItems';
import { sharedKeyAt, valueItems } from './valueItems';

/** Data from outside of the note to complete front matter, requested only where it is needed. */
export interface FrontMatterFacts {
  settings(): Promise<NoteSettings>;
  /**
   * The indexed Markdown files of the workspace, as many as could be read in the time.
   *
   * @param keys the keys of terms to be indexed
   */
  readings(keys: TermKeys): Promise<readonly FileReading[]>;
}

const quote = '"';

/**
 * Completions of keys and values of front matter; undefined outside of it, and for any trigger
 * character but a quote.
 *
 * @param trigger the trigger character that was typed; undefined for a manual request or a word
 */
export async function frontMatterItems(
  note: Note,
  position: Position,
  trigger: string | undefined,
  capabilities: CompletionCapabilities,
  facts: FrontMatterFacts,
): Promise<CompletionItem[] | undefined> {
  const isInvoked = trigger === undefined;
  if (!isInvoked && trigger !== quote) return undefined;
  const cursor = frontMatterCursor(note, position);
  if (cursor === undefined) return undefined;
  // A closing quote ends the value: a list would take the next Tab or Enter.
  if (!isInvoked && cursor.typed !== quote) return [];
  // After an opening quote the editor may have added the closing one: both are replaced, so that
  // the cursor ends up behind them.
  const at = isInvoked ? cursor : { ...cursor, between: undefined };
  const own = await facts.settings();
  const key = sharedKeyAt(at, own.site.termKeys);
  if (key === undefined) return [...keyItems(at, own, capabilities), ...valueItems(at, [], own)];
  const { start, end } = at.place.token;
  const typed = at.source.slice(start, end).replace(/^["']|["']$/g, '');
  return valueItems(at, usedValues(await facts.readings(own.site.termKeys), key, typed), own);
}
