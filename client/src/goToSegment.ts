import { l10n, type QuickPickItem, QuickPickItemKind, type TextEditor, window } from 'vscode';
import { literalLabel } from '../../server/src/base/literalLabel';
import type { SegmentInfo, SegmentsResult } from '../../server/src/protocol/protocol';
import { durationTexts } from './durationTexts';
import { moveCursor } from './editorView';
import { SegmentFollower } from './followSegment';
import type { NoteServer } from './noteServer';
import { segmentSearch } from './segmentSearch';
import {
  activeNoteEditor,
  positionOf,
  rangeText,
  reportNoSegments,
  requestSegments,
  segmentLabel,
} from './segments';
import { formatDuration } from './timeText';

interface SegmentItem extends QuickPickItem {
  /** Absent on the separators that name the parts. */
  readonly segment?: SegmentInfo;
}

/** The command that lists all segments and goes to the chosen one. */
export async function goToSegment(server: NoteServer): Promise<void> {
  const editor = activeNoteEditor();
  if (editor === undefined) return;
  const segments = await requestSegments(server, editor);
  if (segments.length === 0) reportNoSegments(server);
  else pickSegment(editor, segments);
}

function pickSegment(editor: TextEditor, segments: SegmentsResult): void {
  const items = segments.map(itemOf);
  const search = segmentSearch(segments);
  const follower = new SegmentFollower(editor);
  const current = items[indexAtLine(segments, editor.selection.active.line)];

  const picker = window.createQuickPick<SegmentItem>();
  // Keeps the order of the search and the separators. The property is not in the stable typings;
  // without it only the order suffers.
  Object.assign(picker, { sortByLabel: false });
  picker.title = l10n.t('Go to Segment');
  picker.placeholder = l10n.t('A number, words of the title, or a time such as 2:45');
  picker.items = withSeparators(items);
  if (current !== undefined) picker.activeItems = [current];

  // Opening the list activates its first item and then the current one, which must not scroll the
  // editor.
  let isUntouched = true;
  let isAccepted = false;
  picker.onDidChangeActive(([item]) => {
    if (item?.segment === undefined) return;
    if (isUntouched && (item === current || item === items[0])) return;
    isUntouched = false;
    follower.show(item.segment);
  });
  picker.onDidChangeValue((query) => {
    isUntouched = false;
    picker.items = withSeparators(search(query).flatMap((index) => items[index] ?? []));
    if (query.trim() === '' && current !== undefined) picker.activeItems = [current];
  });
  picker.onDidAccept(() => {
    const segment = picker.activeItems[0]?.segment;
    if (segment === undefined) return;
    isAccepted = true;
    moveCursor(editor, positionOf(segment));
    picker.hide();
  });
  picker.onDidHide(() => {
    if (isAccepted || isUntouched) follower.dispose();
    else void follower.goBack();
    picker.dispose();
  });
  picker.show();
}

function itemOf(segment: SegmentInfo): SegmentItem {
  const { start, end } = segment;
  const length = start === null || end === null || end < start ? null : end - start;
  const times = [
    rangeText(segment),
    ...(length === null ? [] : [formatDuration(length, durationTexts())]),
  ];
  // VS Code must not filter the results of the search again.
  return {
    segment,
    label: segmentLabel(segment),
    description: times.join(' · '),
    alwaysShow: true,
  };
}

function withSeparators(items: readonly SegmentItem[]): SegmentItem[] {
  let part: string | null = null;
  return items.flatMap((item) => {
    const above = part;
    part = item.segment?.part ?? null;
    if (part === null || part === above) return [item];
    return [{ label: literalLabel(part), kind: QuickPickItemKind.Separator }, item];
  });
}

/** The index of the segment that contains a line (0-based); 0 above the first segment. */
function indexAtLine(segments: SegmentsResult, line: number): number {
  return Math.max(
    0,
    segments.findLastIndex(({ position }) => position.line <= line),
  );
}
