import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextChange } from '../../server/src/note/scanning/textChange';
import type { TestClient } from '../protocol/client';
import type { Chance } from './chance';
import type { Tally } from './tally';

const longestPast = 30;

/** A file on the disk, and its text in the editor while it is open there. */
export class MirroredFile {
  text = '';
  version = 0;
  languageId = 'markdown';
  isOpen = false;
  /** All that was sent about the file since it was opened, as it can be sent again. */
  sent: { readonly method: string; readonly params: object }[] = [];
  #past: string[] = [];

  constructor(
    readonly uri: string,
    private readonly client: TestClient,
    private readonly tally: Tally,
  ) {}

  open(text: string, languageId: string): void {
    this.text = text;
    this.languageId = languageId;
    this.isOpen = true;
    this.sent = [];
    this.#past = [];
    const textDocument = { uri: this.uri, languageId, version: ++this.version, text };
    this.#send('textDocument/didOpen', { textDocument });
  }

  close(): void {
    this.isOpen = false;
    this.#send('textDocument/didClose', { textDocument: { uri: this.uri } });
  }

  /** Writes the file without the editor, which is told. */
  store(text: string): void {
    writeFileSync(fileURLToPath(this.uri), text);
    if (!this.isOpen) this.text = text;
    const changes = [{ uri: this.uri, type: 2 }];
    void this.client.notify('workspace/didChangeWatchedFiles', { changes });
  }

  /** Edits the open text by one message; each change is of the text that the one before leaves. */
  change(changes: readonly TextChange[]): void {
    this.#past = [...this.#past, this.text].slice(-longestPast);
    this.#sendChanges(changes);
  }

  /** Takes the last change back, if one is known. */
  undo(): void {
    const before = this.#past.pop();
    if (before === undefined) return;
    let start = 0;
    const shorter = Math.min(before.length, this.text.length);
    while (start < shorter && before[start] === this.text[start]) start++;
    start = outsideCrlf(before, outsideCrlf(this.text, start));
    const deleteCount = this.text.length - start;
    this.#sendChanges([{ offset: start, deleteCount, inserted: before.slice(start) }]);
  }

  /** The text after edits of the server's. Throws where edits overlap. */
  textAfter(edits: readonly TextEdit[]): string {
    return TextDocument.applyEdits(this.#document, [...edits]);
  }

  /** Makes edits of the server's as VS Code does: from the last to the first. */
  make(edits: readonly TextEdit[]): void {
    const expected = this.textAfter(edits);
    const document = this.#document;
    const changes = edits.map(({ range, newText }) => {
      const offset = document.offsetAt(range.start);
      return { offset, deleteCount: document.offsetAt(range.end) - offset, inserted: newText };
    });
    changes.sort((left, right) => left.offset - right.offset);
    this.change(changes.reverse());
    assert.equal(this.text, expected);
  }

  /** An offset, often in a header or at the start of a line, where much is decided. */
  somewhere(chance: Chance): number {
    const anywhere = chance.below(this.text.length + 1);
    const lineStart = this.text.lastIndexOf('\n', anywhere - 1) + 1;
    const header = this.text.indexOf('\n(', anywhere);
    if (header !== -1 && chance.isTrue(0.3))
      return Math.min(header + 1 + chance.below(20), this.text.length);
    return chance.isTrue(0.4) ? lineStart : anywhere;
  }

  positionAt(offset: number) {
    return this.#document.positionAt(offset);
  }

  get #document(): TextDocument {
    return TextDocument.create(this.uri, this.languageId, this.version, this.text);
  }

  #sendChanges(changes: readonly TextChange[]): void {
    const contentChanges = changes.map((change) => {
      const offset = outsideCrlf(this.text, change.offset);
      const end = outsideCrlf(this.text, change.offset + change.deleteCount);
      const document = this.#document;
      const range = { start: document.positionAt(offset), end: document.positionAt(end) };
      this.text = this.text.slice(0, offset) + change.inserted + this.text.slice(end);
      return { range, text: change.inserted };
    });
    this.tally.edits += changes.length;
    const textDocument = { uri: this.uri, version: ++this.version };
    this.#send('textDocument/didChange', { textDocument, contentChanges });
  }

  #send(method: string, params: object): void {
    this.sent.push({ method, params });
    void this.client.notify(method, params);
  }
}

/** No position is between CR and LF (LSP 3.18, "Position"): the offset in front of both instead. */
function outsideCrlf(text: string, offset: number): number {
  return text[offset - 1] === '\r' && text[offset] === '\n' ? offset - 1 : offset;
}
