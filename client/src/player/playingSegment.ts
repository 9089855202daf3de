import { Disposable, EventEmitter, type TextEditor, Uri, window } from 'vscode';
import type { SegmentInfo, SegmentsResult } from '../../../server/src/protocol/protocol';
import type { NoteServer } from '../noteServer';
import { segmentAtTime } from '../segmentAtTime';
import { positionOf, requestSegments } from '../segments';
import type { EpisodePlayer } from './episodePlayer';

/** The segments of a version of a note. */
interface KnownSegments {
  readonly document: string;
  readonly version: number;
  readonly list: SegmentsResult;
}

/** Knows the segment that is played now, and marks it in the gutter of its note. */
export class PlayingSegment implements Disposable {
  private readonly changed = new EventEmitter<void>();
  /** Fires when another segment is played, or none. */
  readonly onDidChange = this.changed.event;

  private readonly mark = window.createTextEditorDecorationType({
    light: { gutterIconPath: triangle('#424242') },
    dark: { gutterIconPath: triangle('#c5c5c5') },
    gutterIconSize: '60%',
  });
  private known: KnownSegments | undefined;
  private isAsking = false;
  private shown: SegmentInfo | undefined;
  private readonly disposable: Disposable;

  constructor(
    private readonly server: NoteServer,
    private readonly episode: EpisodePlayer,
  ) {
    this.disposable = Disposable.from(
      this.changed,
      this.mark,
      episode.onDidChange(() => this.refresh()),
      window.onDidChangeVisibleTextEditors(() => this.draw()),
    );
  }

  /** The segment that is played; undefined between segments, and where nothing is loaded. */
  get current(): SegmentInfo | undefined {
    return this.shown;
  }

  dispose(): void {
    this.disposable.dispose();
  }

  private refresh(): void {
    const { playing } = this.episode;
    const editor = window.visibleTextEditors.find(
      ({ document }) => document.uri.toString() === playing?.document,
    );
    if (playing === undefined || editor === undefined) this.show(undefined);
    else if (this.isCurrent(editor)) this.show(this.segmentAt(playing.state.position));
    else void this.ask(editor);
  }

  private isCurrent({ document }: TextEditor): boolean {
    const { known } = this;
    return known?.document === document.uri.toString() && known.version === document.version;
  }

  private async ask(editor: TextEditor): Promise<void> {
    if (this.isAsking) return;
    this.isAsking = true;
    const { document } = editor;
    const version = document.version;
    const list = await requestSegments(this.server, editor);
    this.isAsking = false;
    this.known = { document: document.uri.toString(), version, list };
    if (document.version === version) this.refresh();
  }

  private segmentAt(time: number): SegmentInfo | undefined {
    const list = this.known?.list ?? [];
    const hit = segmentAtTime(list, time);
    return hit?.isInside ? list[hit.index] : undefined;
  }

  private show(segment: SegmentInfo | undefined): void {
    if (segment === this.shown) return;
    this.shown = segment;
    this.draw();
    this.changed.fire();
  }

  private draw(): void {
    const document = this.episode.playing?.document;
    for (const editor of window.visibleTextEditors) {
      const isHere = editor.document.uri.toString() === document;
      const place =
        isHere && this.shown ? positionOf(this.shown).with({ character: 0 }) : undefined;
      editor.setDecorations(
        this.mark,
        place ? [{ range: editor.document.lineAt(place).range }] : [],
      );
    }
  }
}

/** A triangle that points to the right, as an image. */
function triangle(colour: string): Uri {
  const image = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M4 2l9 6-9 6z" fill="${colour}"/></svg>`;
  return Uri.parse(`data:image/svg+xml;utf8,${encodeURIComponent(image)}`);
}
