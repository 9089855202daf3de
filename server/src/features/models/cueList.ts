import { formatTimeInStyle, type TimeStyle } from '../../base/formatTime';
import { partitionPoint } from '../../base/partitionPoint';
import { utf8Bytes } from '../../base/utf8Bytes';
import { written } from '../../editing/labels';
import { localised } from '../../l10n/localised';
import { type Message, message } from '../../l10n/message';
import { maxContiguousGap } from '../../note/headers/time';
import type { Note } from '../../note/note';
import type { SequenceSegment } from '../../note/sequence/sequence';
import type { Transcript } from '../../transcript/transcript';
import type { CueWindow } from './cueWindow';

/** An answer holds so much, as a model reads it whole. */
const maxCues = 400;
const maxAnswerBytes = 40_000;

/** More is no cue of captions. UTF-16 code units. */
const maxCueLength = 2000;

/**
 * The cues of a window as lines `number start-end words`, below the segment that has them written
 * down, as a model reads them; or why there are none. Where they are more than an answer holds, it
 * ends with the number of the next one.
 *
 * @param file the transcript's name
 */
export function cueList(
  note: Note,
  transcript: Transcript,
  window: CueWindow,
  file: string,
): { readonly text: string } | { readonly refusal: Message } {
  const { count, starts, latestEnds } = transcript;
  if (count === 0) return { refusal: message('No cue is in {0}', file) };
  const whole = `${timeText(starts[0]!)}-${timeText(latestEnds[count - 1]!)}`;
  const wanted = cuesIn(transcript, window);
  if (wanted.length === 0) {
    return { refusal: message('No cue lies there: {0} has {1}, {2}', file, count, whole) };
  }
  const { lines, shown } = linesOf(note, transcript, wanted);
  const [first, last] = [wanted[0]! + 1, wanted[shown - 1]! + 1];
  const next = wanted[shown];
  return {
    text: [
      localised('{0} has {1} cues, {2}. Here are {3} to {4}', file, count, whole, first, last),
      ...lines,
      ...(next === undefined
        ? []
        : ['', localised('There are more: go on with firstCue {0}', next + 1)]),
    ].join('\n'),
  };
}

/** The 0-based indexes of the cues in a window. */
function cuesIn({ count, starts, ends }: Transcript, window: CueWindow): number[] {
  const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY, firstCue = 1 } = window;
  const indexes: number[] = [];
  for (let index = firstCue - 1; index < count; index++) {
    if (ends[index]! > from && starts[index]! < to) indexes.push(index);
  }
  return indexes;
}

function linesOf(note: Note, transcript: Transcript, wanted: readonly number[]) {
  const { starts, ends, texts } = transcript;
  const segments = knownSegments(note);
  const lines: string[] = [];
  let above: SequenceSegment | null | undefined = null;
  let bytes = 0;
  let shown = 0;
  for (const index of wanted.slice(0, maxCues)) {
    const [start, end] = [starts[index]!, ends[index]!];
    const segment = segmentAt(segments, (start + end) / 2);
    const own = [
      ...(segment === above ? [] : ['', titleOf(segment)]),
      `${index + 1} ${timeText(start)}-${timeText(end)} ${clipped(texts[index]!)}`,
    ];
    bytes += utf8Bytes(own.join('\n')) + 1;
    if (shown > 0 && bytes > maxAnswerBytes) break;
    lines.push(...own);
    above = segment;
    shown++;
  }
  return { lines, shown };
}

/** By their starts. */
function knownSegments({ sequence: { segments } }: Note): SequenceSegment[] {
  return segments
    .filter(({ start, end }) => end >= start)
    .sort((left, right) => left.start - right.start);
}

/** The segment that has a time written down; the last one to begin, where several do. */
function segmentAt(segments: readonly SequenceSegment[], ms: number): SequenceSegment | undefined {
  const last = segments[partitionPoint(segments, ({ start }) => start <= ms) - 1];
  return last !== undefined && ms < last.end + maxContiguousGap ? last : undefined;
}

function titleOf(segment: SequenceSegment | undefined): string {
  if (segment === undefined) return localised('Not written down yet:');
  const { block } = segment;
  const { number, title } = block.header;
  const name = number === undefined ? '' : written(block, number);
  return localised('Written down in {0}:', `${name} ${clipped(written(block, title))}`.trim());
}

function clipped(text: string): string {
  return text.length > maxCueLength ? `${text.slice(0, maxCueLength)}…` : text;
}

const style: TimeStyle = {
  paddedMinutes: true,
  hoursField: true,
  hoursAlways: false,
  paddedHours: false,
};

function timeText(ms: number): string {
  return formatTimeInStyle(Math.round(ms), style);
}
