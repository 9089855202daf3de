import Parser, { type MarkdownIt } from 'markdown-it';
import { showNotes } from '../../../../client/src/preview/notePlugin';
import { durations } from '../timeline/texts';

export const texts = {
  frontMatter: 'Front matter',
  unread: 'It cannot be read.',
  goToText: 'Go to the text',
  openAt: 'Open at {0}',
  durations,
};

/** A parser as VS Code's preview has it, HTML of the author's own allowed. */
export function plainParser(): MarkdownIt {
  return new Parser({ html: true, linkify: true });
}

/** The same with our plugin. */
export function noteParser(isNoteByLanguage = (_text: string) => false): MarkdownIt {
  return showNotes(plainParser(), texts, isNoteByLanguage);
}

/** What the preview shows of a text. */
export function previewHtml(text: string): string {
  return noteParser().render(text);
}
