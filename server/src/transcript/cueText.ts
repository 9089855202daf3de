import { decodeHTMLStrict } from 'entities/decode';
import { type Cue, CueLines } from './cue';
import { clockMilliseconds, type Timing } from './timingLine';

/** The rest of a longer cue is left out: ten hours of speech are no longer. UTF-16 code units. */
const longestRead = 200_000;

const time = String.raw`((?:\d{1,4}:)?\d{1,2}:\d{2}[.,]\d{1,3})`;
/** The tags of WebVTT (W3C WebVTT, 3.5) and those that files of SubRip have from HTML. */
const bare = String.raw`\/?(?:[bcius]|ruby|rt|em|strong|strike|sub|sup|br)(?:\.[^\s<>]*)?\s?\/?`;
const annotated = String.raw`(\/?(?:v|lang|font|span|div|p))(?:\.[^\s<>]*)?(?:\s([^<>]*))?`;
/** No alternative reaches over another `<` or `{`: looking for all of them takes one pass. */
const markup = new RegExp(String.raw`<(?:${time}|${bare}|${annotated})>|\{\\[^{}]*\}`, 'gi');

/**
 * A cue of SubRip or WebVTT: its words without tags and places on the screen, with character
 * references decoded, when single words begin, and who speaks, as its first voice tag says. A `<`
 * that begins no tag is text. It goes in small steps.
 */
export function* cueOfText({ start, end }: Timing, marked: string): Generator<undefined, Cue> {
  const text = marked.slice(0, longestRead);
  const lines = new CueLines();
  let speaker = '';
  let from = 0;
  for (const match of text.matchAll(markup)) {
    const [all, wordStart, tag, annotation = ''] = match;
    lines.add(decodeHTMLStrict(text.slice(from, match.index)));
    from = match.index + all.length;
    if (/^<br/i.test(all)) lines.add('\n');
    if (wordStart !== undefined) lines.beginWord(clockMilliseconds(wordStart));
    if (tag?.toLowerCase() === 'v') speaker ||= onOneLine(decodeHTMLStrict(annotation));
    yield;
  }
  lines.add(decodeHTMLStrict(text.slice(from)));
  return { start, end, speaker, lines: lines.end() };
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
