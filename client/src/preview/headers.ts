import type { MarkdownIt, Token } from 'markdown-it';
import type { SegmentBlock } from '../../../server/src/note/block';
import { mediaAt } from '../../../server/src/note/mediaLink';
import { formatDuration } from '../../../server/src/note/time';
import { escapeHtml } from './escapeHtml';
import type { ReadingOf } from './notePlugin';
import type { PreviewTexts } from './texts';

type NewToken = (type: string) => Token;

/** What a chip with a segment's times needs. */
interface Chip {
  /** The range as written. */
  readonly range: string;
  /** The start as written. */
  readonly start: string;
  /** Where the episode opens at the start; null where nothing names the episode. */
  readonly media: string | null;
}

interface PartLength {
  readonly text: string;
}

/**
 * Shows the times of segments as chips and the lengths of parts in their headings. A header that
 * Markdown draws into something else stays as it is: that is how it will be published.
 */
export function showHeaders(parser: MarkdownIt, readingOf: ReadingOf, texts: PreviewTexts): void {
  const chipType = 'episode_time';
  const lengthType = 'episode_length';
  parser.core.ruler.after('inline', 'episode_headers', ({ tokens, env, Token }) => {
    const reading = readingOf(env);
    if (reading === undefined) return;
    const newToken: NewToken = (type) => new Token(type, '', 0);
    for (const [index, token] of tokens.entries()) {
      const content = tokens[index + 1]?.children;
      if (token.level > 0 || token.map === null || !content) continue;
      const [line] = token.map;
      if (token.type === 'paragraph_open') {
        const segment = reading.segments.get(line);
        const chip = segment && chipOf(segment, reading.media);
        if (segment === undefined || chip === undefined) continue;
        if (!takeTimes(content, segment)) continue;
        content.unshift(Object.assign(newToken(chipType), { meta: chip }));
        token.attrJoin('class', 'episode-segment');
      } else if (token.type === 'heading_open') {
        const length = reading.partLengths.get(line);
        if (length === undefined) continue;
        const meta: PartLength = { text: formatDuration(length) };
        content.push(Object.assign(newToken(lengthType), { meta }));
      }
    }
  });
  parser.renderer.rules[chipType] = (tokens, index) => chipHtml(metaOf<Chip>(tokens[index]), texts);
  parser.renderer.rules[lengthType] = (tokens, index) =>
    ` <span class="episode-length">${escapeHtml(metaOf<PartLength>(tokens[index]).text)}</span>`;
}

/** What a token of ours carries: plain data, for tokens travel between threads. */
function metaOf<Data>(token: Token | undefined): Data {
  return token?.meta as Data;
}

/** Takes the bracketed range off the text with which a paragraph begins, if it does so. */
function takeTimes([first]: readonly Token[], { text, header }: SegmentBlock): boolean {
  const { start, end } = header.times.outer;
  const times = text.slice(start, end);
  if (first?.type !== 'text' || !first.content.startsWith(times)) return false;
  first.content = first.content.slice(times.length);
  return true;
}

function chipOf({ text, header }: SegmentBlock, media: string | undefined): Chip | undefined {
  const { inner, start } = header.times;
  if (start === undefined) return undefined;
  return {
    range: text.slice(inner.start, inner.end),
    start: text.slice(start.start, start.end),
    media: (start.valid && mediaAt(media ?? '', start.ms)) || null,
  };
}

function chipHtml({ range, start, media }: Chip, texts: PreviewTexts): string {
  const text = escapeHtml(range);
  if (media === null) {
    const title = escapeHtml(texts.goToText);
    return `<button type="button" class="episode-time" title="${title}">${text}</button>`;
  }
  const title = escapeHtml(texts.openAt.replace('{0}', start));
  return `<a class="episode-time" href="${escapeHtml(media)}" title="${title}">${text}</a>`;
}
