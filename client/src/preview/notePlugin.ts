import type { MarkdownIt } from 'markdown-it';
import { showFrontMatter } from './frontMatter';
import { showHeaders } from './headers';
import { type NoteReading, type ReadingOf, readForPreview } from './noteReading';
import type { PreviewTexts } from './previewTexts';

/**
 * Makes a Markdown parser show front matter, headers and part headings of notes as the preview
 * does. Its output for any other file stays unchanged.
 *
 * @param isNoteByLanguage whether a text without `hasProofOfNote` (with LF for line ends) is open
 *   in the language of notes
 * @param showsYaml see `showFrontMatter`
 * @returns the same parser
 */
export function showNotes(
  parser: MarkdownIt,
  texts: PreviewTexts,
  isNoteByLanguage: (text: string) => boolean,
  showsYaml: () => boolean = () => true,
): MarkdownIt {
  const readings = new WeakMap<object, NoteReading>();
  parser.core.ruler.before('block', 'episode_note', ({ src, env, inlineMode }) => {
    const reading = inlineMode ? undefined : readForPreview(src, isNoteByLanguage);
    if (reading !== undefined) readings.set(env, reading);
    else readings.delete(env);
  });
  const readingOf: ReadingOf = (environment) => readings.get(environment);
  showFrontMatter(parser, readingOf, texts, showsYaml);
  showHeaders(parser, readingOf, texts);
  return parser;
}
