import type { Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isBlankPost } from '../note/blankPost';
import { hasProofOfNote } from '../note/headers/detectNote';
import { Note } from '../note/note';
import { isConfigFile } from '../settings/siteFileName';

/**
 * A document that the client has open. An ordinary Markdown file is kept as plain text, and of an
 * edit only the changed lines are looked at; once a line could make it a note, it is read as one.
 */
export class OpenDocument {
  #version: number;
  #content: TextDocument | Note;
  /** A comment of TOML looks like a part heading. */
  readonly #isConfig: boolean;

  constructor(
    readonly uri: string,
    readonly languageId: string,
    version: number,
    text: string,
  ) {
    this.#version = version;
    this.#isConfig = isConfigFile(uri);
    const alwaysNote = languageId === 'episode-notes';
    this.#content =
      alwaysNote || hasProofOfNote(text)
        ? Note.read(text, alwaysNote)
        : TextDocument.create(uri, languageId, version, text);
  }

  get version(): number {
    return this.#version;
  }

  /** The note at this version; undefined for a file that is none. */
  get note(): Note | undefined {
    if (this.#isConfig || !(this.#content instanceof Note)) return undefined;
    return this.#content.isNote ? this.#content : undefined;
  }

  /**
   * A Markdown file that may become a note (see `isBlankPost`) as if it were one; undefined for any
   * other file, and for a note.
   *
   * @param line the 0-based line that an author is writing on, in the body
   */
  blankPost(line?: number): Note | undefined {
    if (!this.isBlankPost(line)) return undefined;
    return Note.read(this.text, true);
  }

  isBlankPost(line?: number): boolean {
    if (this.#isConfig || this.languageId !== 'markdown' || this.note !== undefined) return false;
    const { text } = this;
    return isBlankPost(text, line === undefined ? '' : lineOf(text, line));
  }

  /** The text at this version, whatever the file is. */
  get text(): string {
    return this.#content instanceof Note ? this.#content.text : this.#content.getText();
  }

  /** Takes the changes of one notification, in their order. */
  update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    this.#version = version;
    for (const change of changes) {
      if (this.#content instanceof Note) this.#content = changeNote(this.#content, change);
      else this.#content = changePlainText(this.#content, change, version);
    }
  }
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

function changePlainText(
  document: TextDocument,
  change: TextDocumentContentChangeEvent,
  version: number,
): TextDocument | Note {
  if (!('range' in change)) return plainOrNote(TextDocument.update(document, [change], version));
  const from = document.offsetAt(change.range.start);
  const to = document.offsetAt(change.range.end);
  const offset = Math.min(from, to);
  const start = document.positionAt(offset);
  const range = { start, end: document.positionAt(Math.max(from, to)) };
  // Its list of lines is spoilt by a range outside of the text.
  const updated = TextDocument.update(document, [{ range, text: change.text }], version);
  // The line below as well: an inserted or deleted line end may have altered its beginning.
  const end = { line: updated.positionAt(offset + change.text.length).line + 2, character: 0 };
  // The line above too: a header over two lines may have got its second one.
  const first = { line: Math.max(start.line - 1, 0), character: 0 };
  const changedLines = { start: first, end };
  return plainOrNote(updated, changedLines);
}

/** @param changedLines where a proof could have come up; the whole text unless said */
function plainOrNote(document: TextDocument, changedLines?: Range): TextDocument | Note {
  return hasProofOfNote(document.getText(changedLines)) ? Note.read(document.getText()) : document;
}
