import type { CompletionItem, Position } from 'vscode-languageserver';
import type { TermKeys } from '../../frontMatter/terms';
import type { Note } from '../../note/note';
import type { NoteSettings } from '../../settings/noteSettings';
import type { FileReading } from '../workspace/indexedFile';
import { usedValues } from '../workspace/valueUsage';
import type { CompletionCapabilities } from './cursorLine';
import { frontMatterCursor } from './frontMatterCursor';
import { keyItems } from './keyItems';
import { sharedKeyAt, valueItems } from './valueItems';

/** What front matter is completed from beside the note; asked for where it is needed. */
export interface FrontMatterFacts {
  settings(): Promise<NoteSettings>;
  /**
   * The Markdown files of the workspace.
   *
   * @param keys the keys of terms that are of interest in them
   */
  readings(keys: TermKeys): Promise<readonly FileReading[]>;
}

const quote = '"';

/**
 * Keys and values of front matter; undefined outside of it.
 *
 * @param trigger the character that has been typed, of which only a quote asks for values;
 *   undefined where the author asked, or typed a word
 */
export async function frontMatterItems(
  note: Note,
  position: Position,
  trigger: string | undefined,
  capabilities: CompletionCapabilities,
  facts: FrontMatterFacts,
): Promise<CompletionItem[] | undefined> {
  const wasAsked = trigger === undefined;
  if (!wasAsked && trigger !== quote) return undefined;
  const there = frontMatterCursor(note, position);
  if (there === undefined) return undefined;
  // Behind the quote that closes a value the next Tab or Enter is not meant for a list.
  if (!wasAsked && there.typed !== quote) return [];
  // An editor that closed the quote just typed may have both replaced: then a comma can follow.
  const at = wasAsked ? there : { ...there, inside: undefined };
  const own = await facts.settings();
  const key = sharedKeyAt(at, own.site.termKeys);
  if (key === undefined) return [...keyItems(at, own, capabilities), ...valueItems(at, [], own)];
  const { start, end } = at.place.token;
  const typed = at.source.slice(start, end).replace(/^["']|["']$/g, '');
  return valueItems(at, usedValues(await facts.readings(own.site.termKeys), key, typed), own);
}
