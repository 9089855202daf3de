import { l10n, type QuickPickItem, window } from 'vscode';
import { readTypedTime } from '../../server/src/note/headers/typedTime';
import type { KnownPoint, SegmentInfo, SegmentsResult } from '../../server/src/protocol/protocol';
import type { NoteServer } from './noteServer';
import {
  placeToRefactor,
  type RefactoringPlace,
  requestRefactoring,
  runRefactoring,
} from './refactor';
import {
  rangeText,
  reportNoSegments,
  requestSegments,
  segmentLabel,
  showStatusMessage,
} from './segments';
import { formatInUsualStyle } from './timeText';

interface PointItem extends QuickPickItem {
  /** The segment's index in the note. */
  readonly index: number;
  readonly segment: SegmentInfo;
}

/**
 * The command that corrects the times of the selected segments, or from the one at the cursor to
 * the end of the note, by the real start times of two of them. It proposes the first and the last.
 */
export async function stretchSelectedTimes(server: NoteServer): Promise<void> {
  const place = placeToRefactor();
  if (place === undefined) return;
  const about = await requestRefactoring(server, place, { kind: 'stretchTimes' });
  if (about === undefined) reportNoSegments(server);
  else if (about.run === null) showStatusMessage(about.refusal ?? '');
  else {
    const items = itemsOf(await requestSegments(server, place.editor), about.run);
    await askAndStretch(server, place, about.title, items);
  }
}

async function askAndStretch(
  server: NoteServer,
  place: RefactoringPlace,
  title: string,
  items: readonly PointItem[],
): Promise<void> {
  const first = await askForPoint(title, items, items[0], validateTime);
  if (first === undefined) return;
  const others = items.filter(({ index }) => index !== first.segment);
  const validate = async (second: KnownPoint) =>
    validateTime(second) ??
    (
      await requestRefactoring(
        server,
        place,
        { kind: 'stretchTimes', points: [first, second] },
        true,
      )
    )?.refusal;
  const second = await askForPoint(title, others, others.at(-1), validate);
  if (second === undefined) return;
  await runRefactoring(server, place, { kind: 'stretchTimes', points: [first, second] });
}

function itemsOf(
  segments: SegmentsResult,
  { first, last }: { readonly first: number; readonly last: number },
): PointItem[] {
  return segments.slice(first, last + 1).flatMap((segment, at) => {
    if (segment.start === null) return [];
    const description = rangeText(segment);
    return [{ index: first + at, segment, label: segmentLabel(segment), description }];
  });
}

/** Returns why a point cannot be used; undefined if it can. */
type Validate = (point: KnownPoint) => string | undefined | Promise<string | undefined>;

function validateTime({ time }: KnownPoint): string | undefined {
  if (readTypedTime(time) !== undefined) return undefined;
  return l10n.t('Write minutes:seconds or hours:minutes:seconds, such as 2:45 or 1:02:03.');
}

async function askForPoint(
  title: string,
  items: readonly PointItem[],
  proposed: PointItem | undefined,
  validate: Validate,
): Promise<KnownPoint | undefined> {
  const item = await pick(title, items, proposed);
  if (item === undefined) return undefined;
  const { index: segment } = item;
  const start = formatInUsualStyle(item.segment.start ?? 0);
  const time = await window.showInputBox({
    title,
    prompt: l10n.t('{0} starts at {1} in the note. When does it really start?', item.label, start),
    value: start,
    validateInput: (text) => validate({ segment, time: text }),
  });
  return time === undefined ? undefined : { segment, time };
}

function pick(
  title: string,
  items: readonly PointItem[],
  proposed: PointItem | undefined,
): Promise<PointItem | undefined> {
  return new Promise((resolve) => {
    const picker = window.createQuickPick<PointItem>();
    picker.title = title;
    picker.placeholder = l10n.t('A segment of which you know when it really starts');
    picker.items = items;
    if (proposed !== undefined) picker.activeItems = [proposed];
    picker.onDidAccept(() => {
      resolve(picker.activeItems[0]);
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}
