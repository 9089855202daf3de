import assert from 'node:assert/strict';
import { outlineItems } from '../../../server/src/features/completion/outlineItems';
import { textAroundCue } from '../../../server/src/features/completion/transcriptTimes';
import { hover } from '../../../server/src/features/hover/hover';
import { markdown } from '../../../server/src/features/hover/hoverMarkup';
import { Note } from '../../../server/src/note/note';
import { everything } from '../features/completion/completionText';
import { processorTime } from '../processorTime';
import { readTranscript } from './readTranscript';

const note = Note.read(
  '# part1: 春天\n(00:00-00:10) ***1.1: 翻土***\n- 先翻土。\n\n(00:11-)\n',
  true,
);

/** Reads a transcript, tells of it in a hover, and completes times from it. */
async function useAll(text: string): Promise<void> {
  const transcript = readTranscript(text);
  const facts = { uri: 'file:///a.md', findings: [], transcript: async () => ({ transcript }) };
  await hover(note, { line: 1, character: 3 }, facts, markdown);
  for (const character of [1, 7]) {
    outlineItems(note, { line: 4, character }, everything, true, {
      uri: 'file:///a.md',
      transcript,
    });
  }
  for (const cue of [0, transcript.count - 1]) textAroundCue(transcript, cue);
}

/** The least of the processor's time that it takes, of a few tries. Milliseconds. */
async function timeOf(text: string): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 3; run++) {
    times.push(await processorTime(() => useAll(text)));
  }
  return Math.min(...times);
}

const filled = (unit: string, length: number) => unit.repeat(length / unit.length);
const inCue = (unit: string, length: number) => `00:01 --> 00:09\n${filled(unit, length)}`;
const inVtt = (unit: string, length: number) => `WEBVTT\n\n${inCue(unit, length)}`;

const shapes: Readonly<Record<string, (length: number) => string>> = {
  ...Object.fromEntries(
    [
      '<',
      '<v ',
      '<v  ',
      '<c.',
      '<c/',
      '<font ',
      '<00:00:01.000>',
      '<00:00:01.000',
      '</',
      '<b>甲</b>',
      '{',
      '{\\',
      '{\\a',
      '&',
      '&#',
      '&#1',
      '&am',
      '&notit',
      ' ',
      ' \n',
      '\n',
      '甲\n',
      '\u202e',
      '1\n',
      '00:01',
      '-->',
      '00:01 --> ',
      '00:01 --> 00:02\n',
      '00:01 -> 00:02\n甲\n',
      '0 --> 9:00:00\n甲\n\n',
    ].flatMap((unit) => [
      [`${JSON.stringify(unit)} in SubRip`, (length: number) => inCue(unit, length)],
      [`${JSON.stringify(unit)} in WebVTT`, (length: number) => inVtt(unit, length)],
    ]),
  ),
  'lines that almost roll': (length) => {
    const rows = filled('甲\n', length / 2);
    return `00:01 --> 00:02\n${rows}\n\n00:02 --> 00:03\n${rows}乙`;
  },
  'a line of blanks above times': (length) => `${filled(' ', length)}1\n00:01 -> 00:02\n甲`,
  'labels without an end': (length) => filled('1\t', length),
  'a label of tabs': (length) => `1\t2\t${filled('\t', length)}`,
  'deep JSON': (length) => `{"segments":${filled('[', length / 2)}${filled(']', length / 2)}}`,
  'words of Whisper that are not in the text': (length) =>
    JSON.stringify({
      segments: [
        {
          start: 0,
          end: 9,
          text: filled(' ', length / 4),
          words: Array.from({ length: length / 40 }, () => ({ word: ' ', start: 1 })),
        },
      ],
    }),
  'many events of YouTube at once': (length) =>
    JSON.stringify({
      events: Array.from({ length: length / 60 }, () => ({
        tStartMs: 0,
        dDurationMs: 9000,
        segs: [{ utf8: '甲' }],
      })),
    }),
};

describe('a transcript from a stranger', () => {
  for (const [name, shape] of Object.entries(shapes)) {
    it(`takes time in proportion to its length: ${name}`, async () => {
      const [short, long] = [await timeOf(shape(40_000)), await timeOf(shape(160_000))];
      // In proportion it is four times as much, with the square sixteen times, and seconds.
      assert.ok(long < 150 || long < 9 * short, `${short} ms for 40 kB, ${long} ms for 160 kB`);
    });
  }
});
