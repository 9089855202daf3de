import { usualStyle } from '../../client/src/timeText';
import type { ShownTranscript, ToTranscriptPage } from '../../client/src/transcript/messages';
import type { TimelineItem } from '../../server/src/protocol/timelineProtocol';
import { noFaults, segment } from '../unit/client/timeline/pictures';
import { transcriptTexts } from '../unit/client/transcript/texts';

export const note = 'file:///notes/a.md';
export const told: ToTranscriptPage = { kind: 'texts', texts: transcriptTexts, language: 'en' };

const sentences = ['早上好', '今天说说 ＡＢＣ 三样东西', '第一样是伞', '下雨天用', '第二样是灯'];

/** As many cues as wanted, of two seconds each. */
export const cues = (count: number, textOf = (cue: number) => sentences[cue % 5] as string) => ({
  starts: Array.from({ length: count }, (_, cue) => cue * 2000),
  ends: Array.from({ length: count }, (_, cue) => cue * 2000 + 2000),
  texts: Array.from({ length: count }, (_, cue) => textOf(cue)),
});

/** A transcript of 40 cues, or as `more` says. */
export function transcript(more: Partial<ShownTranscript> = {}): ToTranscriptPage {
  const whole = { document: note, id: 'speech-1', file: 'a.vtt', isChapters: false };
  return { kind: 'transcript', ...whole, cues: cues(40), ...more };
}

/** 1.1 covers the first three cues, 1.2 the next two, 2.1 the tenth. */
export const items: readonly TimelineItem[] = [
  { part: '1', title: '甲' },
  segment('1.1', 0, 5, '开头'),
  segment('1.2', 6, 9, '雨'),
  { part: '2', title: '乙' },
  segment('2.1', 18, 19, '晚些'),
];

/** @param current the item with the cursor */
export function picture(current: number | null = null, shown = items): ToTranscriptPage {
  const whole = { items: shown, faults: noFaults, sharesBorders: false, style: usualStyle };
  return { kind: 'picture', document: note, version: 5, current, picture: whole };
}
