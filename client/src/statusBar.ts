import {
  Disposable,
  type Event,
  EventEmitter,
  l10n,
  StatusBarAlignment,
  type StatusBarItem,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import type { SegmentAtResult } from '../../server/src/protocol/protocol';
import { latestOnly } from './latestOnly';
import { inNextTurn } from './nextTurn';
import type { NoteServer } from './noteServer';
import { rangeText, segmentAtCursor, segmentLabel } from './segments';
import { canBeNote } from './servedDocuments';
import { withToken } from './withToken';

/** The status bar's item about the segment at the cursor. */
export interface SegmentStatus {
  /** As shown; undefined while the item is hidden. */
  readonly text: string | undefined;
  /** Fires whenever the text may have changed. */
  readonly onDidChange: Event<void>;
}

/** Shows the segment at the cursor in the status bar; hidden if there is none. */
export function createSegmentStatus(server: NoteServer): SegmentStatus & Disposable {
  // Line and column have the priority 100; a higher one is further left.
  const item = window.createStatusBarItem('episodeNotes.segment', StatusBarAlignment.Right, 101);
  item.name = l10n.t('Segment of the Episode');
  item.command = 'episodeNotes.goToSegment';

  let isShown = false;
  const changed = new EventEmitter<void>();
  const ask = latestOnly(
    (editor: TextEditor | undefined, cancelled) => segmentIn(server, editor, cancelled),
    (segment) => {
      isShown = segment !== null;
      if (segment === null) item.hide();
      else show(item, segment);
      changed.fire();
    },
  );
  const refresh = inNextTurn(() => ask(window.activeTextEditor));
  refresh();

  const disposable = Disposable.from(
    item,
    changed,
    refresh,
    server.onDidBecomeReady(refresh),
    server.onDidBecomeUnready(refresh),
    window.onDidChangeActiveTextEditor(refresh),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === window.activeTextEditor) refresh();
    }),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document) refresh();
    }),
  );
  return {
    get text() {
      return isShown ? item.text : undefined;
    },
    onDidChange: changed.event,
    dispose: () => disposable.dispose(),
  };
}

async function segmentIn(
  server: NoteServer,
  editor: TextEditor | undefined,
  cancelled: AbortSignal,
): Promise<SegmentAtResult | null> {
  if (editor === undefined || !canBeNote(editor.document)) return null;
  return withToken(cancelled, (token) => segmentAtCursor(server, editor, token));
}

function show(item: StatusBarItem, segment: SegmentAtResult): void {
  const { number, title, part, share } = segment;
  const percent = share === null ? null : `${Math.round(share * 100)}%`;
  const pieces = [number, rangeText(segment), percent].filter((piece) => piece !== null);
  item.text = pieces.join(' · ');
  item.tooltip = [title, part].filter(Boolean).join('\n');
  item.accessibilityInformation = {
    label: l10n.t(
      'Segment {0}, {1}',
      segmentLabel(segment),
      pieces.slice(number === null ? 0 : 1).join(', '),
    ),
  };
  item.show();
}
