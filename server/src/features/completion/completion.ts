import type { CompletionItem, Position } from 'vscode-languageserver';
import { localise } from '../../l10n/localised';
import type { Note } from '../../note/note';
import { meaningOf } from '../frontMatterKeys';
import type { CompletionCapabilities, NoteTranscript } from './cursorLine';
import { type FrontMatterFacts, frontMatterItems } from './frontMatterItems';
import { outlineItems } from './outlineItems';
import { silencingItems } from './silencingItems';

/**
 * Characters that ask for completions by themselves; the full-width ones come from input methods.
 * Digits are among them so that what is offered is never older than the time that is typed: an
 * offer that has become equal to it would take the next Tab.
 */
export const triggerCharacters = ['(', '-', ':', '（', '：', '#', '*', '"', ...'0123456789'];

/** What is known beside the note; asked for where it is needed. */
export interface CompletionFacts extends FrontMatterFacts {
  /** What is said in the episode, where a transcript is at hand. */
  transcript(): Promise<NoteTranscript | undefined>;
}

/**
 * What can stand at a position of a note: in a comment that silences rules, in front matter, else
 * in the outline.
 *
 * @param trigger the character that has been typed; undefined where the author asked, or typed a
 *   word
 */
export async function complete(
  note: Note,
  position: Position,
  trigger: string | undefined,
  capabilities: CompletionCapabilities,
  facts: CompletionFacts,
): Promise<CompletionItem[]> {
  return (
    silencingItems(note, position, capabilities.editorCommands) ??
    (await frontMatterItems(note, position, trigger, capabilities, facts)) ??
    completeOutline(note, position, trigger, capabilities, facts)
  );
}

const beginsWithBracket = /^ {0,3}[(（[【]/;

/**
 * What continues the outline; on a line that may begin with times, by what is said as well.
 *
 * @param trigger as for `complete`
 */
export async function completeOutline(
  note: Note,
  position: Position,
  trigger: string | undefined,
  capabilities: CompletionCapabilities,
  facts: Pick<CompletionFacts, 'transcript'>,
): Promise<CompletionItem[]> {
  const mayHaveTimes = beginsWithBracket.test(note.lineText(position.line));
  const noteTranscript = mayHaveTimes ? await facts.transcript() : undefined;
  return outlineItems(note, position, capabilities, trigger === undefined, noteTranscript);
}

/** An item with what an author wants to know once it is chosen from the list. */
export function resolveCompletion(item: CompletionItem): CompletionItem {
  const { key } = (item?.data ?? {}) as { key?: unknown };
  const meaning = typeof key === 'string' ? meaningOf(key.split('.')) : undefined;
  return meaning === undefined ? item : { ...item, documentation: localise(meaning) };
}
