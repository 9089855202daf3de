import { InputBoxValidationSeverity, l10n, window } from 'vscode';
import { readTypedTime } from '../../server/src/note/headers/typedTime';
import type { SegmentInfo, SegmentsResult } from '../../server/src/protocol/protocol';
import { moveCursor } from './editorView';
import type { NoteServer } from './noteServer';
import { segmentAtTime } from './segmentAtTime';
import {
  activeNoteEditor,
  positionOf,
  rangeText,
  reportNoSegments,
  requestSegments,
  segmentLabel,
  showStatusMessage,
} from './segments';
import { formatInUsualStyle } from './timeText';

/**
 * The command that goes to the segment that contains a time, else to the nearest one.
 *
 * @param given the time as typed, from an argument of the user's key binding; the command asks for
 *   a time if this leads to no segment
 */
export async function goToTime(server: NoteServer, given = ''): Promise<void> {
  const editor = activeNoteEditor();
  if (editor === undefined) return;
  const segments = await requestSegments(server, editor);
  if (segments.length === 0) {
    reportNoSegments(server);
    return;
  }
  const goal =
    goalOf(segments, given) ?? goalOf(segments, (await askForTime(segments, given)) ?? '');
  if (goal === undefined) return;
  moveCursor(editor, positionOf(goal.segment));
  if (!goal.isInside) showStatusMessage(sentenceFor(goal));
}

function askForTime(segments: SegmentsResult, value: string): Thenable<string | undefined> {
  return window.showInputBox({
    title: l10n.t('Go to Time'),
    prompt: l10n.t('A time in the episode: 2:45, 245 or 1:02:03'),
    value,
    validateInput: (text) => (text.trim() === '' ? undefined : validate(segments, text)),
  });
}

interface Goal {
  readonly time: number;
  readonly segment: SegmentInfo;
  readonly isInside: boolean;
}

function goalOf(segments: SegmentsResult, text: string): Goal | undefined {
  const time = readTypedTime(text);
  const hit = time === undefined ? null : segmentAtTime(segments, time);
  const segment = hit === null ? undefined : segments[hit.index];
  if (time === undefined || hit === null || segment === undefined) return undefined;
  return { time, segment, isInside: hit.isInside };
}

/** Validates the input: an error for what is no time, else which segment it leads to. */
function validate(segments: SegmentsResult, text: string) {
  const goal = goalOf(segments, text);
  if (goal !== undefined) {
    return { message: sentenceFor(goal), severity: InputBoxValidationSeverity.Info };
  }
  const message =
    readTypedTime(text) === undefined
      ? l10n.t('Write minutes:seconds or hours:minutes:seconds, such as 2:45 or 1:02:03.')
      : l10n.t('No segment of this note has a time that can be read.');
  return { message, severity: InputBoxValidationSeverity.Error };
}

function sentenceFor({ time, segment, isInside }: Goal): string {
  const name = `${segmentLabel(segment)} (${rangeText(segment)})`;
  return isInside
    ? l10n.t('{0} is in {1}.', formatInUsualStyle(time), name)
    : l10n.t('No segment holds {0}. The nearest is {1}.', formatInUsualStyle(time), name);
}
