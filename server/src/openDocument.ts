import type { Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Note } from './note/note';
import { hasProofOfNote } from './note/proof';

/**
 * A document that the client has open. An ordinary Markdown file is kept as plain text, and of an
 * edit only the changed lines are looked at; once a line could make it a note, it is read as one.
 */
export class OpenDocument {
  #version: number;
  #content: TextDocument | Note;

  constructor(
    readonly uri: string,
    readonly languageId: string,
    version: number,
    text: string,
  ) {
    this.#version = version;
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
    return this.#content instanceof Note && this.#content.isNote ? this.#content : undefined;
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

function changeNote(note: Note, change: TextDocumentContentChangeEvent): Note {
  if (!('range' in change))
    return note.edit({ offset: 0, deleted: note.length, inserted: change.text });
  const start = note.offsetAt(change.range.start);
  const end = note.offsetAt(change.range.end);
  return note.edit({
    offset: Math.min(start, end),
    deleted: Math.abs(end - start),
    inserted: change.text,
  });
}

function changePlainText(
  document: TextDocument,
  change: TextDocumentContentChangeEvent,
  version: number,
): TextDocument | Note {
  // A position past the end of a line or of the text means another place after the change.
  const offset = 'range' in change ? startOf(document, change.range) : 0;
  const updated = TextDocument.update(document, [change], version);
  const changed = linesAround(updated, offset, change.text.length);
  return hasProofOfNote(changed) ? Note.read(updated.getText()) : updated;
}

function startOf(document: TextDocument, { start, end }: Range): number {
  return Math.min(document.offsetAt(start), document.offsetAt(end));
}

/** The lines of an inserted text, with the one below them, whose beginning it may have altered. */
function linesAround(document: TextDocument, offset: number, length: number): string {
  return document.getText({
    start: { line: document.positionAt(offset).line, character: 0 },
    end: { line: document.positionAt(offset + length).line + 2, character: 0 },
  });
}
