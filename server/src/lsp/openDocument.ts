import type { Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isBlankPost } from '../note/blankPost';
import { hasProofOfNote } from '../note/headers/detectNote';
import { Note } from '../note/note';
import { isConfigFile } from '../settings/siteFileName';

/**
 * A document that the client has open. Markdown without proof of a note is kept as plain text, and
 * after an edit only the changed lines are searched for proof; once there is some, the document is
 * parsed as a note.
 */
export class OpenDocument {
  #version: number;
  #content: TextDocument | Note;
  /** A comment of another language can look like a part heading: `# part1: x` in TOML or Python. */
  readonly #mayBeNote: boolean;

  constructor(
    readonly uri: string,
    readonly languageId: string,
    version: number,
    text: string,
  ) {
    this.#version = version;
    const alwaysNote = languageId === 'episode-notes';
    this.#mayBeNote = (alwaysNote || this.isMarkdown) && !isConfigFile(uri);
    this.#content =
      this.#mayBeNote && (alwaysNote || hasProofOfNote(text))
        ? Note.read(text, alwaysNote)
        : TextDocument.create(uri, languageId, version, text);
  }

  get version(): number {
    return this.#version;
  }

  /** Whether its language is Markdown, by the name of LSP, of Emacs (`gfm`) or Vim (`markdown.x`). */
  get isMarkdown(): boolean {
    return /^(?:markdown|gfm)(?:\.|$)/.test(this.languageId);
  }

  /** The note at this version; undefined for any other file. */
  get note(): Note | undefined {
    return this.#content instanceof Note && this.#content.isNote ? this.#content : undefined;
  }

  /**
   * A Markdown file that may become a note (see `isBlankPost`), parsed as one; undefined for any
   * other file, and for a note.
   *
   * @param line the 0-based line of the body that the author is typing
   */
  blankPost(line?: number): Note | undefined {
    if (!this.isBlankPost(line)) return undefined;
    return Note.read(this.text, true);
  }

  isBlankPost(line?: number): boolean {
    if (!this.#mayBeNote || !this.isMarkdown || this.note !== undefined) return false;
    const { text } = this;
    return isBlankPost(text, line === undefined ? '' : lineOf(text, line));
  }

  /** The text at this version. */
  get text(): string {
    return this.#content instanceof Note ? this.#content.text : this.#content.getText();
  }

  /** Applies the changes of one `textDocument/didChange`, in their order. */
  update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    this.#version = version;
    for (const change of changes) {
      if (this.#content instanceof Note) this.#content = changeNote(this.#content, change);
      else this.#content = this.#plainOrNote(changedPlainText(this.#content, change, version));
    }
  }

  #plainOrNote({ document, changedLines }: ChangedPlainText): TextDocument | Note {
    return this.#mayBeNote && hasProofOfNote(document.getText(changedLines))
      ? Note.read(document.getText())
      : document;
  }
}

interface ChangedPlainText {
  readonly document: TextDocument;
  /** The lines to search for proof of a note; absent for the whole text. */
  readonly changedLines?: Range;
}

function lineOf(text: string, line: number): string {
  return text.split(/\r\n|\r|\n/, line + 1)[line] ?? '';
}

function changeNote(note: Note, change: TextDocumentContentChangeEvent): Note {
  if (!('range' in change))
    return note.edit({ offset: 0, deleteCount: note.length, inserted: change.text });
  const start = note.offsetAt(change.range.start);
  const end = note.offsetAt(change.range.end);
  return note.edit({
    offset: Math.min(start, end),
    deleteCount: Math.abs(end - start),
    inserted: change.text,
  });
}

function changedPlainText(
  document: TextDocument,
  change: TextDocumentContentChangeEvent,
  version: number,
): ChangedPlainText {
  if (!('range' in change)) return { document: TextDocument.update(document, [change], version) };
  const from = document.offsetAt(change.range.start);
  const to = document.offsetAt(change.range.end);
  const offset = Math.min(from, to);
  const start = document.positionAt(offset);
  const range = { start, end: document.positionAt(Math.max(from, to)) };
  // `range` is clamped to the text: any other one would corrupt the document's line offsets.
  const updated = TextDocument.update(document, [{ range, text: change.text }], version);
  // The line below too: an inserted or deleted line end may have changed its start.
  const end = { line: updated.positionAt(offset + change.text.length).line + 2, character: 0 };
  // The line above too: it may be the first line of a header whose second line has changed.
  const first = { line: Math.max(start.line - 1, 0), character: 0 };
  return { document: updated, changedLines: { start: first, end } };
}
