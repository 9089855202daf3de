import { endOfLine, nextLineStart } from '../../base/lines';
import type { Span } from '../../base/span';
import { closingFence, type OpeningFence, openingFence } from '../../frontMatter/fence';
import { languageOf } from '../../frontMatter/language';
import { endOfJson } from '../../json/endOfJson';
import type { FrontMatterBlock } from '../block';
import { firstSign, mayBeginHeader } from '../headers/firstSign';
import { readPartHeading } from '../headers/partHeading';
import { readSegmentHeader } from '../headers/segmentHeader';
import { endOfOpenJson } from './jsonEnd';
import { endOfToml } from './tomlEnd';
import { endOfYaml } from './yamlEnd';

/** Front matter found at the start of a text; offsets count from the start of the text. */
export type FrontMatterFields = Pick<
  FrontMatterBlock,
  'format' | 'fence' | 'content' | 'closed'
> & {
  /** The text after the closing fence on its line, which Hugo publishes; may be empty. */
  readonly rest: Span;
  /** The offset where the note begins. */
  readonly end: number;
};

/**
 * Finds the front matter at the start of a file, as Hugo does (format.md, "Front matter, as Hugo
 * takes it"): the first non-blank line begins with a fence (a BOM and indentation may precede it),
 * and the next line that starts with the fence closes it, even inside a value or comment; JSON ends
 * with the brace that closes the first one. Text after an opening `+++` on its line is already
 * TOML. Text between full-width fences that looks like front matter is found as well, though it is
 * text to Hugo.
 *
 * TOML and YAML whose fence is never closed, or only below segments, end before the first line that is a part heading, a
 * segment header or nothing of the kind, so that the note is read from there on; if that line is
 * meant as a fence, after it. JSON whose braces do not match ends with the last one before a
 * heading or header.
 */
export function findFrontMatter(text: string): FrontMatterFields | undefined {
  const opening = openingFence(text);
  if (opening === undefined) return undefined;
  return opening.format === 'json' ? findJson(text, opening) : findFenced(text, opening);
}

/** A bracket right below: the braces above it do not match. */
const bracketBelow = /^[ \t]*[\r\n]\s*[}\]]/;
/** In UTF-16 code units. */
const maxGap = 100;

function findJson(text: string, opening: OpeningFence): FrontMatterFields | undefined {
  const { start, end } = opening;
  const from = contentStart(text, opening);
  const close = endOfJson(text, start);
  const isClosed = close !== undefined && !bracketBelow.test(text.slice(close + 1, close + maxGap));
  if (isClosed && !holdsHeader(text, { start: from, end: close })) {
    const content = { start: from, end: close };
    return { format: 'json', fence: { start, end }, content, ...closedAt(text, close, '}'.length) };
  }
  const openEnd = endOfOpenJson(text, start);
  const content = { start: from, end: openEnd };
  const noteStart = nextLineStart(text, openEnd);
  return { format: 'json', fence: { start, end }, content, ...openAt(noteStart) };
}

/** Lines meant as the closing fence that are none to Hugo: indented, full-width, or of another kind. */
const meantAsFence = {
  toml: /^(?:[\s\u200b]+\+{3}|[\s\u200b]*(?=\+*[＋﹢])[+＋﹢]{3})[ \t\u3000]*$/,
  yaml: /^(?:[\s\u200b]+-{3}|[\s\u200b]*(?=-*[－﹣])[-－﹣]{3}|\.{3}|\+{3})[ \t\u3000]*$/,
};

function findFenced(text: string, opening: OpeningFence): FrontMatterFields | undefined {
  const { wide } = opening;
  const fence = { start: opening.start, end: opening.end };
  const format = opening.format === 'toml' ? 'toml' : 'yaml';
  const next = nextLineStart(text, fence.end);
  const close = closingFence(text, next, text.slice(fence.start, fence.end));
  const openEnd = format === 'toml' ? endOfToml : endOfYaml;
  const start = contentStart(text, opening);
  const closed = close === undefined ? undefined : { start, end: close };
  const isClosed = closed !== undefined && !takesInSegments(text, closed, format);
  const content = isClosed ? closed : { start, end: openEnd(text, next) };
  if (wide && !looksMeant(text, content, format)) return undefined;
  if (isClosed) {
    return { format, fence, content, ...closedAt(text, closed.end, fence.end - fence.start) };
  }
  const isMeant = meantAsFence[format].test(text.slice(content.end, endOfLine(text, content.end)));
  const noteStart = isMeant ? nextLineStart(text, content.end) : content.end;
  return { format, fence, content, ...openAt(noteStart) };
}

/** Whether a fence far below the opening one encloses segments, so that nothing can be read. */
function takesInSegments(text: string, { start, end }: Span, format: 'toml' | 'yaml'): boolean {
  for (let at = start; at < end; at = nextLineStart(text, at)) {
    const lineEnd = endOfLine(text, at, end);
    if (!mayBeginHeader(text, firstSign(text, at, lineEnd), lineEnd)) continue;
    if (readSegmentHeader(text.slice(at, lineEnd))?.makesNote)
      return !languageOf({ format }).read(text.slice(start, end)).ok;
  }
  return false;
}

function openAt(end: number) {
  return { closed: false, rest: { start: end, end }, end };
}

function closedAt(text: string, close: number, length: number) {
  const rest = { start: close + length, end: endOfLine(text, close) };
  return { closed: true, rest, end: nextLineStart(text, close) };
}

/** The line after an opening fence that is alone on its line. */
function contentStart(text: string, { end, wide }: OpeningFence): number {
  const isAlone = wide || /^[ \t]*$/.test(text.slice(end, endOfLine(text, end)));
  return isAlone ? nextLineStart(text, end) : end;
}

const tomlKey = /^[ \t]*(?:[\w-]+|"[^"\r\n]*"|'[^'\r\n]*')[ \t]*[=＝]/m;
const yamlKey = /^(?:title|date|draft|author|tags|categories|description)[ \t]*[:：]/im;

/** Whether full-width fences enclose front matter rather than ordinary text. */
function looksMeant(text: string, content: Span, format: FrontMatterBlock['format']): boolean {
  const key = format === 'toml' ? tomlKey : yamlKey;
  return key.test(text.slice(content.start, content.end)) && !holdsHeader(text, content);
}

/** Whether a line of a text is a part heading or header, which JSON does not contain. */
function holdsHeader(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at = nextLineStart(text, at)) {
    const line = text.slice(at, endOfLine(text, at, end));
    if (readPartHeading(line) !== undefined || readSegmentHeader(line) !== undefined) return true;
  }
  return false;
}
