import { decodeHTMLStrict } from 'entities/decode';
import { type Cue, CueLines } from './cue';
import { clockMilliseconds, type Timing } from './timingLine';

/** In UTF-16 code units, more than ten hours of speech; the rest of a cue is left out. */
const maxLength = 200_000;

const time = String.raw`((?:\d{1,4}:)?\d{1,2}:\d{2}[.,]\d{1,3})`;
/** The tags of WebVTT (W3C WebVTT, 3.5) and those that files of SubRip have from HTML. */
const bare = String.raw`\/?(?:[bcius]|ruby|rt|em|strong|strike|sub|sup|br)(?:\.[^\s<>]*)?\s?\/?`;
const annotated = String.raw`(\/?(?:v|lang|font|span|div|p))(?:\.[^\s<>]*)?(?:\s([^<>]*))?`;
/** No alternative crosses another `<` or `{`, so that finding all matches takes one pass. */
const markup = new RegExp(String.raw`<(?:${time}|${bare}|${annotated})>|\{\\[^{}]*\}`, 'gi');

/**
 * Reads the text of a cue of SubRip or WebVTT: the words without tags and screen positions and with
 * character references decoded, the times of single words, and the speaker by the first voice tag.
 * A `<` that begins no tag is text. Works in small steps.
 */
export function* cueOfText({ start, end }: Timing, marked: string): Generator<undefined, Cue> {
  const text = marked.slice(0, maxLength);
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
