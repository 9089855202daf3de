import { setImmediate } from 'node:timers/promises';
import type { Diagnostic } from 'vscode-languageserver';
import { OpenDocument } from '../../server/src/lsp/openDocument';
import { NoteFindings } from '../../server/src/lsp/requests/findingsCache';
import { TimeSlices } from '../../server/src/lsp/timeSlices';
import { defaultSettings } from '../../server/src/settings/noteSettings';
import type { Edit } from './edits';
import { plantedFindings, type SampleNote } from './texts';

const token = { isCancellationRequested: false };

/** An open note and its findings, by the path that the server takes, without connection. */
export class EditedNote {
  readonly document: OpenDocument;
  readonly #findings: NoteFindings;

  /** @param yieldToEventLoop the server's way unless told */
  constructor(text: string, yieldToEventLoop: () => Promise<unknown> = () => setImmediate()) {
    this.document = new OpenDocument('file:///note.md', 'markdown', 1, text);
    const slices = new TimeSlices(async () => {
      await yieldToEventLoop();
    });
    this.#findings = new NoteFindings(slices, failTheMeasurement);
  }

  edit({ range, text }: Edit): void {
    this.document.update([{ range, text }], this.document.version + 1);
  }

  /** What a client would be sent now: nothing for a file that is no note. */
  async diagnostics(): Promise<Diagnostic[]> {
    const { uri, version, note } = this.document;
    if (note === undefined) return [];
    return this.#findings.diagnostics({ uri, version, note, settings: defaultSettings, token });
  }
}

/** A keystroke: an edit and the complete findings after it. */
export async function keystroke(note: EditedNote, edit: Edit): Promise<number> {
  note.edit(edit);
  return (await note.diagnostics()).length;
}

/** Walks round and round through edits that together change nothing. */
export function roundAndRound<Item>(items: readonly Item[]): () => Item {
  let next = 0;
  return () => items[next++ % items.length]!;
}

/** What is measured must be the work that was meant: exactly the planted findings come out. */
export function mustHavePlanted(diagnostics: readonly Diagnostic[]): void {
  const found = diagnostics.map(({ code }) => code).join(', ');
  const planted = plantedFindings.join(', ');
  if (found !== planted) throw new Error(`Expected ${planted} but found ${found}.`);
}

/** For hostile notes, whose bodies may have findings of their own. */
export function mustHoldPlanted(diagnostics: readonly Diagnostic[]): void {
  const found = new Set(diagnostics.map(({ code }) => code));
  const missing = plantedFindings.filter((code) => !found.has(code));
  if (missing.length > 0) throw new Error(`No ${missing.join(', ')} was found.`);
}

export function opened({ text }: SampleNote): EditedNote {
  return new EditedNote(text);
}

function failTheMeasurement(what: string, error: unknown): never {
  throw new Error(`${what} failed`, { cause: error });
}
