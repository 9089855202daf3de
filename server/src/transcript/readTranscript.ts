import { afterLineEnd, endOfLine } from '../base/lines';
import type { Steps } from '../base/steps';
import { audacityCues, isAudacityLabels } from './audacityLabels';
import type { Cue } from './cue';
import { chaptersInInfo, subtitlesInInfo } from './infoJson';
import { field } from './jsonValue';
import { subRipCues } from './subRip';
import { type Transcript, transcriptOf } from './transcript';
import { isWebVtt, webVttCues } from './webVtt';
import { whisperCppCues, whisperCues } from './whisperJson';
import { withoutHolds } from './withoutHolds';
import { withoutRepeats } from './withoutRepeats';
import { youTubeCues } from './youTubeJson';

export interface TranscriptReading {
  readonly transcript: Transcript;
  /** The reason why the transcript has no cue; absent where it has one. */
  readonly fault?: TranscriptFault;
}

export type TranscriptFault = 'invalidJson' | 'noCue';

type Cues = Iterable<Cue | undefined>;

/**
 * Reads a transcript of any known format, whatever its file name: SubRip, WebVTT, YouTube's json3,
 * the JSON of Whisper and yt-dlp, Audacity's labels. Skips cues without words, cues whose end is
 * not above their start, and times that no recording has. Never throws. Works in small steps, as a
 * long episode exceeds a time slice; only JSON is parsed in a single step.
 *
 * @param languages tags of the preferred ones, for a file that holds several
 */
export function* transcriptSteps(
  text: string,
  languages: readonly string[] = [],
): Steps<TranscriptReading> {
  const content = text.trimStart();
  const json = content.startsWith('{') ? parsed(content) : undefined;
  const speech = json === undefined ? cuesOfText(content) : cuesOfJson(json, languages);
  const found = yield* withoutRepeats(yield* usable(speech ?? chaptersInInfo(json)));
  const cues = withoutHolds(found);
  const transcript = yield* transcriptOf(cues, speech === undefined ? 'chapters' : 'speech');
  if (transcript.count > 0) return { transcript };
  const isBroken = json === undefined && content.startsWith('{');
  return { transcript, fault: isBroken ? 'invalidJson' : 'noCue' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function cuesOfText(text: string): Cues {
  const lines = linesOf(text);
  if (isWebVtt(text)) return webVttCues(lines);
  return isAudacityLabels(text) ? audacityCues(lines) : subRipCues(lines);
}

/** Undefined where the JSON has no speech; it may still have chapters. */
function cuesOfJson(json: unknown, languages: readonly string[]): Cues | undefined {
  const [events, segments, transcription] = ['events', 'segments', 'transcription'].map((key) =>
    field(json, key),
  );
  if (events !== undefined) return youTubeCues(events);
  if (segments !== undefined) return whisperCues(segments);
  if (transcription !== undefined) return whisperCppCues(transcription);
  const subtitles = subtitlesInInfo(json, languages);
  return subtitles === undefined ? undefined : cuesOfText(subtitles);
}

function* usable(cues: Cues): Steps<Cue[]> {
  const found: Cue[] = [];
  for (const cue of cues) {
    if (cue !== undefined && isUsable(cue)) found.push(cue);
    yield;
  }
  return found.sort((left, right) => left.start - right.start);
}

/** A note can hold no later time: its hours have at most four digits. Milliseconds. */
const endOfTimes = 10_000 * 3_600_000;

function isUsable({ start, end, lines }: Cue): boolean {
  return lines.length > 0 && start >= 0 && end > start && end < endOfTimes;
}

function* linesOf(text: string): Generator<string> {
  for (let at = 0; ; ) {
    const end = endOfLine(text, at);
    yield text.slice(at, end);
    if (end === text.length) return;
    at = afterLineEnd(text, end);
  }
}
