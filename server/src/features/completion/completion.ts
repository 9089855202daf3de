import type { CompletionItem, Position } from 'vscode-languageserver';
import { localise } from '../../l10n/localised';
import type { Note } from '../../note/note';
import { meaningOf } from '../frontMatterKeys';
import type { CompletionCapabilities, NoteTranscript } from './cursorLine';
import { type FrontMatterFacts, frontMatterItems } from './frontMatterItems';
import { outlineItems } from './outlineItems';
import { silencingItems } from './silencingItems';

/**
 * Trigger characters of completion; the full-width ones are typed with input methods. Digits are
 * included so that the list is recomputed for each digit of a time: an outdated item equal to the
 * typed time would be accepted by the next Tab.
 */
export const triggerCharacters = ['(', '-', ':', '（', '：', '#', '*', '"', ...'0123456789'];

/** Data from outside of the note, requested only where it is needed. */
export interface CompletionFacts extends FrontMatterFacts {
  /** The transcript of the episode; undefined where there is none. */
  transcript(): Promise<NoteTranscript | undefined>;
}

/**
 * The completions at a position of a note: in a comment that silences rules, in front matter, or in
 * the outline.
 *
 * @param trigger the trigger character that was typed; undefined for a manual request or a word
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
 * The completions of the outline. The transcript is requested only on a line that begins with a
 * bracket.
 *
 * @param trigger the trigger character that was typed; undefined for a manual request or a word
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

/** Adds the documentation to the item of a front matter key; other items stay unchanged. */
export function resolveCompletion(item: CompletionItem): CompletionItem {
  const { key } = (item?.data ?? {}) as { key?: unknown };
  const meaning = typeof key === 'string' ? meaningOf(key.split('.')) : undefined;
  return meaning === undefined ? item : { ...item, documentation: localise(meaning) };
}
