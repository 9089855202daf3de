import { languageOf } from '../../frontMatter/language';
import { message } from '../../l10n/message';
import { episodeParam } from '../../note/episodeParams';
import type { Note } from '../../note/note';
import type { Outcome } from '../segments/refactoringResult';
import { insertionOfValue } from './insertKey';

/**
 * Writes `params.media` into the front matter, over the value that is there.
 *
 * @param media an http(s) address, or a path
 */
export function setMedia(note: Note, media: string): Outcome {
  const [block] = note.blocks;
  if (block?.kind !== 'frontMatter') {
    return { refusal: message('A note without front matter cannot name its recording') };
  }
  const value = episodeParam(note, 'media');
  if (value !== undefined) {
    const { start, end, raw } = value;
    const newText = languageOf(block).quoteLike(raw, media);
    return { edits: [{ block: 0, start, end, newText }] };
  }
  const insertion = insertionOfValue(block, ['params', 'media'], media, note.lineEnd);
  if (insertion === undefined) {
    return { refusal: message('params.media cannot be written into this front matter') };
  }
  const { at, newText } = insertion;
  return { edits: [{ block: 0, start: at, end: at, newText }] };
}
