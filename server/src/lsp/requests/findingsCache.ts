import type { Diagnostic } from 'vscode-languageserver';
import type { OnFailure } from '../../checking/blockFindings';
import type { Finding } from '../../editing/finding';
import { diagnosticOf, findings } from '../../features/diagnostics/diagnostics';
import type { NoteVersion } from '../../features/noteVersion';
import type { Note } from '../../note/note';
import type { NoteSettings } from '../../settings/noteSettings';
import type { Cancellation, TimeSlices } from '../timeSlices';

interface Known {
  readonly settings: NoteSettings;
  readonly findings: readonly Finding[];
}

/** A note at one version, and who may call the work on it off. */
type AskedNote = NoteVersion & { readonly token: Cancellation };

/** The findings of notes, kept with each note for the requests that follow. */
export class NoteFindings {
  readonly #known = new WeakMap<Note, Known>();

  /** @param rulePage gives the place where the client explains a rule, by its code */
  constructor(
    private readonly slices: TimeSlices,
    private readonly onFailure: OnFailure,
    private readonly rulePage?: (code: string) => string,
  ) {}

  /** Complete, or rejected with `Cancelled`. */
  async of({ note, settings, token }: AskedNote): Promise<readonly Finding[]> {
    const known = this.#known.get(note);
    if (known?.settings === settings) return known.findings;
    const found = await this.slices.run(findings(note, settings, this.onFailure), token);
    this.#known.set(note, { settings, findings: found });
    return found;
  }

  /** What a client shows for a note. */
  async diagnostics(asked: AskedNote): Promise<Diagnostic[]> {
    const found = await this.of(asked);
    return found.map((finding) =>
      diagnosticOf(finding, asked.note, asked.settings, asked, this.rulePage),
    );
  }
}
