import type { TextEditor } from 'vscode';
import { unescaped } from '../../../server/src/base/unescaped';
import {
  type TranscriptAnswer,
  type TranscriptCues,
  type TranscriptParams,
  transcriptRequest,
} from '../../../server/src/protocol/transcriptProtocol';
import type { NoteServer } from '../noteServer';
import { oneAtATime } from '../views/oneAtATime';
import type { CueRun, ToTranscriptPage } from './messages';

/** The cues that the page shows. */
interface KnownCues {
  readonly id: string;
  readonly cues: TranscriptCues;
}

/** Requests the transcript of the followed note and sends it to the page where it has changed. */
export class TranscriptFeed {
  private known: KnownCues | undefined;
  /** What the page was told last, as JSON without cues: most refreshes change nothing. */
  private told = '';
  private shown: string | undefined;

  constructor(
    private readonly server: NoteServer,
    private readonly editor: () => TextEditor | undefined,
    private readonly send: (message: ToTranscriptPage) => void,
  ) {}

  /** The URI of the note that the page shows; undefined if it shows none. */
  get document(): string | undefined {
    return this.shown;
  }

  /** Forgets what the page shows, for a new page. */
  forget(): void {
    this.known = undefined;
    this.told = '';
    this.shown = undefined;
  }

  /** Sends what has changed to the page, after the request in progress if there is one. */
  readonly refresh = oneAtATime(() => this.ask());

  /** The words of consecutive cues on one line; undefined where the cues are others by now. */
  wordsOf({ transcript, first, last }: CueRun): string | undefined {
    const { known } = this;
    if (known?.id !== transcript || last >= known.cues.texts.length) return undefined;
    return known.cues.texts.slice(first, last + 1).join(' ');
  }

  private async ask(): Promise<void> {
    const editor = this.editor();
    if (editor === undefined) return this.tellNone('noNote');
    const document = editor.document.uri.toString();
    const { known } = this;
    const params: TranscriptParams = {
      textDocument: { uri: document },
      ...(known && { known: known.id }),
    };
    const answer = await this.server.request<TranscriptAnswer>(transcriptRequest, params);
    // The page may be a new one by now, which knows nothing; it has asked for the next refresh.
    if (this.known !== known) return;
    if (answer) this.tell(document, answer);
    else if (answer === null) this.tellNone('noNote');
    else if (this.server.isStopped) this.tellNone('stopped');
  }

  private tell(document: string, answer: NonNullable<TranscriptAnswer>): void {
    const { id, uri, kind, cues, problem } = answer;
    if (cues !== undefined) this.known = { id, cues };
    else if (id === '') this.known = undefined;
    this.shown = document;
    this.sendChanged({
      kind: 'transcript',
      document,
      id,
      ...(uri !== undefined && { file: unescaped(uri.slice(uri.lastIndexOf('/') + 1)) }),
      isChapters: kind === 'chapters',
      ...(problem !== undefined && { problem }),
      ...(cues && { cues }),
    });
  }

  private tellNone(reason: 'noNote' | 'stopped'): void {
    this.known = undefined;
    this.shown = undefined;
    this.sendChanged({ kind: 'noTranscript', reason });
  }

  private sendChanged(message: ToTranscriptPage): void {
    const told = JSON.stringify(message, (key, value) => (key === 'cues' ? undefined : value));
    if (told === this.told) return;
    this.told = told;
    this.send(message);
  }
}
