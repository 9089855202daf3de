import type { MarkdownIt } from 'markdown-it';
import { showFrontMatter } from './frontMatter';
import { showHeaders } from './headers';
import { type NoteReading, type ReadingOf, readForPreview } from './noteReading';
import type { PreviewTexts } from './texts';

/**
 * Has a Markdown parser show the front matter, headers and part headings of notes in the way of
 * the preview. What it makes of any other file stays as it was, to the letter.
 *
 * @param isNoteByLanguage whether a text (with LF for line ends) that proves nothing by itself is
 *   open as a note
 * @returns the same parser
 */
export function showNotes(
  parser: MarkdownIt,
  texts: PreviewTexts,
  isNoteByLanguage: (text: string) => boolean,
): MarkdownIt {
  const readings = new WeakMap<object, NoteReading>();
  parser.core.ruler.before('block', 'episode_note', ({ src, env, inlineMode }) => {
    const reading = inlineMode ? undefined : readForPreview(src, isNoteByLanguage);
    if (reading !== undefined) readings.set(env, reading);
    else readings.delete(env);
  });
  const readingOf: ReadingOf = (environment) => readings.get(environment);
  showFrontMatter(parser, readingOf, texts);
  showHeaders(parser, readingOf, texts);
  return parser;
}
