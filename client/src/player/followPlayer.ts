import { commands, Disposable, l10n, type TextEditor, window } from 'vscode';
import type { SegmentInfo } from '../../../server/src/protocol/protocol';
import { moveCursor } from '../editorView';
import type { NoteServer } from '../noteServer';
import { positionOf, segmentAtCursor, showStatusMessage } from '../segments';
import type { EpisodePlayer } from './episodePlayer';
import type { PlayingSegment } from './playingSegment';

/**
 * While it is on, the cursor goes to the segment that is played, and the player to the segment
 * that the author moves the cursor to.
 */
export class FollowPlayer implements Disposable {
  private isOn = false;
  /** Whether the author has typed since the cursor was last moved: it stays there then. */
  private isWriting = false;
  private versionSeen = 0;
  private readonly disposable: Disposable;

  constructor(
    private readonly server: NoteServer,
    private readonly episode: EpisodePlayer,
    private readonly playing: PlayingSegment,
  ) {
    this.disposable = Disposable.from(
      commands.registerCommand('episodeNotes.followPlayer', () => this.toggle()),
      playing.onDidChange(() => this.followSegment()),
      window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
        const { version } = textEditor.document;
        // Typing moves the cursor too; moves by commands of extensions have no kind.
        this.isWriting = version !== this.versionSeen;
        this.versionSeen = version;
        if (this.isOn && !this.isWriting && kind !== undefined) void this.followCursor(textEditor);
      }),
    );
  }

  dispose(): void {
    this.disposable.dispose();
  }

  private toggle(): void {
    this.isOn = !this.isOn;
    showStatusMessage(
      this.isOn
        ? l10n.t('The cursor follows the player, and the player the cursor.')
        : l10n.t('Cursor and player no longer follow each other.'),
    );
    this.followSegment();
  }

  private followSegment(): void {
    const { current } = this.playing;
    const editor = window.activeTextEditor;
    if (!this.isOn || this.isWriting || current === undefined || editor === undefined) return;
    if (editor.document.uri.toString() !== this.episode.playing?.document) return;
    if (!holds(current, editor)) moveCursor(editor, positionOf(current));
  }

  private async followCursor(editor: TextEditor): Promise<void> {
    const player = this.episode.playerOf(editor.document.uri.toString());
    const { current } = this.playing;
    if (player === undefined || (current !== undefined && holds(current, editor))) return;
    const segment = await segmentAtCursor(this.server, editor);
    if (typeof segment?.start === 'number') await player.seek(segment.start);
  }
}

/** Whether the cursor of an editor is in a segment. */
function holds({ position, lastLine }: SegmentInfo, { selection }: TextEditor): boolean {
  const { line } = selection.active;
  return line >= position.line && line <= lastLine;
}
