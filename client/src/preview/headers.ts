import type { MarkdownIt, Token } from 'markdown-it';
import type { Span } from '../../../server/src/base/span';
import { mediaAt } from '../../../server/src/frontMatter/mediaLink';
import { formatDuration } from '../timeText';
import { escapeHtml } from './escapeHtml';
import type { NoteReading, ReadingOf } from './noteReading';
import type { PreviewTexts } from './previewTexts';

/** What is shown for the times of a segment. */
interface Chip {
  /** The range as written. */
  readonly range: string;
  /** The start as written. */
  readonly start: string;
  /** The link to the episode at the start; null if the note names no episode. */
  readonly media: string | null;
}

interface PartLength {
  readonly text: string;
}

/**
 * Shows the times of segments as chips and the lengths of parts in their headings. A header that
 * Markdown makes part of another element is left as it is, which is how it will be published.
 */
export function showHeaders(parser: MarkdownIt, readingOf: ReadingOf, texts: PreviewTexts): void {
  const chipType = 'episode_time';
  const lengthType = 'episode_length';
  parser.core.ruler.after('inline', 'episode_headers', ({ tokens, env, Token }) => {
    const reading = readingOf(env);
    if (reading === undefined) return;
    const newToken = (type: string, meta: Chip | PartLength) =>
      Object.assign(new Token(type, '', 0), { meta });
    for (const [index, token] of tokens.entries()) {
      const content = tokens[index + 1]?.children;
      if (token.level > 0 || token.map === null || !content) continue;
      const [line] = token.map;
      if (token.type === 'paragraph_open') {
        const chip = takeChip(content, line, reading);
        if (chip === undefined) continue;
        content.unshift(newToken(chipType, chip));
        token.attrJoin('class', 'episode-segment');
      } else if (token.type === 'heading_open') {
        const length = reading.partLengths.get(line);
        if (length === undefined) continue;
        content.push(newToken(lengthType, { text: formatDuration(length, texts.durations) }));
      }
    }
  });
  parser.renderer.rules[chipType] = (tokens, index) => chipHtml(metaOf<Chip>(tokens[index]), texts);
  parser.renderer.rules[lengthType] = (tokens, index) =>
    ` <span class="episode-length">${escapeHtml(metaOf<PartLength>(tokens[index]).text)}</span>`;
}

/** The data of one of our tokens; plain, as tokens may be sent between threads. */
function metaOf<Data>(token: Token | undefined): Data {
  return token?.meta as Data;
}

/**
 * Removes the bracketed range from a paragraph's content and returns it as a chip. Undefined, with
 * the content unchanged, if the paragraph does not begin with a header.
 */
function takeChip(
  [first]: readonly Token[],
  line: number,
  { segments, media }: NoteReading,
): Chip | undefined {
  const segment = segments.get(line);
  if (segment === undefined || first?.type !== 'text') return undefined;
  const { outer, inner, start } = segment.header.times;
  const written = ({ start, end }: Span) => segment.text.slice(start, end);
  if (start === undefined || !first.content.startsWith(written(outer))) return undefined;
  first.content = first.content.slice(outer.end - outer.start);
  const place = start.valid ? mediaAt(media ?? '', start.ms) : undefined;
  return { range: written(inner), start: written(start), media: place ?? null };
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
