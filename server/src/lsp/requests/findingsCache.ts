import type { Diagnostic } from 'vscode-languageserver';
import { Slices } from '../../base/timeSlices';
import type { OnFailure } from '../../checking/blockFindings';
import type { Finding } from '../../editing/finding';
import { diagnosticOf, findings } from '../../features/diagnostics/diagnostics';
import type { Note } from '../../note/note';
import type { NoteSettings } from '../../settings/noteSettings';
import type { OpenDocument } from '../openDocument';

interface Known {
  readonly settings: NoteSettings;
  readonly findings: readonly Finding[];
}

/** The findings of notes, kept with each note for the requests that follow. */
export class NoteFindings {
  readonly #known = new WeakMap<Note, Known>();

  /**
   * @param letOthersIn resolves when messages that wait have had their turn
   * @param rulePage gives the place where the client explains a rule, by its code
   */
  constructor(
    private readonly letOthersIn: () => Promise<void>,
    private readonly onFailure: OnFailure,
    private readonly rulePage?: (code: string) => string,
  ) {}

  /** Complete, or rejected with `Cancelled`. */
  async of(
    note: Note,
    settings: NoteSettings,
    isCancelled: () => boolean,
  ): Promise<readonly Finding[]> {
    const known = this.#known.get(note);
    if (known?.settings === settings) return known.findings;
    const slices = new Slices(isCancelled, this.letOthersIn);
    const found = await findings(note, settings, slices, this.onFailure);
    this.#known.set(note, { settings, findings: found });
    return found;
  }

  /** What a client shows for a document as it is now; empty for a file that is no note. */
  async diagnostics(
    document: OpenDocument,
    settings: NoteSettings,
    isCancelled: () => boolean,
  ): Promise<Diagnostic[]> {
    const { note, uri, version } = document;
    if (note === undefined) return [];
    const found = await this.of(note, settings, isCancelled);
    const { rulePage } = this;
    return found.map((finding) =>
      diagnosticOf(finding, note, settings, { uri, version }, rulePage),
    );
  }
}
