import type { MarkdownIt } from 'markdown-it';
import { workspace } from 'vscode';
import { showNotes } from './notePlugin';
import { previewTexts } from './previewTexts';

/** Extends the parser of VS Code's Markdown preview to show notes (`showNotes`). */
export function notePreview(parser: MarkdownIt): MarkdownIt {
  return showNotes(parser, previewTexts(), isOpenAsNote, showsYamlAsTable);
}

/** Compares texts: the preview gives its parser neither the document nor its language. */
function isOpenAsNote(text: string): boolean {
  return workspace.textDocuments.some(
    (document) =>
      document.languageId === 'episode-notes' &&
      document.getText().replace(/\r\n?/g, '\n') === text,
  );
}

/** By default VS Code shows YAML as a table, which our card replaces; any other choice stays. */
function showsYamlAsTable(): boolean {
  return workspace.getConfiguration('markdown').get('preview.frontMatter', 'table') === 'table';
}
