import type { Diagnostic } from 'vscode-languageserver';
import type { OnFailure } from '../../checking/blockFindings';
import type { Finding } from '../../editing/finding';
import { diagnosticOf, findings } from '../../features/diagnostics/diagnostics';
import type { NoteVersion } from '../../features/noteVersion';
import type { Note } from '../../note/note';
import type { NoteSettings } from '../../settings/noteSettings';
import type { Cancellation, TimeSlices } from '../timeSlices';

interface KnownFindings {
  readonly settings: NoteSettings;
  readonly findings: readonly Finding[];
}

/** A note at one version, and the token that cancels its check. */
type FindingsRequest = NoteVersion & { readonly token: Cancellation };

/** The findings of notes, cached per note and settings. */
export class NoteFindings {
  readonly #known = new WeakMap<Note, KnownFindings>();

  /** @param rulePage returns the URI of a rule's documentation, by the rule's code */
  constructor(
    private readonly slices: TimeSlices,
    private readonly onFailure: OnFailure,
    private readonly rulePage?: (code: string) => string,
  ) {}

  /** All findings of a note. Rejects with `Cancelled` once the token is cancelled. */
  async of({ note, settings, token }: FindingsRequest): Promise<readonly Finding[]> {
    const known = this.#known.get(note);
    if (known?.settings === settings) return known.findings;
    const found = await this.slices.run(findings(note, settings, this.onFailure), token);
    this.#known.set(note, { settings, findings: found });
    return found;
  }

  /** The findings of a note as LSP diagnostics; see `of`. */
  async diagnostics(request: FindingsRequest): Promise<Diagnostic[]> {
    const found = await this.of(request);
    return found.map((finding) =>
      diagnosticOf(finding, request.note, request.settings, request, this.rulePage),
    );
  }
}
